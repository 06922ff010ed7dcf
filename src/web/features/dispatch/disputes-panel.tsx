import { listDisputes } from '#contract/dispatch.ts'
import { Asked, Empty } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { usePrecedentWords } from './precedent-words.ts'
import './precedent.css'

/** 反复争议: pairs of units that quarrel again and again; the catalogue may need a row or a boundary there. */
export function DisputesPanel() {
  const t = usePrecedentWords()
  const language = useLanguage()
  return (
    <section className="dispute-list" aria-label={t('tab.disputes')}>
      <Asked query={useQueryOf(listDisputes, {})} rows={5}>
        {({ items }) => (items.length === 0 ? <Empty>{t('noDispute')}</Empty> : items.map(({ unit, other, open, upheld, rejected, returns, last, categories }) => (
          <article key={unit.id + other.id} className="dispute-card">
            <h3>{t('between', { a: unit.name, b: other.name })}</h3>
            <p>{t('openN', { n: open })} · {t('upheldN', { n: upheld })} · {t('rejectedN', { n: rejected })} · {t('returnsN', { n: returns })} · <span className="quiet">{t('last', { at: momentText(last, language) })}</span></p>
            <p>{categories.map((category) => <span key={category} className="chip">{category}</span>)}</p>
          </article>
        )))}
      </Asked>
    </section>
  )
}

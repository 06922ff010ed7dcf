import { Button } from 'antd'
import { useState } from 'react'
import { getCatalogueRow } from '#contract/dispatch.ts'
import { useHasRole } from '../../shared/session.ts'
import { Asked } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { ObjectionForm } from './objection-form.tsx'
import { usePrecedentWords } from './precedent-words.ts'

/** One row: its grounds, what each version changed in it, and what became of it in practice. */
export function CatalogueRowPage({ row: code, onBack }: { row: string; onBack: () => void }) {
  const t = usePrecedentWords()
  const language = useLanguage()
  const mayObject = useHasRole('unit_signer', 'unit_handler', 'unit_head')
  const [objecting, setObjecting] = useState(false)
  const asked = useQueryOf(getCatalogueRow, { params: { row: code } })
  return (
    <section className="dispute-list" aria-label={t('tab.catalogue')}>
      <p><Button onClick={onBack}>{t('back')}</Button></p>
      <Asked query={asked} rows={8}>
        {({ row, versions, practice }) => (
          <article className="dispute-card">
            <h2>{row.category} <span className="quiet">{row.row}</span></h2>
            <dl className="catalogue-facts">
              <dt>{t('lead')}</dt><dd><b>{row.lead}</b>{row.forbiddenToGrassroots && <span className="chip chip-near">{t('forbidden')}</span>}</dd>
              {row.co.length > 0 && <><dt>{t('co')}</dt><dd>{row.co.join('、')}</dd></>}
              {row.condition && <><dt>{t('condition')}</dt><dd>{row.condition}</dd></>}
              {row.area && <><dt>{t('area')}</dt><dd>{row.area}</dd></>}
              <dt>{t('basis')}</dt><dd>{row.basis}</dd>
              {row.boundary && <><dt>{t('boundary')}</dt><dd>{row.boundary}</dd></>}
              {row.words.length > 0 && <><dt>{t('words')}</dt><dd>{row.words.map((word) => <span key={word} className="chip">{word}</span>)}</dd></>}
              {practice.length > 0 && <><dt>{t('practice')}</dt><dd>{practice.map(({ unit, made, returned }) => <p key={unit.id}>{unit.name} <span className="quiet">{t('kept', { made, returned })}</span></p>)}</dd></>}
              <dt>{t('versions')}</dt><dd>{versions.map(({ versionId, validFrom, note, change }) => <p key={versionId}>{momentText(validFrom, language)} {change ?? t('firstVersion')} <span className="quiet">{note}</span></p>)}</dd>
            </dl>
            {mayObject && (objecting ? <ObjectionForm about={{ row: row.row }} close={() => setObjecting(false)} /> : <div className="dispute-acts"><Button onClick={() => setObjecting(true)}>{t('objectRow')}</Button></div>)}
          </article>
        )}
      </Asked>
    </section>
  )
}

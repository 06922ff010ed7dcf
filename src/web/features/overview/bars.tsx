import { useLanguage } from '#web/shared/words.ts'
import { Defined } from './defined.tsx'
import { TicketsLink } from './tickets-link.tsx'
import { useOverviewWords } from './overview-words.ts'

type Count = { code: string; name: string; count: number }
type Props = { title: string; counts: Count[]; param: string; most?: number }

/** Bars with their numbers; every bar opens its tickets. The long tail is summed, not dropped. */
export function Bars({ title, counts, param, most = 8 }: Props) {
  const t = useOverviewWords()
  const format = new Intl.NumberFormat(useLanguage())
  const sorted = counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  const top = sorted.slice(0, most)
  const rest = sorted.slice(most)
  const largest = Math.max(1, ...top.map(({ count }) => count))
  return (
    <section className="panel bars"><h2><Defined name={title} definition={t('def.by')} /></h2>
      {top.length === 0 ? <p className="quiet-on">{t('noData')}</p> : null}
      <ul>
        {top.map(({ code, name, count }) => (
          <li key={code}><TicketsLink query={`${param}=${encodeURIComponent(code)}`} title={name}>
            <span className="bar-name">{name}</span><span className="bar-track" aria-hidden="true"><span style={{ width: `${(count / largest) * 100}%` }} /></span><span className="bar-count">{format.format(count)}</span>
          </TicketsLink></li>
        ))}
      </ul>
      {rest.length ? <p className="quiet-on bar-rest">{t('others', { n: rest.length })} {format.format(rest.reduce((sum, { count }) => sum + count, 0))}</p> : null}
    </section>
  )
}

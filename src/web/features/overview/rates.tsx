import { useLanguage } from '#web/shared/words.ts'
import { Defined } from './defined.tsx'
import { useOverviewWords } from './overview-words.ts'
import { TicketsLink } from './tickets-link.tsx'
import type { Overview } from './six-numbers.tsx'

/** Shares never stand without what they are made of. */
export function Rates({ data }: { data: Overview }) {
  const t = useOverviewWords()
  const format = new Intl.NumberFormat(useLanguage())
  const rate = (name: 'closedInTime' | 'satisfied', over: string, under: string) => {
    const { numerator, denominator } = data[name]
    return (
      <li>
        <strong>{denominator ? percent(numerator, denominator) : '—'}{denominator ? <small>%</small> : null}</strong>
        <Defined name={t(name)} definition={t(`def.${name}`)} />
        <span className="quiet-on">
          {denominator ? <><TicketsLink query={`counter=${over}`}>{format.format(numerator)}</TicketsLink> / <TicketsLink query={`counter=${under}`}>{format.format(denominator)}</TicketsLink></> : t('noData')}
        </span>
      </li>
    )
  }
  return (
    <ul className="rates">
      {rate('closedInTime', 'closed_in_time', 'closed_measured')}
      {rate('satisfied', 'satisfied', 'asked')}
      <li>
        <strong>{data.meanHandlingDays === null ? '—' : data.meanHandlingDays.toFixed(2)}{data.meanHandlingDays === null ? null : <small>{t('days')}</small>}</strong>
        <Defined name={t('meanDays')} definition={t('def.meanDays')} />
        {data.meanHandlingDays === null ? <span className="quiet-on">{t('noData')}</span> : null}
      </li>
    </ul>
  )
}

export const percent = (numerator: number, denominator: number): string => (Math.floor((numerator / denominator) * 1000) / 10).toFixed(1)

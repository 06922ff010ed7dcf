import { useCalendarWords } from './calendar-words.ts'
import { kindOf, weeksOf, type Day } from './year-days.ts'

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type Props = { year: number; month: number; days: Map<string, Day>; chosen: Set<string>; focus: string; onChoose: (day: string, extend: boolean) => void }

export function MonthGrid({ year, month, days, chosen, focus, onChoose }: Props) {
  const t = useCalendarWords()
  return (
    <table className="month" role="grid" aria-label={`${t('year', { year })} ${t('month', { month })}`}>
      <caption>{t('month', { month })}</caption>
      <thead><tr>{WEEK.map((name) => <th key={name} scope="col">{t(name)}</th>)}</tr></thead>
      <tbody>
        {weeksOf(year, month).map((week, at) => (
          <tr key={at}>{week.map((day, column) => {
            if (!day) return <td key={column} />
            const fact = days.get(day)
            const kind = fact ? kindOf(fact) : 'unknown'
            const changed = fact?.source === 'center' || fact?.source === 'shared'
            const said = [day, fact ? t(kind as 'working') : t('known.none'), fact?.reason, changed ? t('changed') : ''].filter(Boolean).join(' · ')
            return (
              <td key={column} role="gridcell" aria-selected={chosen.has(day)}>
                <button type="button" data-day={day} tabIndex={day === focus ? 0 : -1} className={`day day-${kind}${changed ? ' day-changed' : ''}`} title={said} onClick={(event) => onChoose(day, event.shiftKey)}>
                  {Number(day.slice(8))}{kind === 'makeup' ? <sup>班</sup> : kind === 'holiday' ? <sup>休</sup> : null}<span className="unseen"> {said}</span>
                </button>
              </td>
            )
          })}</tr>
        ))}
      </tbody>
    </table>
  )
}

import { useOverviewWords } from './overview-words.ts'
import { TicketsLink } from './tickets-link.tsx'
import type { Overview } from './six-numbers.tsx'

export function DaysTable({ days }: { days: Overview['days'] }) {
  const t = useOverviewWords()
  return (
    <details className="days-table"><summary>{t('table')}</summary>
      <table><thead><tr><th scope="col">{t('day')}</th><th scope="col">{t('acceptedLine')}</th><th scope="col">{t('closedLine')}</th></tr></thead>
        <tbody>{days.map(({ day, accepted, closed }) => <tr key={day}><th scope="row"><TicketsLink query={`from=${day}&to=${day}`}>{day}</TicketsLink></th><td>{accepted}</td><td>{closed}</td></tr>)}</tbody>
      </table>
    </details>
  )
}

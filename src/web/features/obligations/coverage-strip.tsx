/** This month's coverage in one line, for the supervisors' board: each opens the very cases. */
import { Link } from 'react-router'
import { obligationCoverage } from '#contract/obligations.ts'
import { Asked } from '#web/shared/states.tsx'
import { useQueryOf } from '#web/shared/use-call.ts'
import { daysOf } from './case-period.ts'
import { useObligationWords } from './obligation-words.ts'
import './obligations.css'

export function CoverageStrip() {
  const w = useObligationWords()
  const asked = useQueryOf(obligationCoverage, { query: daysOf('thisMonth', Date.now()) }, { keepOld: true, refetchInterval: 60_000 })
  return (
    <Asked query={asked} rows={1}>{({ items }) => (
      <ul className="coverage-strip" aria-label={`${w('title')} · ${w('thisMonth')}`}>
        {items.map(({ code, name, numerator: n, denominator: m, open, overdue }) => (
          <li key={code}><Link to={`/obligations?code=${encodeURIComponent(code)}`}>{name}</Link> <strong>{m === 0 ? '—' : w('covered', { n, m })}</strong>
            {open > 0 && <span className={overdue > 0 ? 'light light-overdue' : 'light light-near'}>{overdue > 0 ? w('overdueCount', { n: overdue }) : w('openCount', { n: open })}</span>}
          </li>
        ))}
      </ul>
    )}</Asked>
  )
}

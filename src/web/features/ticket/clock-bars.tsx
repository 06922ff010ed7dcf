import type { ClockView, TicketView } from '#contract/ticket/view.ts'
import { ASSIGNMENT_ROLE_WORDS, ASSIGNMENT_STATUS_WORDS } from '../../shared/ticket-words.ts'
import { CENTER_OFFSET, dayText, timeText } from '../../shared/time.ts'
import { useNow } from '../../shared/use-now.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { ClockBar } from './clock-bar.tsx'
import { usePageWords } from './ticket-words.ts'
import { timeAxis } from './time-axis.ts'
import './clock-bars.css'

type Group = { id: string; name: string; state: string; assignmentId: string | null; clocks: ClockView[] }
const DAY = 86_400_000

/** All clocks on one time axis, grouped by who they ran for: who used how much of the time. */
export function ClockBars({ ticket }: { ticket: TicketView }) {
  const w = usePageWords()
  const say = useSay()
  const language = useLanguage()
  const now = useNow()
  const axis = timeAxis(ticket, now)
  const groups: Group[] = [
    { id: 'main', name: w('mainOrder'), state: '', assignmentId: null, clocks: ticket.clocks },
    ...ticket.assignments.map((a) => ({ id: a.id, name: a.unitName, state: `${say(ASSIGNMENT_ROLE_WORDS[a.role])} · ${say(ASSIGNMENT_STATUS_WORDS[a.status])}`, assignmentId: a.id, clocks: a.clocks })),
  ].filter(({ clocks, assignmentId }) => clocks.length > 0 || assignmentId !== null)
  const label = (tick: number) => ((tick + CENTER_OFFSET) % DAY === 0 ? dayText(tick, language) : timeText(tick, language))
  return (
    <section className="clock-bars" aria-label={w('clocks')}>
      {groups.map((group) => (
        <div key={group.id} className="clock-group">
          <p className="clock-who"><b>{group.name}</b> <span className="quiet">{group.state}</span></p>
          {byStart(group.clocks).map((clock) => <ClockBar key={clock.clock + clock.startedAt} clock={clock} axis={axis} now={now} ticketId={ticket.id} assignmentId={group.assignmentId} />)}
        </div>
      ))}
      <div className="clock-axis" aria-hidden="true">
        {axis.ticks.map((tick) => <span key={tick} style={{ left: `${axis.at(tick)}%` }}>{label(tick)}</span>)}
        {now >= axis.from && now <= axis.to && <i style={{ left: `${axis.at(now)}%` }} title={w('now')} />}
      </div>
    </section>
  )
}

const byStart = (clocks: ClockView[]) => clocks.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt) || a.dueAt.localeCompare(b.dueAt))

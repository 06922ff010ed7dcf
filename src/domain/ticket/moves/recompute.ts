/** A changed calendar: every running deadline is reckoned anew, and what moved is on the record. */
import type { Clock } from '../../calendar/clock.ts'
import { recompute } from '../../calendar/recompute.ts'
import { limitOf } from '../clocks.ts'
import { changed } from '../change.ts'
import type { Changed, Facts, TicketEvent } from '../facts.ts'
import type { Ticket } from '../ticket.ts'

/** undefined: nothing moved */
export function recomputeTicket(ticket: Ticket, facts: Facts): Changed | undefined {
  const moved: TicketEvent[] = []
  const again = (clocks: Clock[], assignment?: Ticket['assignments'][number]): Clock[] => clocks.map((clock) => {
    const limit = limitOf(clock, facts.rules)
    const next = limit ? recompute(clock, limit, facts.calendar) : clock
    if (next.dueAt === clock.dueAt) return clock
    moved.push({ type: 'deadline.recomputed', assignment, facts: { clock: clock.clock }, body: { before: clock.dueAt, after: next.dueAt } })
    return next
  })
  const clocks = again(ticket.clocks)
  const assignments = ticket.assignments.map((a) => {
    const before = moved.length
    const next = again(a.clocks, a)
    return moved.length > before ? { ...a, clocks: next } : a
  })
  return moved.length > 0 ? changed({ ...ticket, clocks, assignments }, ...moved) : undefined
}

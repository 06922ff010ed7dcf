/** 不予受理: never without telling the right way. */
import { stopAll } from '../clocks.ts'
import { changed, endOpenAssignments } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import type { Ticket } from '../ticket.ts'
import { closedEvent } from './answer.ts'

export function refuseDemand(ticket: Ticket, input: { reason: string; remark?: string }, facts: Facts): Changed {
  const reason = facts.current.refusals.find((r) => r.code === input.reason) ?? refuse('refusal_reason_unknown', { reason: input.reason })
  const next: Ticket = { ...endOpenAssignments(ticket, 'quit', facts.now), status: 'closed', outcome: 'refused', closedAt: facts.now, clocks: stopAll(ticket.clocks, facts.now) }
  return changed(next,
    { type: 'ticket.refused', facts: { reason: reason.code }, body: { name: reason.name, script: reason.script, route: reason.route, remark: input.remark } }, closedEvent(next))
}

/** 要求补充: the demand waits for the citizen; the dispatch clock stops and starts anew when the answer is there. */
import { startClocks, stopAll } from '../clocks.ts'
import { changed, endOpenAssignments } from '../change.ts'
import type { Changed, Facts } from '../facts.ts'
import type { Ticket } from '../ticket.ts'
import { closedEvent } from './answer.ts'

export const askInfo = (ticket: Ticket, input: { question: string }, facts: Facts): Changed =>
  changed({ ...ticket, status: 'pending_info', clocks: [...stopAll(ticket.clocks, facts.now), ...startClocks(ticket, ['supplement'], facts)] },
    { type: 'ticket.info_asked', body: { question: input.question } })

export const supplement = (ticket: Ticket, input: { text: string }, facts: Facts): Changed =>
  changed({ ...ticket, status: 'pending_dispatch', contactCount: ticket.contactCount + 1, clocks: [...stopAll(ticket.clocks, facts.now), ...startClocks(ticket, ['dispatch'], facts)] },
    { type: 'ticket.supplemented', body: { text: input.text } })

/** 超期未补充. */
export function lapse(ticket: Ticket, input: { text?: string }, facts: Facts): Changed {
  const next: Ticket = { ...endOpenAssignments(ticket, 'quit', facts.now), status: 'closed', outcome: 'not_supplemented', closedAt: facts.now, clocks: stopAll(ticket.clocks, facts.now) }
  return changed(next, { type: 'ticket.lapsed', body: { text: input.text } }, closedEvent(next))
}

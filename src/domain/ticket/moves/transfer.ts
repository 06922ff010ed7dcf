/** 转接 110/119/120, another hotline, 信访. */
import { startClocks, stopAll } from '../clocks.ts'
import { changed, endOpenAssignments } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import type { Ticket } from '../ticket.ts'
import { closedEvent } from './answer.ts'

export function transfer(ticket: Ticket, input: { target: string; remark?: string }, facts: Facts): Changed {
  const target = facts.current.transferTargets.find((t) => t.code === input.target) ?? refuse('transfer_target_unknown', { target: input.target })
  return changed({ ...endOpenAssignments(ticket, 'quit', facts.now), status: 'transferred', clocks: stopAll(ticket.clocks, facts.now) },
    { type: 'ticket.transferred', facts: { target: target.code, emergency: target.emergency }, body: { name: target.name, number: target.number, remark: input.remark } })
}

export function completeTransfer(ticket: Ticket, input: { text?: string }, facts: Facts): Changed {
  const next: Ticket = { ...ticket, status: 'closed', outcome: 'transferred', closedAt: facts.now }
  return changed(next, { type: 'ticket.transfer_completed', body: { text: input.text } }, closedEvent(next))
}

/** The partner says it is ours after all. */
export const takeBack = (ticket: Ticket, input: { text: string }, facts: Facts): Changed =>
  changed({ ...ticket, status: 'pending_dispatch', clocks: [...ticket.clocks, ...startClocks(ticket, ['dispatch'], facts)] },
    { type: 'ticket.taken_back', body: { text: input.text } })

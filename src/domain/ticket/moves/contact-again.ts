/** A repeat contact on an open ticket is an urge, a supplement, thanks or a withdrawal; never a second ticket. */
import { stopAll } from '../clocks.ts'
import { changed, endOpenAssignments } from '../change.ts'
import type { Changed, Facts } from '../facts.ts'
import type { Ticket } from '../ticket.ts'
import { closedEvent } from './answer.ts'

const counted = (ticket: Ticket): Ticket => ({ ...ticket, contactCount: ticket.contactCount + 1 })

/** 催办. */
export const urge = (ticket: Ticket, input: { text?: string }): Changed =>
  changed({ ...counted(ticket), urgeCount: ticket.urgeCount + 1 }, { type: 'ticket.urged', facts: { count: ticket.urgeCount + 1 }, body: { text: input.text } })

export const addSupplement = (ticket: Ticket, input: { text: string }): Changed =>
  changed(counted(ticket), { type: 'ticket.supplement_added', body: { text: input.text } })

/** A merged demand's urge or supplement is one more contact about the parent's matter, and presses the unit at work there. */
export function childContacted(parent: Ticket, urged: boolean): Changed {
  const urgeCount = parent.urgeCount + (urged ? 1 : 0)
  return changed({ ...counted(parent), urgeCount }, { type: 'ticket.child_contacted', facts: { urged, contacts: 1 } })
}

/** 致谢: neither an urge nor a new demand. */
export const thank = (ticket: Ticket, input: { text?: string }): Changed =>
  changed(ticket, { type: 'ticket.thanked', body: { text: input.text } })

export const note = (ticket: Ticket, input: { text: string }): Changed =>
  changed(ticket, { type: 'ticket.noted', body: { text: input.text } })

/** 撤诉. */
export function withdraw(ticket: Ticket, input: { text: string }, facts: Facts): Changed {
  const ended = endOpenAssignments(ticket, 'quit', facts.now)
  const next: Ticket = { ...counted(ended), status: 'closed', outcome: 'withdrawn', closedAt: facts.now, clocks: stopAll(ticket.clocks, facts.now) }
  return changed(next, { type: 'ticket.withdrawn', body: { reason: input.text } }, closedEvent(next))
}

/** A merged child follows its parent: it gets the parent's answer, and its own call-back. */
import { startClocks, stopAll } from '../clocks.ts'
import { changed } from '../change.ts'
import type { Changed, Facts } from '../facts.ts'
import type { Ticket } from '../ticket.ts'
import { closedEvent } from './answer.ts'

export function followParent(child: Ticket, parent: Ticket, answer: { publicAnswer: string; unit: string }, facts: Facts): Changed {
  const clocks = stopAll(child.clocks, facts.now)
  const event = { type: 'ticket.followed_parent', facts: { outcome: parent.outcome ?? '' }, body: { ...answer, parentNumber: parent.number } }
  if (parent.outcome === 'refused' || parent.status === 'transferred') {
    const next: Ticket = { ...child, status: 'closed', outcome: parent.outcome ?? 'transferred', closedAt: facts.now, clocks, resumeStatus: undefined }
    return changed(next, event, closedEvent(next))
  }
  return changed({ ...child, status: 'pending_revisit', outcome: parent.outcome, resumeStatus: undefined, clocks: [...clocks, ...startClocks(child, ['revisit'], facts)] }, event)
}

/** The parent ended without an answer for others (撤诉, 未补充): the child stands on its own again. */
export const leaveParent = (child: Ticket, facts: Facts): Changed =>
  changed({ ...child, status: 'pending_dispatch', mergedInto: undefined, resumeStatus: undefined, clocks: [...stopAll(child.clocks, facts.now), ...startClocks(child, ['dispatch'], facts)] },
    { type: 'ticket.left_parent', body: { parentId: child.mergedInto } })

/** 并单: the child keeps its number, requesters and call-back and only points to the parent. Undo while the parent's answer has not gone out. */
import { pauseAll, resumeAll } from '../clocks.ts'
import { changed, endOpenAssignments } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import type { Status, Ticket } from '../ticket.ts'

/** a demand can still be merged into one in these */
export const PARENT_OPEN: readonly Status[] = ['pending_info', 'pending_dispatch', 'difficult', 'processing', 'suspended', 'studying', 'pending_review']

/** Both tickets change: the child points, the parent counts. */
export function merge(child: Ticket, parent: Ticket, input: { reason?: string }, facts: Facts): { child: Changed; parent: Changed } {
  if (child.id === parent.id) refuse('merge_into_self')
  if (parent.status === 'merged') refuse('merge_into_merged')
  if (child.childCount > 0) refuse('merge_has_children')
  if (!PARENT_OPEN.includes(parent.status)) refuse('merge_not_open', { status: parent.status })
  return {
    child: changed({ ...endOpenAssignments(child, 'quit', facts.now), status: 'merged', resumeStatus: child.status, mergedInto: parent.id, clocks: pauseAll(child.clocks, facts.now, 'merged') },
      { type: 'ticket.merged', body: { parentId: parent.id, parentNumber: parent.number, reason: input.reason } }),
    parent: changed({ ...parent, childCount: parent.childCount + 1, contactCount: parent.contactCount + child.contactCount },
      { type: 'ticket.child_merged', facts: { contacts: child.contactCount }, body: { childId: child.id, childNumber: child.number } }),
  }
}

export function undoMerge(child: Ticket, parent: Ticket, input: { text: string }, facts: Facts): { child: Changed; parent: Changed } {
  if (child.mergedInto !== parent.id) refuse('wrong_state')
  return {
    child: changed({ ...child, status: child.resumeStatus ?? 'pending_dispatch', resumeStatus: undefined, mergedInto: undefined, clocks: resumeAll(child.clocks, facts) },
      { type: 'ticket.merge_undone', body: { parentId: parent.id, reason: input.text } }),
    parent: changed({ ...parent, childCount: parent.childCount - 1, contactCount: parent.contactCount - child.contactCount },
      { type: 'ticket.child_left', facts: { contacts: -child.contactCount }, body: { childId: child.id } }),
  }
}

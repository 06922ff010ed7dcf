/** 本场登记的工单. */
import { reaction } from '#platform/follower.ts'
import { linkRegistered } from './link-registered.ts'

export const linkSessionTicket = reaction({
  name: 'link-session-ticket', types: ['ticket.registered'], together: true,
  run: (_tx, ctx, event) => linkRegistered(ctx, { ticketId: event.subjectId, agentId: event.actorId, at: event.occurredAt, answered: event.after === 'closed' || event.after === 'pending_revisit' }),
})

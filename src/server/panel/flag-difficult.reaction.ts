/** 工单列为疑难, by a person or after too many returns → the panel's list. */
import { reaction } from '#platform/follower.ts'
import { flagTicket } from './flag-ticket.ts'

export const flagDifficult = reaction({
  name: 'flag-difficult', types: ['ticket.difficult', 'assignment.returned'],
  run: async (_tx, ctx, event) => {
    if (event.type === 'ticket.difficult' || event.after === 'difficult') await flagTicket(ctx, event.subjectId)
  },
})

/** 未引用知识的咨询答复: where the centre's rules say so, what was asked is filed as a gap. */
import { reaction } from '#platform/follower.ts'
import { requestersOf } from '#server/ticket/requester.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { recordGap } from './record-gap.ts'

export const fileGapReaction = reaction({
  name: 'file-gap', types: ['knowledge.gap'],
  run: async (tx, ctx, event) => {
    const ticket = await getTicket(tx, event.centerId, event.subjectId)
    await recordGap(tx, ctx, { source: 'answer', text: ticket.title, ticketId: ticket.id, known: await requestersOf(tx, ctx.keys, event.centerId, ticket.id) })
  },
})

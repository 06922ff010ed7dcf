/** 并单随主单: when a parent is answered, every child gets the answer and its own call-back; when it ends without one, the child stands alone again. */
import { askEventBody } from '#platform/event-body.ts'
import { reaction } from '#platform/follower.ts'
import { childrenFollow, PARENT_ENDS, type ParentWords } from './follow-parent.ts'
import { getTicket } from './ticket.store.ts'

export const followParentReaction = reaction({
  name: 'follow-parent', types: PARENT_ENDS,
  run: async (tx, ctx, event) => {
    const words = await askEventBody(tx, ctx.keys, event)
    const parent = await getTicket(tx, event.centerId, event.subjectId)
    if (parent.childCount === 0) return
    await childrenFollow(tx, ctx, parent.id, event.type, ((await words()) ?? {}) as ParentWords)
  },
})

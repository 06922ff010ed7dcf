/** 并单随主单: when a parent is answered, every child gets the answer and its own call-back; when it ends without one, the child stands alone again. */
import type { TicketEvent } from '#domain/ticket/facts.ts'
import { followParent, leaveParent } from '#domain/ticket/moves/follow-parent.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { readEventBodies } from '#platform/event-body.ts'
import { reaction } from '#platform/follower.ts'
import { saveChange } from './change-ticket.ts'
import { factsOf } from './facts.ts'
import { childrenOf, getTicket, lockTicket } from './ticket.store.ts'

type Words = { publicAnswer?: string; answer?: string; script?: string; route?: string; reason?: string; unit?: string; name?: string }

export const followParentReaction = reaction({
  name: 'follow-parent', types: ['ticket.accepted', 'ticket.answered', 'ticket.study_concluded', 'ticket.refused', 'ticket.transferred', 'ticket.withdrawn', 'ticket.lapsed'],
  run: async (tx, ctx, event) => {
    const parent = await getTicket(tx, event.centerId, event.subjectId)
    if (parent.childCount === 0) return
    const bodies = await readEventBodies(tx, ctx.keys, event.centerId, event.subjectId)
    const words = (bodies.get(event.id) ?? {}) as Words
    for (const { id } of await childrenOf(tx, event.centerId, parent.id)) await follow(tx, ctx, id, event.type, words)
  },
})

async function follow(tx: Tx, ctx: Context, childId: string, type: TicketEvent['type'], words: Words): Promise<void> {
  const child = await lockTicket(tx, ctx.actor.centerId, childId)
  if (child.status !== 'merged' || !child.mergedInto) return
  const parent = await getTicket(tx, ctx.actor.centerId, child.mergedInto)
  const facts = await factsOf(ctx, tx, child)
  const alone = type === 'ticket.withdrawn' || type === 'ticket.lapsed'
  const publicAnswer = words.publicAnswer ?? words.answer ?? words.route ?? words.reason ?? words.name ?? ''
  await saveChange(tx, ctx, 'note', child, alone ? leaveParent(child, facts) : followParent(child, parent, { publicAnswer, unit: words.unit ?? '' }, facts))
}

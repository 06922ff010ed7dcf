/** 并单随主单, for the reaction and for whoever makes moves at a time of the past. */
import type { TicketEvent } from '#domain/ticket/facts.ts'
import { followParent, leaveParent } from '#domain/ticket/moves/follow-parent.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { saveChange } from './change-ticket.ts'
import { factsOf } from './facts.ts'
import { childrenOf, getTicket, lockTicket } from './ticket.store.ts'

/** What the parent's answer said, as its event tells it. */
export type ParentWords = { publicAnswer?: string; answer?: string; script?: string; route?: string; reason?: string; unit?: string; name?: string }
export const PARENT_ENDS = ['ticket.accepted', 'ticket.answered', 'ticket.study_concluded', 'ticket.refused', 'ticket.transferred', 'ticket.withdrawn', 'ticket.lapsed']

/** Every child still merged gets the answer and its own call-back, or stands alone again. A second run finds none. */
export async function childrenFollow(tx: Tx, ctx: Context, parentId: string, type: TicketEvent['type'], words: ParentWords): Promise<void> {
  for (const { id } of await childrenOf(tx, ctx.actor.centerId, parentId)) await follow(tx, ctx, id, type, words)
}

async function follow(tx: Tx, ctx: Context, childId: string, type: TicketEvent['type'], words: ParentWords): Promise<void> {
  const child = await lockTicket(tx, ctx.actor.centerId, childId)
  if (child.status !== 'merged' || !child.mergedInto) return
  const parent = await getTicket(tx, ctx.actor.centerId, child.mergedInto)
  const facts = await factsOf(ctx, tx, child)
  const alone = type === 'ticket.withdrawn' || type === 'ticket.lapsed'
  const publicAnswer = words.publicAnswer ?? words.answer ?? words.route ?? words.reason ?? words.name ?? ''
  await saveChange(tx, ctx, 'note', child, alone ? leaveParent(child, facts) : followParent(child, parent, { publicAnswer, unit: words.unit ?? '' }, facts))
}

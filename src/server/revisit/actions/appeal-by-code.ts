import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { lockTicket } from '#server/ticket/ticket.store.ts'
import { asCitizen } from '../as-citizen.ts'
import { lockInvite, markAnswered, type Invite } from '../invite.store.ts'
import { requireInvite } from '../require-invite.ts'
import { appealIn } from './appeal-verdict.ts'

/** 诉求人网上申诉: the code of the message that told the verdict is the permission; used once. */
export async function appealByCode(ctx: Context, code: string, text: string): Promise<Invite> {
  const found = await requireInvite(ctx, code, 'appeal')
  await ctx.transaction(async (tx) => {
    const citizen = asCitizen(ctx, found.centerId, tx)
    await lockTicket(tx, found.centerId, found.ticketId)
    const invite = await lockInvite(tx, found)
    if (invite.answeredAt !== null) return
    if (ctx.now > invite.expiresAt) throw new Refusal('appeal_over')
    await appealIn(tx, citizen, { ticketId: invite.ticketId, round: invite.round }, { text })
    await markAnswered(tx, invite, ctx.now, ctx.keys.seal(JSON.stringify({ opinion: text })))
  })
  return requireInvite(ctx, code, 'appeal')
}

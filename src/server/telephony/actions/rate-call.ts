import type { Context } from '#platform/context.ts'
import { contextOf } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { findCall } from '../call.store.ts'
import { lockInvite, markAnswered, saveRating } from '../rating.store.ts'
import { requireRatingInvite } from '../require-rating-invite.ts'

/** The first answer stands, by key or by link. @throws Refusal rating_code_unknown, rating_expired */
export async function rateCall(ctx: Context, code: string, score: number): Promise<void> {
  const found = await requireRatingInvite(ctx, code)
  const { centerId } = found
  await ctx.transaction(async (tx) => {
    const invite = await lockInvite(tx, found)
    if (invite.answeredAt !== null) return
    if (ctx.now > invite.expiresAt) throw new Refusal('rating_expired')
    const call = await findCall(tx, centerId, invite.callId)
    await markAnswered(tx, invite, ctx.now)
    if (!call || call.rating !== undefined) return
    await saveRating(tx, centerId, call, score)
    const citizen = contextOf({ ...ctx, actor: { kind: 'citizen', id: 'public', name: '', centerId, roles: [], unitId: '', unitPath: '' } }, tx)
    await recordEvents(tx, citizen, [{ type: 'call.rated', subject: { kind: 'call', id: call.id }, dimensions: { channel: 'phone', line: call.line, facts: { score, by: 'sms', direction: call.direction, simulated: call.simulated } } }])
  })
}

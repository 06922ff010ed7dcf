import { openCallRating, rateCall as rateEndpoint, type CallRatingPage } from '#contract/call-rating.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { rateCall } from './actions/rate-call.ts'
import { findCall } from './call.store.ts'
import { requireRatingInvite } from './require-rating-invite.ts'

async function page(ctx: Context, code: string): Promise<CallRatingPage> {
  const invite = await requireRatingInvite(ctx, code)
  const [call, { rules }] = await Promise.all([findCall(ctx.db, invite.centerId, invite.callId), currentRules(ctx.db, invite.centerId)])
  if (!call) throw new Refusal('rating_code_unknown')
  const state = call.rating !== undefined || invite.answeredAt !== null ? 'answered' : ctx.now > invite.expiresAt ? 'expired' : 'open'
  return { state, center: rules.name, at: new Date(call.offeredAt).toISOString(), score: call.rating ?? null }
}

export function callRatingRoutes(door: Door): void {
  mount(door, openCallRating, (ctx, { body }) => page(ctx, body.code))
  mount(door, rateEndpoint, async (ctx, { body }) => {
    await rateCall(ctx, body.code, body.score)
    return page(ctx, body.code)
  })
}

import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { lockVersion, recordSession } from '../change-session.ts'
import { keepChannel } from '../session-part.store.ts'

/** 渠道已发布, before or after the session; how many it reached is known later. */
export async function markChannel(ctx: Context, id: string, given: { phase: 'before' | 'after'; channel: string; link?: string | undefined; reach?: number | undefined }): Promise<void> {
  requireRole(ctx, 'leader_office')
  await ctx.transaction(async (tx) => {
    const session = await lockVersion(tx, ctx, id, undefined)
    const isAfter = ['held', 'coordinated', 'published'].includes(session.state)
    if (session.state === 'cancelled' || (given.phase === 'after' && !isAfter)) throw new Refusal('leader_session_wrong_state', { state: session.state })
    if (given.phase === 'before' && !session.announcement?.trim()) throw new Refusal('leader_not_announced')
    await keepChannel(tx, { centerId: session.centerId, sessionId: id, phase: given.phase, channel: given.channel, byName: ctx.actor.name, link: given.link ?? null, reach: given.reach ?? null, at: ctx.now })
    await recordSession(tx, ctx, session, { type: 'channel_marked', body: { channel: given.channel, link: given.link }, facts: { phase: given.phase, ...(given.reach === undefined ? {} : { reach: given.reach }) } })
  })
}

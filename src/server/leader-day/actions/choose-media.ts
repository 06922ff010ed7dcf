import { mediaCountProblem } from '#domain/leader-day/session-life.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { lockVersion, recordSession } from '../change-session.ts'
import { ruleOf } from '../session-rule.ts'
import { setMedia, ticketsOf } from '../session-part.store.ts'
import { saveSession } from '../session.store.ts'

/** 选定媒体跟踪的事项: as many as the centre's rule says. @throws Refusal leader_media_count, leader_media_foreign */
export async function chooseMedia(ctx: Context, id: string, { version, ticketIds, note }: { version: number; ticketIds: string[]; note?: string | undefined }): Promise<void> {
  requireRole(ctx, 'leader_office')
  await ctx.transaction(async (tx) => {
    const session = await lockVersion(tx, ctx, id, version)
    if (!['held', 'coordinated'].includes(session.state)) throw new Refusal('leader_session_wrong_state', { state: session.state })
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
    const chosen = [...new Set(ticketIds)]
    const limits = mediaCountProblem(chosen.length, ruleOf(rules, session.ruleCode).mediaFollowUps)
    if (limits) throw new Refusal('leader_media_count', { ...limits, count: chosen.length })
    const own = new Set((await ticketsOf(tx, session.centerId, id)).map(({ ticketId }) => ticketId))
    const foreign = chosen.find((ticketId) => !own.has(ticketId))
    if (foreign) throw new Refusal('leader_media_foreign', { ticketId: foreign })
    await setMedia(tx, session.centerId, id, chosen, note ?? null)
    await saveSession(tx, session, {})
    await recordSession(tx, ctx, session, { type: 'media_chosen', body: { ticketIds: chosen, note }, facts: { count: chosen.length } })
  })
}

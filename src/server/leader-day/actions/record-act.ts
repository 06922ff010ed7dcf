import { redact } from '#domain/ticket/redact.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { isLeaderOf, lockVersion, recordSession } from '../change-session.ts'
import { insertAct, ticketsOf } from '../session-part.store.ts'

type Given = { kind: 'answer' | 'assign' | 'coordinate' | 'supervise'; text: string; ticketId?: string | undefined }
/** 亲自接听、交办、协调、督办: under the leader's name; where the office writes it down, it says so. @throws Refusal forbidden, leader_session_wrong_state */
export async function recordAct(ctx: Context, id: string, { kind, text, ticketId }: Given): Promise<void> {
  requireRole(ctx, 'leader', 'unit_head', 'leader_office')
  await ctx.transaction(async (tx) => {
    const session = await lockVersion(tx, ctx, id, undefined)
    const own = isLeaderOf(ctx.actor, session)
    if (!own && !ctx.actor.roles.includes('leader_office')) throw new Refusal('forbidden')
    if (!['open', 'held', 'coordinated'].includes(session.state)) throw new Refusal('leader_session_wrong_state', { state: session.state })
    if (ticketId && !(await ticketsOf(tx, session.centerId, id)).some((one) => one.ticketId === ticketId)) throw new Refusal('leader_media_foreign', { ticketId })
    const words = redact(text, {}, true)
    await insertAct(tx, { centerId: session.centerId, id: newIdAt(ctx.now), sessionId: id, ticketId: ticketId ?? null, kind, text: words, leaderName: session.leaderName, writtenByName: own ? null : ctx.actor.name, at: toDate(ctx.now) })
    await recordSession(tx, ctx, session, { type: 'acted', body: { text: words }, facts: { kind, own, ...(ticketId ? { ticketId } : {}) } })
  })
}

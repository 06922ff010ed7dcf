import { sessionSkill } from '#domain/telephony/leader-session.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { tellSwitch } from '../await-switch.ts'
import { saveSkills, skillsOf } from '../seat.store.ts'
import { closeSession, findSession, type Session } from '../session.store.ts'

/** Who still waits goes to the general line. @throws Refusal not_found, session_over, forbidden for another leader's */
export async function endSession(ctx: Context, id: string): Promise<Session> {
  requireRole(ctx, 'shift_leader', 'leader_office', 'leader')
  const { centerId } = ctx.actor
  const known = await findSession(ctx.db, centerId, id)
  if (!known) throw new Refusal('not_found')
  if (!ctx.actor.roles.some((role) => role === 'shift_leader' || role === 'leader_office') && known.leaderId !== ctx.actor.id) throw new Refusal('forbidden')
  const { [sessionSkill(id)]: _, ...skills } = await skillsOf(ctx.db, centerId, known.leaderId)
  const ended = await ctx.transaction(async (tx) => {
    const session = await closeSession(tx, centerId, id, ctx.now)
    if (!session) throw new Refusal('session_over')
    await saveSkills(tx, centerId, known.leaderId, skills)
    await recordEvents(tx, ctx, [{ type: 'leader_session.ended', subject: { kind: 'user', id: known.leaderId }, dimensions: { facts: { session: id } } }])
    return session
  })
  await tellSwitch(ctx, newId(), { wish: 'skills', agentId: known.leaderId, skills })
  return ended
}

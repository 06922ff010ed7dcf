import { sessionSkill } from '#domain/telephony/leader-session.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { findUser } from '#server/people/user.store.ts'
import { tellSwitch } from '../await-switch.ts'
import { saveSkills, skillsOf } from '../seat.store.ts'
import { findSession, insertSession, type Session } from '../session.store.ts'

const LONGEST_MS = 24 * 3_600_000
type Asked = { id: string; name: string; leaderId: string; opensAt: number; closesAt: number }
/** 领导接听专场: a queue of its own that only this leader serves. Stored before the switch is told, so never inside a request's transaction. @throws Refusal session_times, not_found */
export async function openSession(ctx: Context, { id, name, leaderId, opensAt, closesAt }: Asked): Promise<Session> {
  requireRole(ctx, 'shift_leader', 'leader_office')
  const { centerId } = ctx.actor
  if (closesAt <= opensAt || closesAt - opensAt > LONGEST_MS || closesAt <= ctx.now) throw new Refusal('session_times')
  const known = await findSession(ctx.db, centerId, id)
  if (known) return known
  const leader = await findUser(ctx.db, leaderId)
  if (!leader || leader.centerId !== centerId || !leader.roles.includes('leader')) throw new Refusal('not_found')
  const skills = { ...(await skillsOf(ctx.db, centerId, leaderId)), [sessionSkill(id)]: 5 }
  const session = await ctx.transaction(async (tx) => {
    await saveSkills(tx, centerId, leaderId, skills)
    await recordEvents(tx, ctx, [{ type: 'leader_session.opened', subject: { kind: 'user', id: leaderId }, dimensions: { facts: { session: id } }, body: { name } }])
    return insertSession(tx, { centerId, id, name, leaderId, opensAt, closesAt })
  })
  await tellSwitch(ctx, newId(), { wish: 'skills', agentId: leaderId, skills })
  return session
}

import { centreQueues, filledTelephony, skillNames } from '#domain/telephony/telephony-rules.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { findUser } from '#server/people/user.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { tellSwitch } from '../await-switch.ts'
import { saveSkills, skillsOf } from '../seat.store.ts'

type Given = { id: string; userId: string; skills: Record<string, number> }
/** Kept first, then told to the switch, so that a switch that is away learns it at the next sign-on. @throws Refusal not_found, skill_unknown */
export async function setSkills(ctx: Context, { id, userId, skills }: Given): Promise<void> {
  requireRole(ctx, 'shift_leader')
  const { centerId } = ctx.actor
  const [user, { rules }] = await Promise.all([findUser(ctx.db, userId), currentRules(ctx.db, centerId)])
  if (!user || user.centerId !== centerId) throw new Refusal('not_found')
  const telephony = filledTelephony(rules.telephony)
  const known = new Set([...skillNames(rules, telephony).map(({ code }) => code), ...centreQueues(rules, telephony).flatMap(({ needs }) => needs.map(({ skill }) => skill))])
  // A session's skill comes and goes with the session.
  const kept = await skillsOf(ctx.db, centerId, userId)
  const unknown = Object.keys(skills).find((skill) => !known.has(skill) && !(skill in kept))
  if (unknown !== undefined) throw new Refusal('queue_unknown', { skill: unknown })
  const all = { ...Object.fromEntries(Object.entries(kept).filter(([skill]) => skill.startsWith('session:'))), ...skills }
  await ctx.transaction(async (tx) => {
    await saveSkills(tx, centerId, userId, all)
    await recordEvents(tx, ctx, [{ type: 'seat.skilled', subject: { kind: 'user', id: userId }, dimensions: { facts: { skills: Object.keys(all).length } }, body: { skills: all } }])
  })
  await tellSwitch(ctx, id, { wish: 'skills', agentId: userId, skills: all })
}

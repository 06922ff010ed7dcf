import { localDay } from '#domain/calendar/local-day.ts'
import { halfSpan, type Half } from '#domain/leader-day/half-day.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { findUser } from '#server/people/user.store.ts'
import { requireRole } from '#server/people/require-role.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { recordSession } from '../change-session.ts'
import { requireFree } from '../require-free.ts'
import { ruleOf, timesOf } from '../session-rule.ts'
import { getSession, insertSession } from '../session.store.ts'

export type PlannedSession = {
  ruleCode: string; leaderName: string; leaderId?: string | undefined; unitId?: string | undefined; day: string; half: Half; scope: string; categoryCodes: string[]; chosenFor?: string | undefined; seat?: string | undefined; agentIds: string[]
}
/** 排定一场接听. @returns the id @throws Refusal leader_rule_unknown, leader_day_past, leader_day_taken, unit_unknown */
export async function planSession(ctx: Context, given: PlannedSession): Promise<string> {
  requireRole(ctx, 'leader_office')
  return ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    const { rules } = await currentRules(ctx.db, centerId, tx)
    const rule = ruleOf(rules, given.ruleCode)
    if (given.day < localDay(ctx.now, rules)) throw new Refusal('leader_day_past', { day: given.day })
    const unit = given.unitId ? await requireUnit(tx, centerId, given.unitId) : undefined
    await requireLeader(tx, centerId, given.leaderId)
    const span = halfSpan(given.day, given.half, timesOf(rule), rules)
    await requireFree(tx, centerId, given, span)
    const id = newIdAt(ctx.now)
    const { chosenFor, seat, leaderId } = given
    await insertSession(tx, {
      centerId, id, ruleCode: given.ruleCode, leaderName: given.leaderName, leaderId: leaderId ?? null, unitId: unit?.id ?? null, unitPath: unit?.path ?? null, unitName: unit?.name ?? null, day: given.day, half: given.half,
      startsAt: toDate(span.startsAt), endsAt: toDate(span.endsAt), scope: given.scope, categoryCodes: given.categoryCodes, chosenFor: chosenFor ?? null, seat: seat ?? null, agentIds: given.agentIds, state: 'planned', version: 1, sequence: 0, changedAt: toDate(ctx.now),
    })
    await recordSession(tx, ctx, await getSession(tx, centerId, id), { type: 'planned', body: { scope: given.scope, chosenFor }, facts: { day: given.day, half: given.half } })
    return id
  })
}

async function requireLeader(tx: Tx, centerId: string, leaderId: string | undefined): Promise<void> {
  if (!leaderId) return
  const user = await findUser(tx, leaderId)
  if (!user || user.centerId !== centerId || !user.roles.some((role) => role === 'leader' || role === 'unit_head')) throw new Refusal('not_found')
}

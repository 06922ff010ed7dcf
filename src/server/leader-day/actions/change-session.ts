import { localDay } from '#domain/calendar/local-day.ts'
import { halfSpan } from '#domain/leader-day/half-day.ts'
import type { SessionState } from '#domain/leader-day/session-life.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { lockVersion, recordSession } from '../change-session.ts'
import { requireFree } from '../require-free.ts'
import { ruleOf, timesOf } from '../session-rule.ts'
import { saveSession } from '../session.store.ts'
import type { PlannedSession } from './plan-session.ts'

type Change = { [K in keyof Omit<PlannedSession, 'ruleCode'>]?: PlannedSession[K] | undefined } & { version: number; announcement?: string | undefined; results?: string | undefined }
const BEFORE: readonly SessionState[] = ['planned', 'announced']
const AFTER: readonly SessionState[] = ['held', 'coordinated']

/** Who, when, where as long as it has not begun; the results afterwards. A calendar hears of a new time by a raised sequence. */
export async function changeSession(ctx: Context, id: string, { version, ...given }: Change): Promise<void> {
  requireRole(ctx, 'leader_office')
  await ctx.transaction(async (tx) => {
    const session = await lockVersion(tx, ctx, id, version)
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
    const { results, agentIds, ...plan } = given
    const planned = Object.values(plan).some((value) => value !== undefined)
    if ((planned && !BEFORE.includes(session.state)) || (results !== undefined && !AFTER.includes(session.state)) || (agentIds && ![...BEFORE, 'open'].includes(session.state))) throw new Refusal('leader_session_wrong_state', { state: session.state })
    const day = given.day ?? session.day
    const half = given.half ?? session.half
    const moved = day !== session.day || half !== session.half
    if (moved && day < localDay(ctx.now, rules)) throw new Refusal('leader_day_past', { day })
    const span = halfSpan(day, half, timesOf(ruleOf(rules, session.ruleCode)), rules)
    const [leaderId, leaderName] = [given.leaderId ?? session.leaderId, given.leaderName ?? session.leaderName]
    if (moved || leaderId !== session.leaderId || leaderName !== session.leaderName) await requireFree(tx, ctx.actor.centerId, { leaderId, leaderName }, span, id)
    const unit = given.unitId ? await requireUnit(tx, ctx.actor.centerId, given.unitId) : undefined
    await saveSession(tx, session, {
      ...Object.fromEntries(Object.entries({ leaderId: given.leaderId, leaderName: given.leaderName, scope: given.scope, categoryCodes: given.categoryCodes, chosenFor: given.chosenFor, seat: given.seat, agentIds, announcement: given.announcement, results }).filter(([, value]) => value !== undefined)),
      ...(unit ? { unitId: unit.id, unitPath: unit.path, unitName: unit.name } : {}),
      ...(planned ? { day, half, startsAt: toDate(span.startsAt), endsAt: toDate(span.endsAt), sequence: session.sequence + 1, changedAt: toDate(ctx.now) } : {}),
    })
    await recordSession(tx, ctx, session, { type: 'changed', body: given, facts: { moved } })
  })
}

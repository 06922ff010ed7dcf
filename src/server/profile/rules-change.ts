/** What every change of rules has in common: who may, the record of it, and the days it brings to the calendar. */
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { lockCalendar, saveDays } from '#server/calendar/calendar.store.ts'

export function requireRuleAdministrator(ctx: Context): void {
  if (ctx.actor.kind !== 'system' && !ctx.actor.roles.includes('system_admin')) throw new Refusal('forbidden')
}

type Record = { centerId: string; type: 'profile.loaded' | 'profile.changed'; versionId: string; changes: string[]; note?: string }
export async function recordRules(tx: Tx, ctx: Context, { centerId, type, versionId, changes, note }: Record): Promise<void> {
  await recordEvents(tx, { ...ctx, actor: { ...ctx.actor, centerId } }, [{
    type, subject: { kind: 'profile', id: versionId }, dimensions: { ruleVersion: versionId, facts: { changes: changes.length } }, body: { changes, note },
  }])
}

/** What stands on rules of an area to the right: told before, and carried along in the same transaction. */
export type RulesGuard = {
  problems(reader: Db | Tx, before: CenterRules, after: CenterRules): Promise<string[]>
  follow(tx: Tx, ctx: Context, before: CenterRules, after: CenterRules): Promise<void>
}

export async function saveProfileDays(tx: Tx, ctx: Context, rules: CenterRules): Promise<void> {
  if (!rules.calendar?.length) return
  await lockCalendar(tx)
  await saveDays(tx, ctx, rules.code, rules.calendar.map(({ date, worked, name }) => ({ day: date, working: worked, reason: name })))
}

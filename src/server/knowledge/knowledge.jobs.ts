import { dayAfter, localDay } from '#domain/calendar/local-day.ts'
import { reminderDue } from '#domain/knowledge/expiry.ts'
import { filledRules } from '#domain/knowledge/knowledge-rules.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { callSeason } from './actions/call-season.ts'
import { expireEntry } from './actions/expire-entry.ts'
import { flagEntry } from './actions/flag-entry.ts'
import { remindOwner } from './actions/remind-owner.ts'
import { endingEntries, overdueEntries, seasonUnits, unconfirmedEntries } from './care.query.ts'
import { openSeasons } from './open-seasons.ts'

/** 知识条目到期、提醒、季前会商. Safe to run twice: each step looks again under the entry's lock. */
export async function careForEntries(ctx: Context): Promise<void> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  const { remindDays } = filledRules(rules.knowledge)
  const { centerId } = ctx.actor
  const today = localDay(ctx.now, rules)
  for (const { id, version } of await overdueEntries(ctx.db, centerId, today)) await expireEntry(ctx, id, version).catch(orChanged)
  for (const { id, validTo, remindedFor, remindedDays } of await endingEntries(ctx.db, centerId, today, dayAfter(today, Math.max(0, ...remindDays)))) {
    const days = reminderDue(validTo, today, remindDays, remindedFor === validTo ? (remindedDays ?? undefined) : undefined)
    if (days !== undefined) await remindOwner(ctx, id, validTo, days)
  }
  for (const season of openSeasons(rules, ctx.now)) {
    const units = await seasonUnits(ctx.db, centerId, season.season, season.since, '/')
    if (units.length > 0) await callSeason(ctx, season, units)
    if (today >= season.from) for (const { id } of await unconfirmedEntries(ctx.db, centerId, season.season, season.since, season.from)) await flagEntry(ctx, id, season.from, season.since)
  }
}

/** Somebody has just changed it: the next run looks again. */
function orChanged(error: unknown): void {
  if (!(error instanceof Refusal && (error.code === 'conflict' || error.code === 'entry_wrong_state'))) throw error
}

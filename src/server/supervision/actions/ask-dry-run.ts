/** 试算: written down; the work process finds it within a second. */
import { DAY } from '#domain/calendar/local-day.ts'
import type { Trigger } from '#domain/profile/supervision.ts'
import type { Context } from '#platform/context.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { forgetOldDryRuns, getDryRun, insertDryRun, type DryRunRow } from '../dry-run.store.ts'

const LONGEST_MS = 366 * DAY

/** @throws Refusal dry_run_period, dry_run_waiting */
export async function askDryRun(ctx: Context, { rule, from, until }: { rule: Trigger; from: number; until: number }): Promise<DryRunRow> {
  requireRole(ctx, 'system_admin', 'supervisor', 'supervision_office')
  if (from >= until || until > ctx.now + DAY || until - from > LONGEST_MS) throw new Refusal('dry_run_period')
  const { centerId, id: askedBy, name: askedByName } = ctx.actor
  return ctx.transaction(async (tx) => {
    const id = newIdAt(ctx.now)
    await insertDryRun(tx, { centerId, id, rule, fromAt: from, untilAt: Math.min(until, ctx.now), askedBy, askedByName, askedAt: ctx.now })
    await forgetOldDryRuns(tx, centerId)
    return getDryRun(tx, centerId, id)
  })
}

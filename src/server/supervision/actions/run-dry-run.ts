/** One dry run from its first slice to its last. What a killed process leaves is taken up by the next one from the start; nothing is kept before the end. */
import type { Trigger } from '#domain/profile/supervision.ts'
import type { Hit } from '#domain/supervision/replay.ts'
import { readyToRun } from '#domain/supervision/trigger-events.ts'
import type { Context } from '#platform/context.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { freshRules } from '#server/profile/profile.store.ts'
import { calendarOf } from '#server/ticket/facts.ts'
import { beatDryRun, endDryRun, releaseDryRun, writeHits, type DryRunRow } from '../dry-run.store.ts'
import { replayHistory } from '../replay-history.ts'

/** No sign of life for so long: the holder is taken for dead. */
export const LEASE_MS = 30_000
const MOST_ATTEMPTS = 3
/** The number is told in full; of the firings themselves nobody reads more. */
const MOST_HITS = 5_000

/** `row` is held by `holder`. @returns false: it was stopped meanwhile */
export async function runDryRun(ctx: Context, row: DryRunRow, holder: string, clock: () => number, signal: AbortSignal): Promise<boolean> {
  requireSystem(ctx)
  const { centerId } = row
  if (row.attempts > MOST_ATTEMPTS) return endDryRun(ctx.db, row, 'failed', clock(), holder)
  const { rules } = await freshRules(ctx.db, centerId)
  const history = { db: ctx.db, centerId, trigger: readyToRun(row.rule as Trigger, rules.categories), stretch: { from: row.fromAt, until: row.untilAt }, calendar: await calendarOf(ctx, ctx.db, rules) }
  const hits: Hit[] = []
  let [fired, lookedAt] = [0, 0]
  try {
    for await (const step of replayHistory(history)) {
      fired += step.hits.length
      lookedAt += step.lookedAt
      hits.push(...step.hits.slice(0, MOST_HITS - hits.length))
      if (signal.aborted) {
        await releaseDryRun(ctx.db, row, holder)
        return false
      }
      if (!(await beatDryRun(ctx.db, row, holder, clock() + LEASE_MS, { done: step.done, total: step.total, lookedAt, fired }))) return false
    }
  } catch (error) {
    await endDryRun(ctx.db, row, 'failed', clock(), holder)
    throw error
  }
  return ctx.transaction(async (tx) => {
    if (!(await endDryRun(tx, row, 'done', clock(), holder))) return false
    await writeHits(tx, row, hits.toSorted((a, b) => a.at - b.at))
    return true
  })
}

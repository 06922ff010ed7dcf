/** 补立义务: after an upgrade the duties of open and recent tickets are folded out of their record, once; a ticket at a time, so that nobody waits for it. */
import { DAY } from '#domain/calendar/local-day.ts'
import type { Context } from '#platform/context.ts'
import type { Log } from '#platform/loop.ts'
import { Refusal } from '#platform/refusal.ts'
import { beginBackfill, countCases, saveBackfill, ticketsToFold, type Backfill } from './backfill.store.ts'
import { renewCases } from './renew-cases.ts'

/** Periods up to a year back are asked for, with the one before. */
const RECENT = 366 * DAY
const BATCH = 200
/** Then other timers have their turn. */
const BATCHES_A_RUN = 50

/** The mark moves after each batch: a run killed in between folds that batch again, to the same rows. */
export async function backfillObligations(ctx: Context, _folder: string, log: Log): Promise<void> {
  const { centerId } = ctx.actor
  let at: Backfill | undefined = await beginBackfill(ctx.db, centerId, ctx.now)
  for (let batch = 0; at && at.finishedAt === null && batch < BATCHES_A_RUN; batch++) {
    const ids = await ticketsToFold(ctx.db, centerId, { after: at.afterTicket, since: at.startedAt - RECENT, limit: BATCH })
    let opened = 0
    for (const id of ids) opened += await foldTicket(ctx, id).catch((error: unknown) => leftOut(error, { id, log }))
    const isLast = ids.length < BATCH
    at = await saveBackfill(ctx.db, at, { after: ids.at(-1) ?? at.afterTicket, looked: ids.length, opened, ...(isLast ? { finishedAt: ctx.now } : {}) })
    if (at) log.info({ timer: 'backfill-obligations', centerId, lookedAt: at.lookedAt, opened: at.opened, finished: isLast }, isLast ? 'duties of earlier tickets: all folded' : 'duties of earlier tickets: folding')
  }
}

/** @returns cases it did not have before */
const foldTicket = (ctx: Context, id: string): Promise<number> => ctx.transaction(async (tx) => {
  const before = await countCases(tx, ctx.actor.centerId, id)
  await renewCases(tx, ctx, id)
  return Math.max(0, (await countCases(tx, ctx.actor.centerId, id)) - before)
})

/** One ticket whose rules or record refuse is told and left; a lost database ends the run. */
function leftOut(error: unknown, { id, log }: { id: string; log: Log }): number {
  if (!(error instanceof Refusal)) throw error
  log.error({ timer: 'backfill-obligations', ticketId: id, code: error.code }, 'the duties of one ticket could not be folded')
  return 0
}

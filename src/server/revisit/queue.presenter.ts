import type { ReplyOf } from '#contract/endpoint.ts'
import type { revisitQueue } from '#contract/revisit.ts'
import { localTime } from '#domain/calendar/local-day.ts'
import { revisitPlanOf } from '#domain/profile/revisit-plan.ts'
import { inCallOrder } from '#domain/revisit/queue-order.ts'
import { isQuiet } from '#domain/ticket/quiet-hours.ts'
import type { Context } from '#platform/context.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { presentWork } from '#server/ticket/work.presenter.ts'
import { queueRows, type QueueRow } from './queue.query.ts'

/** Not before: the next time after a call nobody took, or until a message was given time to be answered. */
const nextAt = ({ startedAt, waitUntil }: QueueRow): number => Math.max(startedAt ?? 0, waitUntil ?? 0)

export async function presentQueue(ctx: Context, tab: 'due' | 'later'): Promise<ReplyOf<typeof revisitQueue>> {
  const [{ rules }, rows] = await Promise.all([currentRules(ctx.db, ctx.actor.centerId), queueRows(ctx.db, ctx.actor.centerId)])
  const later = rows.filter((row) => nextAt(row) > ctx.now)
  const due = rows.filter((row) => nextAt(row) <= ctx.now)
  const shown = tab === 'due' ? inCallOrder(due, revisitPlanOf(rules).priorities, ctx.now)
    : later.toSorted((a, b) => nextAt(a) - nextAt(b)).map((row) => ({ ...row, priority: undefined }))
  const { from, to } = rules.revisit.quiet
  return {
    items: shown.map((row) => ({
      ...presentWork(row, rules, ctx.now), priority: row.priority?.name ?? null, rehandleCount: row.rehandleCount, attempts: row.attempts,
      nextAt: nextAt(row) > ctx.now ? new Date(nextAt(row)).toISOString() : null, waitingFor: row.waitUntil !== null && row.waitUntil > ctx.now ? row.waitingFor : null,
    })),
    next: null, due: due.length, later: later.length, quiet: { from, to, now: isQuiet(localTime(ctx.now, rules), { from, to }) },
  }
}

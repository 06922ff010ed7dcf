import { addAmount } from '#domain/calendar/add-amount.ts'
import type { Amount } from '#domain/calendar/limit.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { calendarFor } from './calendar-for.ts'

/** @throws Refusal with that code, and until when it was open */
export async function requireWindow(tx: Tx, ctx: Context, from: number, window: Amount, code: 'exclusion_window_over' | 'appeal_window_over'): Promise<void> {
  const until = addAmount(from, window, await calendarFor(tx, ctx.actor.centerId))
  if (ctx.now > until) throw new Refusal(code, { until: new Date(until).toISOString() })
}

/** Timers of supervision; a second run finds nothing to do. */
import { addAmount } from '#domain/calendar/add-amount.ts'
import type { Context } from '#platform/context.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { calendarOf } from '#server/ticket/facts.ts'
import { climbByItself } from './actions/climb-by-itself.ts'
import { urgeBeforeDue } from './actions/urge-before-due.ts'
import { climbingOrders } from './orders.query.ts'
import { workToUrge } from './urge.query.ts'

const BATCH = 500

export async function climbDue(ctx: Context): Promise<void> {
  let after: string | undefined
  for (;;) {
    const due = await climbingOrders(ctx.db, ctx.actor.centerId, ctx.now, after, BATCH)
    for (const { id } of due) await climbByItself(ctx, id)
    after = due.at(-1)?.id
    if (due.length < BATCH) return
  }
}

export async function urgeDue(ctx: Context): Promise<void> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  if (!rules.urging?.length) return
  const calendar = await calendarOf(ctx, ctx.db, rules)
  for (const rule of rules.urging) {
    const until = addAmount(ctx.now, rule.before, calendar)
    for (const work of await workToUrge(ctx.db, ctx.actor.centerId, { rule: rule.code, work: rule.work, now: ctx.now, until, limit: BATCH })) await urgeBeforeDue(ctx, rule, work)
  }
}

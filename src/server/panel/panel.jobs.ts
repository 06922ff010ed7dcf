import type { Context } from '#platform/context.ts'
import { markRecheck } from './actions/mark-recheck.ts'
import { recheckable } from './panel.store.ts'
import { todayOf } from './panel.presenter.ts'

/** 挂账复核. Safe to run twice. */
export async function markRechecks(ctx: Context): Promise<void> {
  const today = await todayOf(ctx)
  for (const id of await recheckable(ctx.db, ctx.actor.centerId, today)) await markRecheck(ctx, id, today)
}

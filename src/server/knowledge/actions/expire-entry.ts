import type { Context } from '#platform/context.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { changeEntry } from '../change-entry.ts'

/** 到期: by the timer alone. Who looked at it meanwhile may have changed it: then nothing happens. */
export async function expireEntry(ctx: Context, id: string, version: number): Promise<void> {
  requireSystem(ctx)
  await ctx.transaction((tx) => changeEntry(tx, ctx, { id, version }, 'expire'))
}

import type { WorkKind } from '#domain/ticket/work-item.ts'
import type { Context } from '#platform/context.ts'
import { requireCenterRole } from '../require-center-role.ts'
import { releaseRow } from '../work.store.ts'

/** 放回: gives an item back to the pool; giving back what is not mine changes nothing. */
export async function releaseWork(ctx: Context, ticketId: string, kind: WorkKind): Promise<void> {
  requireCenterRole(ctx)
  await ctx.transaction((tx) => releaseRow(tx, ctx.actor, { ticketId, kind }))
}

import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { endDryRun, getDryRun } from '../dry-run.store.ts'

/** @throws Refusal not_found, dry_run_over */
export async function cancelDryRun(ctx: Context, runId: string): Promise<void> {
  requireRole(ctx, 'system_admin', 'supervisor', 'supervision_office')
  await ctx.transaction(async (tx) => {
    const row = await getDryRun(tx, ctx.actor.centerId, runId)
    if (!(await endDryRun(tx, row, 'cancelled', ctx.now))) throw new Refusal('dry_run_over')
  })
}

/** 将到期、超期: noted once, as an event others may answer. Made by the system only. */
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { insertMark, type DueRow } from '../deadline.query.ts'

export async function markDeadline(ctx: Context, row: DueRow): Promise<void> {
  requireSystem(ctx)
  await ctx.transaction(async (tx) => {
    if (!(await insertMark(tx, row))) return
    await recordEvents(tx, ctx, [{
      type: `deadline.${row.mark}`, subject: { kind: 'ticket', id: row.ticketId },
      dimensions: { unitPath: row.unitPath ?? undefined, facts: { work: row.kind, dueAt: new Date(row.dueAt).toISOString() } },
    }])
  })
}

import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { lockInspection, saveInspection, type Inspection } from '../inspection.store.ts'
import { recordOnTicket } from '../record-quality.ts'
import { requireInspection } from '../require-quality.ts'

/** 申诉: by whose work it is, within the window, once. */
export async function appealInspection(ctx: Context, id: string, { version, reason }: { version: number; reason: string }): Promise<Inspection> {
  return ctx.transaction(async (tx) => {
    const row = await lockInspection(tx, ctx.actor.centerId, id)
    requireInspection(ctx, row, 'appeal', version)
    await recordOnTicket(tx, ctx, row, { type: 'quality.appealed', facts: { inspectionId: id }, body: { reason } })
    return saveInspection(tx, row, { state: 'appealed', appealReason: reason, appealedAt: toDate(ctx.now) })
  })
}

import type { Context } from '#platform/context.ts'
import { lockInspection, saveInspection, type Inspection } from '../inspection.store.ts'
import { recordOnTicket } from '../record-quality.ts'
import { requireInspection } from '../require-quality.ts'

/** 撤回申诉: the score stands; a second appeal there is not. */
export async function withdrawAppeal(ctx: Context, id: string, version: number): Promise<Inspection> {
  return ctx.transaction(async (tx) => {
    const row = await lockInspection(tx, ctx.actor.centerId, id)
    requireInspection(ctx, row, 'withdraw_appeal', version)
    await recordOnTicket(tx, ctx, row, { type: 'quality.appeal_withdrawn', facts: { inspectionId: id } })
    return saveInspection(tx, row, { state: 'scored' })
  })
}

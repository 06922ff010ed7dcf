import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { lockObjection, saveObjection, type Objection } from '../objection.store.ts'
import { recordDispute } from '../record-dispute.ts'
import { requireObjection } from '../require-objection.ts'

/** 受理异议: somebody of the centre looks into it. */
export const takeUpObjection = (ctx: Context, id: string, version: number): Promise<Objection> => ctx.transaction(async (tx) => {
  const objection = await lockObjection(tx, ctx.actor.centerId, id)
  requireObjection(ctx, objection, 'take_up', version)
  const next = await saveObjection(tx, objection, { state: 'reviewing', takenUpAt: toDate(ctx.now), takenUpByName: ctx.actor.name })
  await recordDispute(tx, ctx, next, { type: 'objection.taken_up' })
  return next
})

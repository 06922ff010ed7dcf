import type { Context } from '#platform/context.ts'
import { lockObjection, saveObjection, type Objection } from '../objection.store.ts'
import { recordDispute } from '../record-dispute.ts'
import { requireObjection } from '../require-objection.ts'

/** 撤回异议. */
export const withdrawObjection = (ctx: Context, id: string, version: number): Promise<Objection> => ctx.transaction(async (tx) => {
  const objection = await lockObjection(tx, ctx.actor.centerId, id)
  requireObjection(ctx, objection, 'withdraw', version)
  const next = await saveObjection(tx, objection, { state: 'withdrawn' })
  await recordDispute(tx, ctx, { ...next, unitPath: ctx.actor.unitPath }, { type: 'objection.withdrawn' })
  return next
})

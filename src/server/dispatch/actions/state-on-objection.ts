import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { lockObjection, saveObjection, type Objection } from '../objection.store.ts'
import { recordDispute } from '../record-dispute.ts'
import { requireObjection } from '../require-objection.ts'

/** 陈述意见: the unit an objection points to is heard. */
export const stateOnObjection = (ctx: Context, id: string, text: string): Promise<Objection> => ctx.transaction(async (tx) => {
  const objection = await lockObjection(tx, ctx.actor.centerId, id)
  requireObjection(ctx, objection, 'state')
  const next = await saveObjection(tx, objection, { statement: text, statedAt: toDate(ctx.now), statedByName: ctx.actor.name })
  await recordDispute(tx, ctx, { ...next, unitPath: ctx.actor.unitPath }, { type: 'objection.stated', body: { text } })
  return next
})

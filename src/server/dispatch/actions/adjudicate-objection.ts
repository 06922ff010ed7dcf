import type { BodyOf } from '#contract/endpoint.ts'
import type { adjudicateObjection as endpoint } from '#contract/dispatch.ts'
import { adjudged } from '#domain/dispatch/objection.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { lockObjection, saveObjection, type Objection } from '../objection.store.ts'
import { insertPrecedent } from '../precedent.store.ts'
import { precedentWords } from '../precedent-words.ts'
import { recordDispute } from '../record-dispute.ts'
import { requireObjection } from '../require-objection.ts'

/** 裁定: with reason and legal basis; from the commit on it counts as a precedent. The ticket stays where it is until a dispatcher reassigns it. */
export async function adjudicateObjection(ctx: Context, id: string, input: BodyOf<typeof endpoint>): Promise<Objection> {
  return ctx.transaction(async (tx) => {
    const objection = await lockObjection(tx, ctx.actor.centerId, id)
    const move = input.upheld ? 'uphold' : 'reject'
    requireObjection(ctx, objection, move, input.version)
    const unit = await requireUnit(tx, ctx.actor.centerId, input.unitId)
    if ((unit.id === objection.unitId) === input.upheld) throw new Refusal('unit_is_same')
    const next = await saveObjection(tx, objection, {
      state: input.upheld ? 'upheld' : 'rejected', decidedAt: toDate(ctx.now), decidedByName: ctx.actor.name, decidedUnitId: unit.id, decision: input.reason, decisionBasis: input.basis,
    })
    await recordDispute(tx, ctx, { ...next, unitPath: unit.path }, { type: input.upheld ? 'objection.upheld' : 'objection.rejected', body: { unit: unit.name, decision: input.reason, basis: input.basis } })

    const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
    const { unitId, against } = adjudged(move, objection, unit.id)
    const precedent = await insertPrecedent(tx, {
      centerId: ctx.actor.centerId, id: newId(), categoryCode: objection.categoryCode, areaCode: null, words: objection.ticketId === null ? [] : await precedentWords(tx, rules, ctx.actor.centerId, objection.ticketId),
      unitId, againstUnitId: against, reason: input.reason, basis: input.basis, source: 'objection', objectionId: id, ticketId: objection.ticketId, assignmentId: objection.assignmentId,
      madeAt: toDate(ctx.now), madeByName: ctx.actor.name, withdrawnByName: null, withdrawnReason: null,
    })
    await recordDispute(tx, ctx, { ...precedent, unitPath: unit.path }, { type: 'precedent.made', facts: { source: 'objection' }, body: { unit: unit.name, words: precedent.words, basis: input.basis } })
    return next
  })
}

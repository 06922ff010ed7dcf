/** 采纳线索: it opens an order; the clue keeps which. */
import { explain } from '#domain/supervision/explain.ts'
import { rungOf } from '#domain/supervision/ladder.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { findUnit } from '#server/people/unit.store.ts'
import { heldRules } from '#server/profile/profile.store.ts'
import { clueTicketIds } from '../clues.query.ts'
import { decideClue, lockClue } from '../clue.store.ts'
import { orderKind } from '../order-kind.ts'
import { recordOfClue } from '../record-of-clue.ts'
import { openOrder } from './open-order.ts'

/** @throws Refusal not_found, clue_decided, clue_unit_unknown, and those of openOrder */
export async function takeUpClue(ctx: Context, clueId: string, input: { unitIds: string[]; rung?: string | undefined; reason?: string | undefined }): Promise<void> {
  requireRole(ctx, 'supervisor', 'supervision_office')
  const { centerId } = ctx.actor
  await ctx.transaction(async (tx) => {
    const clue = await lockClue(tx, centerId, clueId)
    if (clue.state !== 'found') throw new Refusal('clue_decided')
    for (const unitId of input.unitIds) {
      const unit = await findUnit(tx, unitId)
      if (!unit || (unit.centerId !== null && unit.centerId !== centerId)) throw new Refusal('clue_unit_unknown')
    }
    const { rules } = await heldRules(tx, centerId)
    const ticketIds = await clueTicketIds(tx, centerId, clueId)
    // A rung the ladder has lost since is no reason to lose the clue.
    const rung = input.rung ?? (clue.rung && rungOf(rules.ladder, clue.rung)?.code)
    const { orderId } = await openOrder(ctx, {
      kind: orderKind(clue.triggerWhen), basis: 'clue', basisId: clueId, ...(rung ? { rung } : {}), unitIds: input.unitIds, ticketIds,
      reason: input.reason ?? explain({ when: clue.triggerWhen, ...(clue.about ? { about: clue.about } : {}) }, clue.why, rules.utcOffsetMinutes).zh,
    })
    await decideClue(tx, clue, { state: 'taken_up', orderId, reason: input.reason, at: ctx.now, by: ctx.actor })
    await recordOfClue(tx, ctx, ticketIds, { type: 'clue.taken_up', facts: { clueId, orderId } })
  })
}

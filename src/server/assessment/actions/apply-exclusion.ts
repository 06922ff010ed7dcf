import type { BodyOf } from '#contract/endpoint.ts'
import type { applyExclusion as endpoint } from '#contract/assessment.ts'
import { MAY_CLAIM } from '#domain/assessment/claim.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { countedFor, insertExclusion, type Exclusion } from '../claim.store.ts'
import { frameOf } from '../month-figures.ts'
import { recordAssessment } from '../record-assessment.ts'
import { requireWindow } from '../require-window.ts'

/** 申请剔除: a case that should not count for the unit, with a reason of the centre's list. */
export async function applyExclusion(ctx: Context, { month, ticketId, reason, remark }: BodyOf<typeof endpoint>): Promise<Exclusion> {
  requireRole(ctx, ...MAY_CLAIM)
  return ctx.transaction(async (tx) => {
    const { definitions, asked } = await frameOf(ctx, month, tx)
    if (!definitions.reasons.some(({ code }) => code === reason)) throw new Refusal('exclusion_reason_unknown', { reason })
    const { centerId, unitId } = ctx.actor
    await requireWindow(tx, ctx, asked.to, definitions.rules.exclusionWindow, 'exclusion_window_over')
    if (!(await countedFor(tx, centerId, unitId, [ticketId])).has(ticketId)) throw new Refusal('ticket_not_counted')
    const made = await insertExclusion(tx, {
      centerId, id: newId(), state: 'applied', month, ticketId, unitId, reason, kpi: null, remark, appliedAt: toDate(ctx.now), appliedByName: ctx.actor.name, decidedByName: null, decision: null, appealId: null,
    })
    if (!made) throw new Refusal('exclusion_asked')
    await recordAssessment(tx, ctx, { type: 'assessment.exclusion_applied', id: made.id, ticketId, unitPath: ctx.actor.unitPath, facts: { exclusionId: made.id, reason, month }, body: { remark } })
    return made
  })
}

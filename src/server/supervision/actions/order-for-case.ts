import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { lockOpenCase } from '../open-case.ts'
import { renewCases } from '../renew-cases.ts'
import { openOrder } from './open-order.ts'

/** 督查、督办 out of an open case: to the unit that led the handling where none is named. The order's own event discharges it. */
export async function orderForCase(ctx: Context, caseId: string, input: { reason: string; unitIds: readonly string[]; rung?: string | undefined }): Promise<{ orderId: string }> {
  requireRole(ctx, 'supervisor', 'supervision_office')
  return ctx.transaction(async (tx) => {
    const { ticketId, duty } = await lockOpenCase(tx, ctx, caseId)
    if (duty === 'revisit') throw new Refusal('obligation_not_by_order')
    const lead = (await getTicket(tx, ctx.actor.centerId, ticketId)).assignments.findLast(({ role }) => role === 'lead')
    const unitIds = input.unitIds.length > 0 ? [...input.unitIds] : lead ? [lead.unitId] : []
    if (unitIds.length === 0) throw new Refusal('obligation_unit_missing')
    const order = await openOrder(ctx, { kind: duty, basis: 'obligation', basisId: caseId, unitIds, ticketIds: [ticketId], reason: input.reason, ...(input.rung && { rung: input.rung }) })
    await renewCases(tx, ctx, ticketId)
    return order
  })
}

import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { unitTree } from '#server/people/unit.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { lastCode } from '../last-code.ts'
import { lockOpenCase } from '../open-case.ts'
import { renewCases } from '../renew-cases.ts'
import { openOrder } from './open-order.ts'

/** 督查、督办 out of an open case: to the unit concerned, else the one that led the handling, where none is named. The order's own event discharges it. */
export async function orderForCase(ctx: Context, caseId: string, input: { reason: string; unitIds: readonly string[]; rung?: string | undefined }): Promise<{ orderId: string }> {
  requireRole(ctx, 'supervisor', 'supervision_office')
  return ctx.transaction(async (tx) => {
    const { ticketId, duty, unitPath } = await lockOpenCase(tx, ctx, caseId)
    if (duty === 'revisit') throw new Refusal('obligation_not_by_order')
    const concerned = (await unitTree(tx)).byCode.get(lastCode(unitPath))?.id ?? (await getTicket(tx, ctx.actor.centerId, ticketId)).assignments.findLast(({ role }) => role === 'lead')?.unitId
    const unitIds = input.unitIds.length > 0 ? [...input.unitIds] : concerned ? [concerned] : []
    if (unitIds.length === 0) throw new Refusal('obligation_unit_missing')
    const order = await openOrder(ctx, { kind: duty, basis: 'obligation', basisId: caseId, unitIds, ticketIds: [ticketId], reason: input.reason, ...(input.rung && { rung: input.rung }) })
    await renewCases(tx, ctx, ticketId)
    return order
  })
}

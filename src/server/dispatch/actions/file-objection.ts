import type { BodyOf } from '#contract/endpoint.ts'
import type { fileObjection as endpoint } from '#contract/dispatch.ts'
import { isOpen } from '#domain/ticket/assignment.ts'
import { MAY_FILE } from '#domain/dispatch/objection.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { lockTicket } from '#server/ticket/ticket.store.ts'
import { hasOpenObjection, insertObjection, type Objection } from '../objection.store.ts'
import { recordDispute } from '../record-dispute.ts'

/** 提出异议: to the unit's own part of a ticket, or to a row of the catalogue. Clocks run on; handling is not stopped by it. */
export async function fileObjection(ctx: Context, input: BodyOf<typeof endpoint>): Promise<Objection> {
  requireRole(ctx, ...MAY_FILE)
  return ctx.transaction(async (tx) => {
    const about = await subjectOf(tx, ctx, input)
    if (input.suggestedUnitId !== undefined) await requireUnit(tx, ctx.actor.centerId, input.suggestedUnitId)
    if (input.suggestedUnitId === ctx.actor.unitId) throw new Refusal('unit_is_same')
    const objection = await insertObjection(tx, {
      ...about, centerId: ctx.actor.centerId, id: newId(), state: 'filed', unitId: ctx.actor.unitId, suggestedUnitId: input.suggestedUnitId ?? null,
      reason: input.reason, basis: input.basis, filedAt: toDate(ctx.now), filedBy: ctx.actor.id, filedByName: ctx.actor.name,
      takenUpByName: null, statement: null, statedByName: null, decidedByName: null, decidedUnitId: null, decision: null, decisionBasis: null,
    })
    await recordDispute(tx, ctx, { ...objection, unitPath: ctx.actor.unitPath }, { type: 'objection.filed', facts: { row: objection.catalogueRow ?? '' }, body: { reason: input.reason, basis: input.basis } })
    return objection
  })
}

type Subject = Pick<Objection, 'ticketId' | 'assignmentId' | 'catalogueRow' | 'categoryCode' | 'areaCode'>

async function subjectOf(tx: Tx, ctx: Context, { ticketId, assignmentId, row: code }: BodyOf<typeof endpoint>): Promise<Subject> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
  const row = rules.catalogue.find((one) => one.code === code)
  if (code !== undefined && !row) throw new Refusal('catalogue_row_unknown', { row: code })
  if (ticketId === undefined) {
    if (!row) throw new Refusal('objection_without_subject')
    return { ticketId: null, assignmentId: null, catalogueRow: row.code, categoryCode: row.category, areaCode: row.area ?? null }
  }
  const ticket = await lockTicket(tx, ctx.actor.centerId, ticketId)
  const part = ticket.assignments.find((one) => one.unitId === ctx.actor.unitId && isOpen(one) && (assignmentId === undefined || one.id === assignmentId))
  if (!part) throw new Refusal('objection_without_subject')
  if (await hasOpenObjection(tx, ctx.actor.centerId, part.id)) throw new Refusal('objection_open')
  return { ticketId, assignmentId: part.id, catalogueRow: row?.code ?? null, categoryCode: ticket.categoryCode ?? null, areaCode: ticket.areaCode ?? null }
}

/** 认定不规范件: by an inspection or by a report; the unit's time to correct begins. */
import { addAmount } from '#domain/calendar/add-amount.ts'
import { qualityRules } from '#domain/quality/quality-rules.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { factsOf } from '#server/ticket/facts.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { addStep, hasOpenCase, insertCase, type Case } from './case.store.ts'
import { cutterOf } from './own-words.ts'
import { recordOnTicket } from './record-quality.ts'

type Found = { ticketId: string; assignmentId: string; reason: string; text: string; inspectionId?: string }

/** undefined: the unit is correcting the very same already */
export async function openCase(tx: Tx, ctx: Context, found: Found): Promise<Case | undefined> {
  const { centerId } = ctx.actor
  const ticket = await getTicket(tx, centerId, found.ticketId)
  const assignment = ticket.assignments.find(({ id, status }) => id === found.assignmentId && status !== 'returned' && status !== 'quit')
  if (!assignment) throw new Refusal('case_no_unit')
  const { current: rules, calendar } = await factsOf(ctx, tx)
  const { reasons, correction } = qualityRules(rules)
  if (!reasons.some(({ code }) => code === found.reason)) throw new Refusal('case_reason_unknown', { reason: found.reason })
  if (await hasOpenCase(tx, centerId, ticket.id, assignment.unitId, found.reason)) return undefined
  const dueAt = addAmount(ctx.now, correction, calendar)
  const text = (await cutterOf(tx, ctx, ticket.id))(found.text)
  const row = await insertCase(tx, {
    centerId, id: newId(), ticketId: ticket.id, assignmentId: assignment.id, unitId: assignment.unitId, unitPath: assignment.unitPath, unitName: assignment.unitName, categoryCode: ticket.categoryCode ?? null,
    reason: found.reason, source: found.inspectionId ? 'inspection' : 'report', inspectionId: found.inspectionId ?? null, state: 'to_correct', foundBy: ctx.actor.id, foundByName: ctx.actor.name, foundAt: toDate(ctx.now), dueAt: toDate(dueAt),
  })
  await addStep(tx, ctx, row.id, 'found', text)
  await recordOnTicket(tx, ctx, row, { type: 'quality.non_compliant', facts: { caseId: row.id, reason: row.reason, unitId: row.unitId }, body: { text } })
  return row
}

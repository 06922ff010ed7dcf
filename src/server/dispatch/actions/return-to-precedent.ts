import type { BodyOf } from '#contract/endpoint.ts'
import type { returnToPrecedent as endpoint } from '#contract/dispatch.ts'
import { MAY_KEEP_PRECEDENTS } from '#domain/dispatch/objection.ts'
import { openLead } from '#domain/ticket/change.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { lastEventBody } from '#platform/event-body.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { requireUnit } from '#server/people/require-unit.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { lockTicket } from '#server/ticket/ticket.store.ts'
import { hasPrecedent, insertPrecedent, type Precedent } from '../precedent.store.ts'
import { precedentWords } from '../precedent-words.ts'
import { recordDispute } from '../record-dispute.ts'

/** What the decision about a return keeps of it. */
type AcceptedReturn = { basis?: string; suggestedUnitId?: string; decision?: string }

/** 退单转先例: whom the centre gave it to after the return (or the unit named in it) is responsible for demands like it. */
export async function returnToPrecedent(ctx: Context, { ticketId, assignmentId }: BodyOf<typeof endpoint>): Promise<Precedent> {
  requireRole(ctx, ...MAY_KEEP_PRECEDENTS)
  return ctx.transaction(async (tx) => {
    const ticket = await lockTicket(tx, ctx.actor.centerId, ticketId)
    const part = ticket.assignments.find(({ id, status }) => id === assignmentId && status === 'returned')
    // A unit the dispatcher replaced did not return anything.
    const decided = part && await lastEventBody(tx, ctx.keys, { centerId: ticket.centerId, subjectId: ticketId, assignmentId, type: 'assignment.returned' }) as AcceptedReturn | undefined
    if (!part || !decided) throw new Refusal('not_returned')
    if (await hasPrecedent(tx, ctx.actor.centerId, assignmentId)) throw new Refusal('precedent_exists')
    const to = openLead(ticket)?.unitId ?? decided.suggestedUnitId
    if (to === undefined || to === part.unitId) throw new Refusal('precedent_without_unit')
    const [unit, { rules }] = await Promise.all([requireUnit(tx, ctx.actor.centerId, to), currentRules(ctx.db, ctx.actor.centerId, tx)])
    const precedent = await insertPrecedent(tx, {
      centerId: ctx.actor.centerId, id: newId(), categoryCode: ticket.categoryCode ?? null, areaCode: null, words: await precedentWords(tx, rules, ctx.actor.centerId, ticketId),
      unitId: unit.id, againstUnitId: part.unitId, reason: decided.decision ?? '', basis: decided.basis ?? '', source: 'return', objectionId: null, ticketId, assignmentId,
      madeAt: toDate(ctx.now), madeByName: ctx.actor.name, withdrawnByName: null, withdrawnReason: null,
    })
    await recordDispute(tx, ctx, { ...precedent, unitPath: unit.path }, { type: 'precedent.made', facts: { source: 'return' }, body: { unit: unit.name, words: precedent.words, basis: precedent.basis } })
    return precedent
  })
}

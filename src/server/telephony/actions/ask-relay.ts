import { isOver } from '#domain/telephony/call.ts'
import { maySee } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { requestersOf } from '#server/ticket/requester.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { awaitSwitch } from '../await-switch.ts'
import { isConfidentialTicket } from '../may-bind.ts'
import { workOf } from '../may-relay.ts'
import { requireNewCall } from '../new-call.ts'
import { insertRelay, relaysOf } from '../relay.store.ts'

/**
 * 中继通话: the hotline calls the unit, then the caller, and puts them together; neither sees the other's number. On the ticket's record before
 * anything rings. @throws Refusal relay_not_working, relay_running, person_without_number, switch_away
 */
export async function askRelay(ctx: Context, ticketId: string, { id, number }: { id: string; number: string }): Promise<string> {
  requireRole(ctx, 'unit_signer', 'unit_handler', 'unit_head')
  requireNewCall(ctx, id)
  const { centerId } = ctx.actor
  const [ticket, { rules }] = await Promise.all([getTicket(ctx.db, centerId, ticketId), currentRules(ctx.db, centerId)])
  if (!maySee(ctx.actor, ticket)) throw new Refusal('not_found')
  const work = workOf(ctx.actor, ticket)
  if (!work || isConfidentialTicket(rules, ticket)) throw new Refusal('relay_not_working')
  const person = (await requestersOf(ctx.db, ctx.keys, centerId, ticketId)).find(({ phone }) => phone)
  if (!person?.phone) throw new Refusal('person_without_number')
  const before = await relaysOf(ctx.db, centerId, ticketId)
  if (before.some(({ callId }) => callId === id)) return id
  if (before.some(({ call }) => call && !isOver(call))) throw new Refusal('relay_running')
  await ctx.transaction(async (tx) => {
    await insertRelay(tx, { centerId, callId: id, ticketId, assignmentId: work.id, unitId: work.unitId, askedBy: ctx.actor.id, askedAt: ctx.now })
    await recordEvents(tx, ctx, [{ type: 'ticket.relay_asked', subject: { kind: 'ticket', id: ticketId }, dimensions: { unitPath: work.unitPath, assignmentId: work.id, facts: { callId: id } } }])
  })
  await awaitSwitch(ctx, newId(), { wish: 'relay', callId: id, ticketId, unitNumber: number, number: person.phone })
  return id
}

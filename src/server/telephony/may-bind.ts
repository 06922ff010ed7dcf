/** Which ticket may be tied to a call: one the agent may see, and of a confidential call none that could go to a unit. */
import { maySee } from '#domain/ticket/may-move.ts'
import { isConfidentialCall } from '#domain/telephony/telephony-rules.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { findCall } from './call.store.ts'

/** @throws Refusal not_found, confidential_call */
export async function requireBindable(ctx: Context, callId: string, ticketId: string): Promise<Ticket> {
  const { centerId } = ctx.actor
  const [ticket, call, { rules }] = await Promise.all([getTicket(ctx.db, centerId, ticketId), findCall(ctx.db, centerId, callId), currentRules(ctx.db, centerId)])
  if (!maySee(ctx.actor, ticket)) throw new Refusal('not_found')
  if (call && isConfidentialCall(rules, call) && !isConfidentialTicket(rules, ticket)) throw new Refusal('confidential_call')
  return ticket
}

type Rules = Awaited<ReturnType<typeof currentRules>>['rules']
export const isConfidentialTicket = ({ services, lines }: Rules, ticket: Pick<Ticket, 'service' | 'line'>): boolean =>
  services.some(({ code, confidential }) => code === ticket.service && confidential === true) || lines.some(({ code, confidential }) => code === ticket.line && confidential === true)

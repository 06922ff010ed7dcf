import type { MoveInput } from '#contract/ticket/moves.ts'
import { recordRevisit, roundOf } from '#domain/ticket/moves/revisit.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import { contextOf, type Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { changeTicket, type Target } from '#server/ticket/change-ticket.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { findInvite } from '../invite.store.ts'
import { openWhereUnhappy } from '../open-judgement.ts'
import { closeTicket } from './close-ticket.ts'
import { rehandleTicket } from './rehandle-ticket.ts'

/** 回访结果, and with one stroke what follows from it. */
export async function recordTicketRevisit(ctx: Context, target: Target, input: MoveInput<'record_revisit'>): Promise<Ticket> {
  return ctx.transaction(async (tx) => {
    // What follows joins this transaction, whoever called.
    const inner = contextOf(ctx, tx)
    const { then, rehandleReason, ...result } = input
    const revisited = await changeTicket(inner, 'record_revisit', target, (ticket, facts) => recordRevisit(ticket, result, facts)).catch((error: unknown) => sayWhoWasFirst(tx, ctx, target, error))
    await openWhereUnhappy(tx, ctx, revisited, result)
    const next = { ticketId: revisited.id, version: revisited.version }
    if (then === 'close') return closeTicket(inner, next, {})
    if (then === 'rehandle') return rehandleTicket(inner, next, { reason: rehandleReason || input.opinion || '回访未解决或不满意' })
    return revisited
  })
}

const BEHIND: readonly string[] = ['conflict', 'wrong_state']
/** The screen was behind because the citizen answered a message meanwhile: then that is said, not "somebody changed it". */
async function sayWhoWasFirst(tx: Tx, ctx: Context, { ticketId }: Target, error: unknown): Promise<never> {
  if (!(error instanceof Refusal) || !BEHIND.includes(error.code)) throw error
  const ticket = await getTicket(tx, ctx.actor.centerId, ticketId)
  const invite = await findInvite(tx, ctx.actor.centerId, { ticketId, round: roundOf(ticket), purpose: 'answer' })
  throw invite?.answeredAt ? new Refusal('revisit_answered_online', { at: new Date(invite.answeredAt).toISOString() }) : error
}

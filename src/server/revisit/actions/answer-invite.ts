import type { RevisitResult } from '#domain/ticket/ticket.ts'
import { isContent } from '#domain/ticket/moves/close.ts'
import { recordRevisit, roundOf } from '#domain/ticket/moves/revisit.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireMove, saveChange } from '#server/ticket/change-ticket.ts'
import { factsOf } from '#server/ticket/facts.ts'
import { lockTicket } from '#server/ticket/ticket.store.ts'
import { asCitizen, asSystem } from '../as-citizen.ts'
import { lockInvite, markAnswered, type Invite } from '../invite.store.ts'
import { openWhereUnhappy } from '../open-judgement.ts'
import { requireInvite } from '../require-invite.ts'
import { closeTicket } from './close-ticket.ts'

/**
 * 网上作答: it is the call-back. The ticket's lock decides between it and an agent on the phone; the first stands.
 * Content closes the ticket at once; anything else waits for a revisiter to close or to rehandle.
 */
export async function answerInvite(ctx: Context, code: string, said: RevisitResult & { opinion?: string | undefined }): Promise<Invite> {
  const found = await requireInvite(ctx, code, 'answer')
  await ctx.transaction(async (tx) => {
    const citizen = asCitizen(ctx, found.centerId, tx)
    const system = asSystem(ctx, found.centerId, tx)
    const ticket = await lockTicket(tx, found.centerId, found.ticketId)
    const invite = await lockInvite(tx, found)
    // 重复提交: the first answer stands and is shown again.
    if (invite.answeredAt !== null) return
    if (ctx.now > invite.expiresAt) throw new Refusal('invite_expired')
    if (ticket.status !== 'pending_revisit' || roundOf(ticket) !== invite.round) throw new Refusal('invite_overtaken')
    requireMove(system, 'record_revisit', ticket, { ticketId: ticket.id })
    const { opinion, ...result } = said
    const facts = await factsOf(citizen, tx, ticket)
    const after = await saveChange(tx, citizen, 'record_revisit', ticket, recordRevisit(ticket, { ...result, medium: invite.medium, opinion }, facts))
    await markAnswered(tx, invite, ctx.now, ctx.keys.seal(JSON.stringify(said)))
    await openWhereUnhappy(tx, citizen, after, { medium: invite.medium, opinion })
    if (isContent(result)) await closeTicket(system, { ticketId: after.id, version: after.version }, {})
  })
  return requireInvite(ctx, code, 'answer')
}

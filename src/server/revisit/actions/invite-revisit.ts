import type { InviteMedium } from '#domain/revisit/media.ts'
import { addAmount } from '#domain/calendar/add-amount.ts'
import { localTime } from '#domain/calendar/local-day.ts'
import { revisitPlanOf } from '#domain/profile/revisit-plan.ts'
import { roundOf } from '#domain/ticket/moves/revisit.ts'
import { isQuiet } from '#domain/ticket/quiet-hours.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireMove } from '#server/ticket/change-ticket.ts'
import { factsOf } from '#server/ticket/facts.ts'
import { requestersOf } from '#server/ticket/requester.store.ts'
import { lockTicket } from '#server/ticket/ticket.store.ts'
import { findInvite, sendInvite } from '../invite.store.ts'

/** 短信、网页、公众号回访: asked by a message. The ticket waits for its call-back as before; only nobody calls while an answer may be on its way. */
export async function inviteRevisit(ctx: Context, ticketId: string, { version, medium }: { version: number; medium: InviteMedium }): Promise<{ waitUntil: number; expiresAt: number }> {
  return ctx.transaction(async (tx) => {
    const ticket = await lockTicket(tx, ctx.actor.centerId, ticketId)
    // Whoever may record the call-back may ask for it.
    requireMove(ctx, 'record_revisit', ticket, { ticketId, version })
    if (ticket.disclosure === 'secret') throw new Refusal('invite_secret')
    const people = await requestersOf(tx, ctx.keys, ctx.actor.centerId, ticketId)
    if (medium === 'sms' && !people.some(({ phone }) => phone)) throw new Refusal('invite_no_phone')
    const { rules, current, calendar } = await factsOf(ctx, tx, ticket)
    const { quiet } = rules.revisit
    if (isQuiet(localTime(ctx.now, calendar), quiet)) throw new Refusal('revisit_quiet_hours', quiet)
    const round = roundOf(ticket)
    const sent = await findInvite(tx, ctx.actor.centerId, { ticketId, round, purpose: 'answer' })
    if (sent && sent.waitUntil > ctx.now) throw new Refusal('invite_waiting', { until: new Date(sent.waitUntil).toISOString() })
    const { link } = revisitPlanOf(current)
    const waitUntil = addAmount(ctx.now, link.waitFor, calendar)
    const expiresAt = Math.max(waitUntil, addAmount(ctx.now, link.validFor, calendar))
    await sendInvite(tx, ctx, { ticketId, round, purpose: 'answer', medium, waitUntil, expiresAt })
    return { waitUntil, expiresAt }
  })
}

/** What is asked becomes what the switch is told: numbers the browser must not hold are put in here. */
import type { AskedWish } from '#contract/telephony.ts'
import type { Wish } from '#domain/telephony/switch-wishes.ts'
import { maySee } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requestersOf } from '#server/ticket/requester.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { numberOf } from './call.store.ts'
import { requireNewCall } from './new-call.ts'

/** @throws Refusal not_found, call_no_number, call_times_wrong */
export async function wishOf(ctx: Context, asked: AskedWish): Promise<Wish> {
  if (asked.wish !== 'dial') return asked
  const { ticketId, callBackOf } = asked
  requireNewCall(ctx, asked.callId)
  // The ticket's own centre alone; a number typed by hand goes on as it is, and the ticket stands beside it.
  if (ticketId !== undefined && !maySee(ctx.actor, await getTicket(ctx.db, ctx.actor.centerId, ticketId))) throw new Refusal('not_found')
  const number = asked.number ?? (await numberBehind(ctx, { ticketId, callBackOf }))?.replaceAll(/[^\d+]/g, '')
  if (!number) throw new Refusal('call_no_number')
  return { wish: 'dial', callId: asked.callId, number, ...(ticketId === undefined ? {} : { ticketId }), ...(callBackOf === undefined ? {} : { callBackOf }) }
}

async function numberBehind(ctx: Context, { ticketId, callBackOf }: { ticketId: string | undefined; callBackOf: string | undefined }): Promise<string | undefined> {
  const { centerId } = ctx.actor
  if (callBackOf !== undefined) return numberOf(ctx.db, ctx.keys, centerId, callBackOf)
  return ticketId === undefined ? undefined : (await requestersOf(ctx.db, ctx.keys, centerId, ticketId)).find(({ phone }) => phone)?.phone
}

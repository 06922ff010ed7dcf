/** 外呼: what is asked names a ticket or a missed call; its number is put in here and no browser holds it. */
import type { Wish } from '#domain/telephony/switch-wishes.ts'
import { maySee } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requestersOf } from '#server/ticket/requester.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { numberOf } from './call.store.ts'

type Asked = { ticketId?: string | undefined; callBackOf?: string | undefined }

/** @throws Refusal not_found, call_no_number */
export async function dialWish(ctx: Context, callId: string, asked: Asked): Promise<Wish> {
  const { ticketId, callBackOf } = asked
  if (ticketId !== undefined && !maySee(ctx.actor, await getTicket(ctx.db, ctx.actor.centerId, ticketId))) throw new Refusal('not_found')
  const number = (await numberBehind(ctx, asked))?.replaceAll(/[^\d+]/g, '')
  if (!number) throw new Refusal('call_no_number')
  return { wish: 'dial', callId, number, ...(ticketId === undefined ? {} : { ticketId }), ...(callBackOf === undefined ? {} : { callBackOf }) }
}

async function numberBehind(ctx: Context, { ticketId, callBackOf }: Asked): Promise<string | undefined> {
  const { centerId } = ctx.actor
  if (callBackOf !== undefined) return numberOf(ctx.db, ctx.keys, centerId, callBackOf)
  return ticketId === undefined ? undefined : (await requestersOf(ctx.db, ctx.keys, centerId, ticketId)).find(({ phone }) => phone)?.phone
}

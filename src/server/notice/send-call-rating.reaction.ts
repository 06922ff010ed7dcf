/** 通话评价短信: one durable message with the code, to the caller of the ticket. */
import { fillMessage } from '#domain/profile/messages.ts'
import { toDate } from '#platform/database.ts'
import { reaction } from '#platform/follower.ts'
import { newId } from '#platform/ids.ts'
import { send } from '#platform/pipelining.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { ratingCode } from '#server/telephony/rating.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import './notice.tables.ts'

const TEMPLATE = 'call_rating'
/** older profiles have no words of their own for it */
const FRAME = '【{hotline}】感谢您的来电（工单 {number}）。请打开热线网站的“通话评价”（/call-rating），输入评价码 {code}，为本次通话打分。'

export const sendCallRatingReaction = reaction({
  name: 'send-call-rating', types: ['call.rating_asked'], together: true,
  run: async (tx, ctx, event) => {
    const ticketId = event.facts?.['ticketId']
    const code = await ratingCode(tx, ctx.keys, event.centerId, event.subjectId)
    if (typeof ticketId !== 'string' || code === undefined) return
    const [{ rules }, ticket] = [await currentRules(ctx.db, event.centerId, tx), await getTicket(tx, event.centerId, ticketId)]
    const text = fillMessage(rules.templates.find((one) => one.code === TEMPLATE)?.text ?? FRAME, { hotline: '12345', center: rules.name, number: ticket.number, code })
    await send(tx, tx.insertInto('outgoingMessage').values({
      centerId: event.centerId, id: newId(), ticketId, eventId: event.id, template: TEMPLATE, textSealed: ctx.keys.seal(text), state: 'waiting', createdAt: toDate(event.occurredAt),
    }).onConflict((c) => c.doNothing()))
  },
})

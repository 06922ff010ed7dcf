/** 短信评价邀请: who hung up before being asked by key, and has a ticket to be told of it by. */
import type { Call } from '#domain/telephony/call.ts'
import { filledTelephony, lineRules } from '#domain/telephony/telephony-rules.ts'
import { recordEvents } from '#platform/events.ts'
import { reaction } from '#platform/follower.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { numberedCall } from './missed.store.ts'
import { inviteRating } from './rating.store.ts'

const VALID_MS = 72 * 3_600_000
const hungUpFirst = (call: Call): boolean => call.state === 'ended' && call.direction === 'in' && call.answeredAt !== undefined && call.endedBy === 'caller' && call.rating === undefined

export const askRatingReaction = reaction({
  name: 'ask-call-rating', types: ['call.ended', 'call.bound'],
  run: async (tx, ctx, event) => {
    const found = await numberedCall(tx, event.centerId, event.subjectId)
    if (!found?.numberSealed || !hungUpFirst(found.call) || found.call.ticketId === undefined) return
    const { rules } = await currentRules(ctx.db, event.centerId, tx)
    const telephony = filledTelephony(rules.telephony)
    if (!telephony.rating || !telephony.ratingBySms) return
    if (lineRules(rules.lines, telephony).some(({ code, confidential }) => code === found.call.line && confidential)) return
    // 保密: no message tells whoever else reads that telephone.
    if ((await getTicket(tx, event.centerId, found.call.ticketId)).disclosure === 'secret') return
    if (!(await inviteRating(tx, ctx.keys, { centerId: event.centerId, callId: found.call.id, now: ctx.now, expiresAt: ctx.now + VALID_MS }))) return
    await recordEvents(tx, ctx, [{ type: 'call.rating_asked', subject: { kind: 'call', id: found.call.id }, dimensions: { channel: 'phone', line: found.call.line, facts: { ticketId: found.call.ticketId } } }])
  },
})

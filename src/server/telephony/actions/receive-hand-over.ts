import type { HandedFacts } from '#contract/telephony-partners.ts'
import { localDay } from '#domain/calendar/local-day.ts'
import { maySendUs } from '#domain/telephony/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { byPartnerRef, insertHandOver, type HandOver } from '../hand-over.store.ts'

/** A partner's matter arrives; the same id is the same matter and gets the same receipt. @throws Refusal link_not_one_key */
export async function receiveHandOver(ctx: Context, { link, ref, facts }: { link: string; ref: string; facts: HandedFacts }): Promise<HandOver> {
  requireSystem(ctx)
  const { centerId } = ctx.actor
  return ctx.transaction(async (tx) => {
    const { rules } = await currentRules(tx, centerId)
    if (!maySendUs(rules.links ?? [], link)) throw new Refusal('link_not_one_key', { link })
    const id = newIdAt(ctx.now)
    const receipt = `${rules.numberPrefix}-${localDay(ctx.now, rules).replaceAll('-', '')}-${id.slice(-8).toUpperCase()}`
    const row = await insertHandOver(tx, {
      centerId, id, link, direction: 'in', callId: null, ticketId: null, partnerRef: ref, factsSealed: ctx.keys.seal(JSON.stringify(facts)), state: 'received', at: toDate(ctx.now), byUser: null,
      receipt, receiptAt: toDate(ctx.now), takenBy: null, settledAt: null, nextTryAt: null,
    })
    if (!row) return (await byPartnerRef(tx, centerId, link, ref))!
    await recordEvents(tx, ctx, [{ type: 'hand_over.arrived', subject: { kind: 'call', id }, dimensions: { facts: { link, urgency: facts.urgency } } }])
    return row
  })
}

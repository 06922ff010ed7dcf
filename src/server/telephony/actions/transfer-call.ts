import { linkFor } from '#domain/telephony/hand-over.ts'
import { isConfidentialCall } from '#domain/telephony/telephony-rules.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { newIdAt } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { awaitSwitch } from '../await-switch.ts'
import { callEvent } from '../call-event.ts'
import { findCall } from '../call.store.ts'
import { factsFor } from '../hand-over-facts.ts'
import { insertHandOver } from '../hand-over.store.ts'
import { requireBindable } from '../may-bind.ts'
import { requireOwn } from '../own-call.ts'
import { partnersOf } from '../partner.store.ts'

type Asked = { id: string; callId: string; target: string; ticketId?: string | undefined; words: string }

/**
 * 一键转接: the voice first, then the facts by the profile's link, until a receipt is there.
 * @returns the hand-over, where a link takes it @throws Refusal transfer_target_unknown, transfer_target_silent, or what the switch says
 */
export async function transferCall(ctx: Context, { id, callId, target, ticketId, words }: Asked): Promise<string | undefined> {
  requireRole(ctx, 'agent', 'shift_leader', 'revisiter', 'dispatcher', 'leader')
  const { centerId } = ctx.actor
  const [{ rules }, call, partners] = await Promise.all([currentRules(ctx.db, centerId), findCall(ctx.db, centerId, callId), partnersOf(ctx.db, ctx.keys, centerId)])
  requireOwn(ctx, call)
  const to = rules.transferTargets.find(({ code }) => code === target)
  if (!to) throw new Refusal('transfer_target_unknown', { target })
  const link = linkFor(rules.links ?? [], target)
  if (to.number === '' && !link) throw new Refusal('transfer_target_silent', { target })
  const about = ticketId ?? call!.ticketId
  if (about !== undefined) await requireBindable(ctx, callId, about)
  // A target without a number gets the facts alone; the voice stays with the agent.
  if (to.number !== '') await awaitSwitch(ctx, id, { wish: 'transfer', callId, whom: { number: to.number, role: 'partner', partner: to.code } })
  if (!link) return undefined
  const isConfidential = isConfidentialCall(rules, call!)
  const address = partners.find((one) => one.link === link.code)?.address
  return ctx.transaction(async (tx) => {
    const facts = await factsFor(ctx, tx, { call: call!, ticketId: about, words, isEmergency: to.emergency, isConfidential })
    const row = await insertHandOver(tx, {
      centerId, id: newIdAt(ctx.now), link: link.code, direction: 'out', callId, ticketId: about ?? null, partnerRef: null, factsSealed: ctx.keys.seal(JSON.stringify(facts)), state: 'waiting', at: toDate(ctx.now),
      byUser: ctx.actor.id, receipt: null, receiptAt: null, takenBy: null, settledAt: null, nextTryAt: address === undefined ? null : toDate(ctx.now),
    })
    await recordEvents(tx, ctx, [
      callEvent('call.facts_sent', call!, { link: link.code, agentId: ctx.actor.id, handOver: row!.id }),
      ...(about === undefined ? [] : [{ type: 'ticket.facts_sent', subject: { kind: 'ticket' as const, id: about }, dimensions: { facts: { target: to.code } }, body: { name: link.name } }]),
    ])
    return row!.id
  })
}

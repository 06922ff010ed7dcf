/** What a one-key transfer would send, before it is sent: the very facts, whom they name masked. */
import type { ReplyOf } from '#contract/endpoint.ts'
import type { transferFacts } from '#contract/telephony-handling.ts'
import { maskName, maskPhone } from '#domain/people/mask.ts'
import { linkFor } from '#domain/telephony/hand-over.ts'
import { isConfidentialCall } from '#domain/telephony/telephony-rules.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { findCall } from './call.store.ts'
import { factsFor } from './hand-over-facts.ts'
import { requireOwn } from './own-call.ts'

/** @throws Refusal call_not_yours, transfer_target_unknown */
export async function presentTransferFacts(ctx: Context, callId: string, target: string): Promise<ReplyOf<typeof transferFacts>> {
  const { centerId } = ctx.actor
  const [{ rules }, found] = await Promise.all([currentRules(ctx.db, centerId), findCall(ctx.db, centerId, callId)])
  const call = requireOwn(ctx, found)
  const to = rules.transferTargets.find(({ code }) => code === target)
  if (!to) throw new Refusal('transfer_target_unknown', { target })
  const link = linkFor(rules.links ?? [], target)
  const base = { name: to.name, number: to.number, linkName: link?.name ?? null }
  if (!link) return { ...base, facts: null }
  const { caller, ...facts } = await factsFor(ctx, ctx.db, { call, ticketId: call.ticketId, words: '', isEmergency: to.emergency, isConfidential: isConfidentialCall(rules, call) })
  return { ...base, facts: { ...facts, callerName: caller.name ? maskName(caller.name) : '', callerPhone: caller.phone ? maskPhone(caller.phone) : '' } }
}

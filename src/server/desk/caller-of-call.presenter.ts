/** 来电弹屏: who calls, by the call alone. The number is used here and shown masked. */
import type { CallerFlag, CallerOfCall } from '#contract/phone-desk.ts'
import { maskPhone } from '#domain/people/mask.ts'
import { isOfCall, partnerAt } from '#domain/telephony/hand-over.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Call } from '#domain/telephony/call.ts'
import { isConfidentialCall } from '#domain/telephony/telephony-rules.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { presentTurns } from '#server/telephony/assistant.presenter.ts'
import { findCall, numberOf } from '#server/telephony/call.store.ts'
import { openFacts } from '#server/telephony/hand-over.presenter.ts'
import { listHandOverRows } from '#server/telephony/hand-over.store.ts'
import { iso } from '#server/ticket/clock.presenter.ts'
import { caller } from './caller.query.ts'
import { earlierCalls } from './earlier-calls.query.ts'
import { presentCaller as presentFoundCaller } from './found-caller.presenter.ts'

const DAY_MS = 24 * 3_600_000
const REPEATED = 3

/** @throws Refusal call_not_yours */
export async function presentCallerOfCall(ctx: Context, callId: string): Promise<CallerOfCall> {
  const { centerId, id: me } = ctx.actor
  const [call, number] = await Promise.all([findCall(ctx.db, centerId, callId), numberOf(ctx.db, ctx.keys, centerId, callId)])
  if (!call || (call.agentId !== me && !call.legs.some(({ agentId }) => agentId === me))) throw new Refusal('call_not_yours')
  return presentCaller(ctx, call, number ?? '')
}

/** For who takes part in the call; asked by whoever has made sure of that. */
export async function presentCaller(ctx: Context, call: Call, number: string): Promise<CallerOfCall> {
  const { centerId } = ctx.actor
  const { rules } = await currentRules(ctx.db, centerId)
  const [found, calls, assistant, handOvers] = await Promise.all([
    caller(ctx.db, ctx.keys, ctx.actor, number), number ? earlierCalls(ctx.db, ctx.keys, centerId, { number, before: call }) : [], presentTurns(ctx, call.id), handedOver(ctx, rules, number),
  ])
  const latest = [...found.open, ...found.history].toSorted((a, b) => b.acceptedAt - a.acceptedAt).find(({ areaCode }) => areaCode !== null)
  const view = presentFoundCaller(found, rules, ctx.now)
  return {
    callId: call.id, number: shownNumber(rules, number), caller: view, handOvers,
    place: latest?.areaCode ? { code: latest.areaCode, name: rules.areas.find(({ code }) => code === latest.areaCode)?.name ?? latest.areaCode } : null,
    calls: calls.map((one) => ({
      id: one.id, at: iso(one.offeredAt), direction: one.direction, answered: one.answeredAt !== undefined || one.direction === 'out', rating: one.rating ?? null, outcome: one.outcome ?? null, ticketId: one.ticketId ?? null,
    })),
    assistant, flags: flagsOf(call, calls, { urgent: view.open.some(({ light }) => light === 'overdue' || light === 'near'), confidential: isConfidentialCall(rules, call) }),
  }
}

const shownNumber = (rules: CenterRules, number: string): string => {
  const partner = partnerAt(rules.transferTargets, number)
  return partner ? `${partner.number} ${partner.name}` : number ? maskPhone(number) : ''
}

/** 110 转来: arrives before or with the call it belongs to. */
async function handedOver(ctx: Context, rules: CenterRules, number: string): Promise<CallerOfCall['handOvers']> {
  const links = rules.links ?? []
  const partner = partnerAt(rules.transferTargets, number)?.code
  const rows = (await listHandOverRows(ctx.db, ctx.actor.centerId, { direction: 'in', open: true })).filter(({ takenBy }) => takenBy === null || takenBy === ctx.actor.id)
  return rows.flatMap((row) => {
    const { title, place, words, caller: { phone } } = openFacts(ctx, row)
    if (!isOfCall(links, { link: row.link, phone, partner }, number)) return []
    return [{ id: row.id, linkName: links.find(({ code }) => code === row.link)?.name ?? row.link, title, place, words, at: iso(row.at), mine: row.takenBy !== null }]
  }).slice(0, MOST_HANDED)
}
const MOST_HANDED = 3

function flagsOf(call: Call, earlier: readonly Call[], { urgent, confidential }: { urgent: boolean; confidential: boolean }): CallerFlag[] {
  const inbound = earlier.filter(({ direction }) => direction === 'in')
  const today = inbound.filter(({ offeredAt }) => call.offeredAt - offeredAt < DAY_MS)
  return [
    ...(today.length + 1 >= REPEATED ? ['repeat' as const] : []),
    ...(inbound[0] && inbound[0].answeredAt === undefined ? ['missed' as const] : []),
    ...(urgent ? ['urgent' as const] : []),
    ...(earlier.some(({ outcome }) => outcome === 'nuisance') ? ['nuisance' as const] : []),
    ...(confidential ? ['confidential' as const] : []),
  ]
}

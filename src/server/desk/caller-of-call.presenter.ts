/** 来电弹屏: who calls, by the call alone. The number is used here and shown masked. */
import type { CallerFlag, CallerOfCall } from '#contract/phone-desk.ts'
import { maskPhone } from '#domain/people/mask.ts'
import type { Call } from '#domain/telephony/call.ts'
import { isConfidentialCall } from '#domain/telephony/telephony-rules.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { presentTurns } from '#server/telephony/assistant.presenter.ts'
import { findCall, numberOf } from '#server/telephony/call.store.ts'
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
  const [found, calls, assistant] = await Promise.all([caller(ctx.db, ctx.keys, ctx.actor, number), number ? earlierCalls(ctx.db, ctx.keys, centerId, { number, before: call }) : [], presentTurns(ctx, call.id)])
  const latest = [...found.open, ...found.history].toSorted((a, b) => b.acceptedAt - a.acceptedAt).find(({ areaCode }) => areaCode !== null)
  const view = presentFoundCaller(found, rules, ctx.now)
  return {
    callId: call.id, number: number ? maskPhone(number) : '', caller: view,
    place: latest?.areaCode ? { code: latest.areaCode, name: rules.areas.find(({ code }) => code === latest.areaCode)?.name ?? latest.areaCode } : null,
    calls: calls.map((one) => ({
      id: one.id, at: iso(one.offeredAt), direction: one.direction, answered: one.answeredAt !== undefined || one.direction === 'out', rating: one.rating ?? null, outcome: one.outcome ?? null, ticketId: one.ticketId ?? null,
    })),
    assistant, flags: flagsOf(call, calls, { urgent: view.open.some(({ light }) => light === 'overdue' || light === 'near'), confidential: isConfidentialCall(rules, call) }),
  }
}

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

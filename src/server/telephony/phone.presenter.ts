/** A seat as its owner sees it: the number outside is masked, everybody in the call has a name. */
import type { CallerOfCall, phoneDesk } from '#contract/phone-desk.ts'
import type { CallView } from '#contract/telephony.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { AcdAgent } from '#domain/telephony/acd.ts'
import { isOver, type Call } from '#domain/telephony/call.ts'
import { centreQueues, filledTelephony, isConfidentialCall, lineRules } from '#domain/telephony/telephony-rules.ts'
import type { Config } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { maskPhone } from '#domain/people/mask.ts'
import { partnerAt } from '#domain/telephony/hand-over.ts'
import { userNames } from '#server/people/user.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { callAbilities, seatAbilities } from '#domain/telephony/call-abilities.ts'
import { callsAt, lastCallOf, numberOf, waitingIn } from './call.store.ts'
import { seatOf } from './seat.store.ts'

const iso = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString())

type WhoCalls = (call: Call, number: string) => Promise<CallerOfCall>

export async function presentPhone(ctx: Context, telephony: Config['telephony'], whoCalls: WhoCalls): Promise<ReplyOf<typeof phoneDesk>> {
  const { centerId, id } = ctx.actor
  const [{ rules }, seat, calls, last] = await Promise.all([currentRules(ctx.db, centerId), seatOf(ctx.db, centerId, id), callsAt(ctx.db, centerId, id), lastCallOf(ctx.db, centerId, id, ctx.now - REMEMBERED_MS)])
  const agent: AcdAgent | undefined = seat?.agent
  const telephone = filledTelephony(rules.telephony)
  const queues = centreQueues(rules, telephone)
  const wrapUp = queues.find(({ code }) => code === agent?.breakKind)?.wrapUpSeconds
  const served = queues.filter(({ needs }) => agent && needs.every(({ skill, level }) => (agent.skills[skill] ?? 0) >= level)).map(({ code }) => code)
  const rings = calls.find(({ legs }) => legs.some((leg) => leg.agentId === id && leg.state === 'ringing'))
  const present = (call: Call) => presentCall(ctx, rules, call)
  const [waiting, shown, whoRings, lastShown] = await Promise.all([
    waitingIn(ctx.db, centerId, served), Promise.all(calls.map(present)), rings ? numberOf(ctx.db, ctx.keys, centerId, rings.id).then((number) => whoCalls(rings, number ?? '')) : null,
    last && !calls.some((call) => call.id === last.id) && last.outcome === undefined ? present(last) : null,
  ])
  return {
    engine: engineKind(telephony), state: agent?.state ?? 'off', since: iso(agent?.since), ext: seat?.ext ?? null,
    breakKind: agent?.state === 'break' ? agent.breakKind ?? null : null, next: agent?.next?.state ?? null, calls: shown, caller: whoRings,
    last: lastShown,
    wrapUpUntil: agent?.state === 'wrap_up' && wrapUp !== undefined ? iso(agent.since + wrapUp * 1000) : null, abilities: seatAbilities(agent), breakKinds: telephone.breakKinds,
    serves: served, waiting: waiting.count, longestWaitSeconds: waiting.since === null ? 0 : Math.max(0, Math.floor((ctx.now - waiting.since) / 1000)),
  }
}

/** An outcome not said within a shift's breath is not asked for any more. */
const REMEMBERED_MS = 30 * 60_000
export const engineKind = (telephony: Config['telephony']): 'asterisk' | 'simulated' | 'manual' =>
  (telephony === undefined ? 'manual' : telephony.kind === 'simulate' ? 'simulated' : 'asterisk')

export async function presentCall(ctx: Context, rules: CenterRules, call: Call): Promise<CallView> {
  const telephony = filledTelephony(rules.telephony)
  const line = lineRules(rules.lines, telephony, rules.services).find(({ code }) => code === call.line)
  const [number, names] = await Promise.all([numberOf(ctx.db, ctx.keys, ctx.actor.centerId, call.id), namesIn(ctx, call)])
  return {
    id: call.id, direction: call.direction, state: call.state, line: call.line, lineName: line?.name ?? '', dialled: call.dialled, queueName: centreQueues(rules, telephony).find(({ code }) => code === call.queue)?.name ?? '',
    number: number === undefined ? '' : partnerAt(rules.transferTargets, number)?.name ?? maskPhone(number),
    legs: call.legs.filter((leg) => isOver(call) || leg.state !== 'ended').map((leg) => ({
      id: leg.id, role: leg.role, state: leg.state, muted: leg.muted === true, listens: leg.listens ?? null, mine: leg.agentId === ctx.actor.id,
      name: leg.agentId !== undefined ? names.get(leg.agentId) ?? '' : rules.transferTargets.find(({ code }) => code === leg.partner)?.name ?? '',
    })),
    offeredAt: iso(call.offeredAt)!, answeredAt: iso(call.answeredAt), endedAt: iso(call.endedAt), ticketId: call.ticketId ?? null, simulated: call.simulated, recorded: call.recordingIds.length > 0, recordingPaused: call.recordingPaused === true,
    rating: call.rating ?? null, confidential: isConfidentialCall(rules, call), script: line?.script ?? rules.services.find(({ queue }) => queue !== undefined && queue === call.queue)?.script ?? null,
    outcome: call.outcome ?? null, abilities: callAbilities(call, ctx.actor.id),
  }
}

/** At a ring nobody else is in it, and one's own name is known. */
async function namesIn({ db, actor }: Context, { legs }: Call): Promise<ReadonlyMap<string, string>> {
  const others = legs.flatMap(({ agentId }) => (agentId === undefined || agentId === actor.id ? [] : agentId))
  return new Map([...(others.length > 0 ? await userNames(db, others) : []), [actor.id, actor.name]])
}

/** Legs of a call: who hears whom, who is left, and the end of it all. */
import { openLegs, outsideLeg, type Call, type CallLeg } from './call.ts'
import type { LegEnd } from './engine.ts'
import type { Turn } from './switch.ts'

export function findLeg(turn: Turn, legId: string): { call: Call; leg: CallLeg } | undefined {
  const call = turn.callWith(legId)
  const leg = call?.legs.find(({ id }) => id === legId)
  return call && leg && { call, leg }
}

export const withLeg = (call: Call, leg: CallLeg): Call =>
  ({ ...call, legs: call.legs.some(({ id }) => id === leg.id) ? call.legs.map((one) => (one.id === leg.id ? leg : one)) : [...call.legs, leg] })

/** 视频座席: calls of a queue that asks for this skill come with a picture; nobody else's camera is ever asked for. */
const VIDEO_SKILL = 'video'
export const pictureOf = ({ rules }: Turn, { queue }: Call): { video?: true } =>
  (rules.queues.some(({ code, needs }) => code === queue && needs.some(({ skill }) => skill === VIDEO_SKILL)) ? { video: true } : {})

/** Who talks for us: agents, and whom they brought in; never whoever only listens. */
export const inside = (call: Call): CallLeg[] => openLegs(call).filter(({ role, listens }) => role !== 'caller' && role !== 'called' && listens === undefined)

/** Everybody who is up hears everybody; whoever is held hears music. */
export function connect(turn: Turn, call: Call): void {
  const together = openLegs(call).filter(({ state, listens }) => state === 'up' && listens === undefined)
  if (together.length < 2) return
  turn.order({ order: 'bridge', callId: call.id, legIds: together.map(({ id }) => id) })
  if (!turn.rules.records || (call.recordingIds.length > 0 && !call.recordingOver)) return
  const recordingId = turn.newId()
  const { recordingOver: _, ...rest } = call
  turn.setCall({ ...rest, recordingIds: [...call.recordingIds, recordingId] })
  turn.order({ order: 'record', callId: call.id, recordingId })
}

/** Off hold, before somebody else goes on with the person outside. */
export function bringBack(turn: Turn, call: Call): Call {
  const outside = outsideLeg(call)
  if (outside?.state !== 'held') return call
  turn.order({ order: 'resume', legId: outside.id })
  return turn.setCall(withLeg(call, { ...outside, state: 'up', since: turn.at }))
}

/** Whoever listens has nothing to hear any more. */
export function sendListenersAway(turn: Turn, call: Call): Call {
  let left = call
  for (const leg of openLegs(call)) {
    if (leg.listens === undefined) continue
    turn.order({ order: 'hang_up', legId: leg.id, why: 'normal' })
    left = turn.setCall(withLeg(left, { ...leg, state: 'ended', since: turn.at }))
  }
  return left
}

export type EndedBy = NonNullable<Call['endedBy']>
const BROKEN: readonly (LegEnd | undefined)[] = ['error', 'congestion', 'unreachable']

/** The call ends for everybody. What is told of it is told once: refused when it came, else abandoned or ended now. */
export function over(turn: Turn, given: Call, by: EndedBy, cause?: LegEnd): void {
  const isMissed = given.direction === 'in' && given.answeredAt === undefined
  const call = close(turn, given, by, given.refused ? 'refused' : isMissed ? 'abandoned' : cause ?? 'normal')
  if (given.refused) return
  if (isMissed) return turn.tell('call.abandoned', call, { line: call.line, queue: call.queue ?? '', waitedMs: turn.at - call.offeredAt })
  const wasCut = BROKEN.includes(cause) && call.answeredAt !== undefined
  turn.tell('call.ended', call, {
    by: call.endedBy ?? by, queue: call.queue ?? '', line: call.line, talkMs: call.answeredAt === undefined ? 0 : talkEnd(given, turn.at) - call.answeredAt, agentId: call.agentId ?? '',
    ...(wasCut ? { dropped: true } : {}), ...(call.relay ? { relay: true } : {}),
  })
}

/** Whoever is asked for a rating is no longer talked to. */
const talkEnd = (call: Call, at: number): number =>
  (call.state === 'rating' ? Math.max(call.answeredAt ?? at, ...call.legs.filter(({ role, listens }) => role !== 'caller' && listens === undefined).map(({ since }) => since)) : at)

/** Everybody is sent away; what kind of end it was, the one who closes tells. */
export function close(turn: Turn, given: Call, by: EndedBy, cause: NonNullable<Call['cause']>): Call {
  for (const leg of openLegs(given)) turn.order({ order: 'hang_up', legId: leg.id, why: 'normal' })
  const call = turn.setCall({
    ...given, state: 'ended', endedAt: turn.at, endedBy: given.endedBy ?? by, cause,
    legs: given.legs.map((leg) => (leg.state === 'ended' ? leg : { ...leg, state: 'ended' as const, since: turn.at })),
  })
  turn.acd({ type: 'call.left', at: turn.at, callId: call.id })
  for (const leg of given.legs) if (leg.agentId !== undefined && leg.listens === undefined && leg.state !== 'ended') turn.acd({ type: 'agent.released', at: turn.at, agentId: leg.agentId })
  return call
}

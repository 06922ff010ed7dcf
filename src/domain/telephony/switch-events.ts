/** What the engine tells: a call comes in, somebody answers, presses a key, hangs up. A message that comes twice changes nothing the second time. */
import { legOf, openLegs, outsideLeg, type Call, type CallLeg } from './call.ts'
import type { EngineEvent, LegEnd } from './engine.ts'
import { isOpen, lineOf } from './line.ts'
import type { Turn } from './switch.ts'

export function onEngineEvent(turn: Turn, event: EngineEvent): void {
  switch (event.type) {
    case 'leg.offered': return offered(turn, event)
    case 'leg.answered': return answered(turn, event.legId)
    case 'leg.held': return setLeg(turn, event.legId, { state: 'held' })
    case 'leg.resumed': return setLeg(turn, event.legId, { state: 'up' })
    case 'leg.ended': return legEnded(turn, event.legId, event.cause)
    case 'key.pressed': return keyPressed(turn, event.legId, event.key)
    case 'recording.finished': case 'recording.failed': case 'play.finished': case 'leg.ringing': case 'device.changed': case 'engine.changed':
  }
}

export function findLeg(turn: Turn, legId: string): { call: Call; leg: CallLeg } | undefined {
  for (const call of turn.calls()) {
    const leg = call.legs.find(({ id }) => id === legId)
    if (leg) return { call, leg }
  }
  return undefined
}

export const withLeg = (call: Call, leg: CallLeg): Call =>
  ({ ...call, legs: call.legs.some(({ id }) => id === leg.id) ? call.legs.map((one) => (one.id === leg.id ? leg : one)) : [...call.legs, leg] })

function setLeg(turn: Turn, legId: string, change: Partial<CallLeg>): void {
  const found = findLeg(turn, legId)
  if (found && found.leg.state !== 'ended') turn.setCall(withLeg(found.call, { ...found.leg, ...change, since: turn.at }))
}

function offered(turn: Turn, { callId, legId, dialled }: Extract<EngineEvent, { type: 'leg.offered' }>): void {
  if (turn.call(callId)) return
  const line = lineOf(turn.rules.lines, dialled)
  const isOpenNow = line !== undefined && isOpen(line, turn.rules.localTime(turn.at))
  const queue = isOpenNow ? line.queue : line?.closedQueue
  const call = turn.setCall({
    id: callId, direction: 'in', line: line?.code ?? '', dialled, state: 'queued', legs: [{ id: legId, role: 'caller', state: 'up', since: turn.at }], offeredAt: turn.at,
    recordingIds: [], simulated: turn.rules.simulated, version: 0, ...(queue === undefined ? {} : { queue, queuedAt: turn.at }),
  })
  turn.tell('call.offered', call, { line: call.line, known: line !== undefined })
  turn.order({ order: 'answer', legId })
  if (queue === undefined) {
    turn.order({ order: 'play', legId, playId: turn.newId(), prompts: turn.rules.prompts.closed }, { order: 'hang_up', legId, why: 'normal' })
    return turn.tell('call.refused_closed', call, { line: call.line })
  }
  const greeting = line?.greeting === undefined ? [] : [line.greeting]
  if (greeting.length > 0) turn.order({ order: 'play', legId, playId: turn.newId(), prompts: greeting })
  turn.order({ order: 'park', legId })
  turn.tell('call.queued', call, { queue })
  turn.acd({ type: 'call.entered', at: turn.at, callId, queue, priority: line?.priority ?? 0 })
}

function answered(turn: Turn, legId: string): void {
  const found = findLeg(turn, legId)
  if (!found || found.leg.state !== 'ringing') return
  const { leg } = found
  let call = turn.setCall(withLeg(found.call, { ...leg, state: 'up', since: turn.at }))
  if (leg.role === 'agent' && call.state === 'ringing' && leg.agentId !== undefined) {
    call = turn.setCall({ ...call, state: 'talking', answeredAt: call.answeredAt ?? turn.at, agentId: leg.agentId })
    turn.acd({ type: 'call.answered', at: turn.at, callId: call.id, agentId: leg.agentId })
    turn.tell('call.answered', call, { agentId: leg.agentId, queue: call.queue ?? '', waitMs: turn.at - (call.queuedAt ?? call.offeredAt) })
  }
  if (leg.listens !== undefined) return
  connect(turn, call)
  const agent = leg.takesOver ? legOf(call, 'agent') : undefined
  if (agent) turn.order({ order: 'hang_up', legId: agent.id, why: 'normal' })
}

/** Everybody who is up hears everybody; whoever is held hears music. */
export function connect(turn: Turn, call: Call): void {
  const together = openLegs(call).filter(({ state, listens }) => state === 'up' && listens === undefined)
  if (together.length < 2) return
  turn.order({ order: 'bridge', callId: call.id, legIds: together.map(({ id }) => id) })
  if (!turn.rules.records || call.recordingIds.length > 0) return
  const recordingId = turn.newId()
  turn.setCall({ ...call, recordingIds: [recordingId] })
  turn.order({ order: 'record', callId: call.id, recordingId })
}

const RING_FAILED: Partial<Record<LegEnd, 'declined' | 'unreachable'>> = { busy: 'declined', declined: 'declined', unreachable: 'unreachable', congestion: 'unreachable', error: 'unreachable' }

function legEnded(turn: Turn, legId: string, cause: LegEnd): void {
  const found = findLeg(turn, legId)
  if (!found || found.leg.state === 'ended') return
  const { leg } = found
  const call = turn.setCall(withLeg(found.call, { ...leg, state: 'ended', since: turn.at }))
  if (leg.role === 'caller' || leg.role === 'called') return over(turn, call, leg.role === 'called' && leg.state === 'ringing' ? 'platform' : 'caller', leg.state === 'ringing' ? cause : undefined)
  if (leg.agentId === undefined || leg.listens !== undefined) {
    turn.tell('call.party_left', call, { role: leg.role, cause })
    return leg.listens === undefined && inside(call).length === 0 ? over(turn, call, 'platform') : undefined
  }
  if (leg.role === 'agent' && leg.state === 'ringing' && call.state === 'ringing') {
    turn.setCall({ ...call, state: 'queued' })
    turn.tell('call.ring_failed', call, { agentId: leg.agentId, cause })
    return turn.acd({ type: 'ring.failed', at: turn.at, callId: call.id, agentId: leg.agentId, why: RING_FAILED[cause] ?? 'no_answer' })
  }
  agentGone(turn, call, leg.agentId)
}

/** Who talks for us. */
const inside = (call: Call): CallLeg[] => openLegs(call).filter(({ role, listens }) => role !== 'caller' && role !== 'called' && listens === undefined)

/** An agent is out. Another agent, a unit or a partner with the caller goes on; nobody left means the talk is over. */
function agentGone(turn: Turn, call: Call, agentId: string): void {
  const others = inside(call)
  const next = others.find((leg) => leg.agentId !== undefined)
  turn.acd({ type: 'agent.released', at: turn.at, agentId })
  if (others.length > 0) {
    if (next?.agentId !== undefined) turn.setCall({ ...call, agentId: next.agentId, legs: call.legs.map((leg) => (leg.id === next.id ? { ...leg, role: 'agent' as const } : leg)) })
    return turn.tell('call.party_left', call, { role: 'agent', agentId })
  }
  const outside = outsideLeg(call)
  const { rating } = turn.rules
  if (!outside || outside.state === 'ringing' || !rating || call.direction === 'out') return over(turn, call, 'agent')
  turn.acd({ type: 'call.left', at: turn.at, callId: call.id })
  turn.setCall({ ...call, state: 'rating', endedBy: 'agent' })
  turn.order({ order: 'unbridge', callId: call.id, legId: outside.id }, { order: 'play', legId: outside.id, playId: turn.newId(), prompts: rating.prompts })
}

function keyPressed(turn: Turn, legId: string, key: string): void {
  const found = findLeg(turn, legId)
  const { rating } = turn.rules
  if (!found || !rating || found.call.state !== 'rating' || found.leg.role !== 'caller' || found.call.rating !== undefined || !rating.keys.includes(key)) return
  const call = turn.setCall({ ...found.call, rating: Number(key) })
  turn.tell('call.rated', call, { score: Number(key) })
  turn.order({ order: 'play', legId, playId: turn.newId(), prompts: rating.thanks }, { order: 'hang_up', legId, why: 'normal' })
}

/** Whoever is asked for a rating is no longer talked to. */
const talkEnd = (call: Call, at: number): number =>
  (call.state === 'rating' ? Math.max(call.answeredAt ?? at, ...call.legs.filter(({ role, listens }) => role !== 'caller' && listens === undefined).map(({ since }) => since)) : at)

/** The call ends for everybody. */
export function over(turn: Turn, given: Call, by: 'caller' | 'agent' | 'platform', cause?: LegEnd): void {
  const isMissed = given.direction === 'in' && given.answeredAt === undefined
  for (const leg of openLegs(given)) turn.order({ order: 'hang_up', legId: leg.id, why: 'normal' })
  const call = turn.setCall({
    ...given, state: 'ended', endedAt: turn.at, endedBy: given.endedBy ?? by, cause: isMissed ? 'abandoned' : cause ?? 'normal',
    legs: given.legs.map((leg) => (leg.state === 'ended' ? leg : { ...leg, state: 'ended' as const, since: turn.at })),
  })
  turn.acd({ type: 'call.left', at: turn.at, callId: call.id })
  for (const leg of given.legs) if (leg.agentId !== undefined && leg.listens === undefined && leg.state !== 'ended') turn.acd({ type: 'agent.released', at: turn.at, agentId: leg.agentId })
  if (isMissed) return turn.tell('call.abandoned', call, { line: call.line, queue: call.queue ?? '', waitedMs: turn.at - call.offeredAt })
  turn.tell('call.ended', call, { by: call.endedBy ?? by, queue: call.queue ?? '', line: call.line, talkMs: call.answeredAt === undefined ? 0 : talkEnd(given, turn.at) - call.answeredAt, agentId: call.agentId ?? '' })
}


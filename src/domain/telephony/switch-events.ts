/** What the engine tells: a call comes in, somebody answers, presses a key, hangs up. A message that comes twice changes nothing the second time. */
import { isOver, KEPT_NUMBER, legOf, outsideLeg, recordingEnded, type Call, type CallLeg } from './call.ts'
import type { EngineEvent } from './engine.ts'
import { lineOf } from './line.ts'
import { openingPrompts, routeOf } from './line-route.ts'
import type { Turn } from './switch.ts'
import { bringBack, close, connect, findLeg, withLeg } from './switch-legs.ts'
import { legEnded } from './switch-ends.ts'

export function onEngineEvent(turn: Turn, event: EngineEvent): void {
  switch (event.type) {
    case 'leg.offered': return offered(turn, event)
    case 'leg.answered': return answered(turn, event.legId)
    case 'leg.held': return setState(turn, event.legId, 'held')
    case 'leg.resumed': return setState(turn, event.legId, 'up')
    case 'leg.ended': return legEnded(turn, event.legId, event.cause)
    case 'key.pressed': return keyPressed(turn, event.legId, event.key)
    case 'device.changed': return device(turn, event)
    case 'recording.finished': case 'recording.failed': return recordingOver(turn, event.recordingId)
    case 'play.finished': case 'leg.ringing': case 'engine.changed':
  }
}

/** A leg that rings is answered by its own message. */
function setState(turn: Turn, legId: string, state: 'up' | 'held'): void {
  const found = findLeg(turn, legId)
  if (found && found.leg.state !== state && (found.leg.state === 'up' || found.leg.state === 'held')) turn.setCall(withLeg(found.call, { ...found.leg, state, since: turn.at }))
}

/** The engine ends it when the last one has left the talk; whoever talks in this call next is recorded anew. */
function recordingOver(turn: Turn, recordingId: string): void {
  const call = turn.callWith(recordingId)
  if (call && !isOver(call) && call.recordingIds.at(-1) === recordingId && !call.recordingOver) turn.setCall(recordingEnded(call))
}

/** A telephone that is gone rings no more; whose telephone is back asks for calls anew. */
function device(turn: Turn, { ext, reachable }: Extract<EngineEvent, { type: 'device.changed' }>): void {
  const agentId = turn.rules.agentOf(ext)
  if (agentId !== undefined) turn.acd(reachable ? { type: 'agent.back', at: turn.at, agentId } : { type: 'agent.asked', at: turn.at, agentId, state: 'unreachable' })
}

const REFUSED_FOR_MS = 30_000

function offered(turn: Turn, { callId, legId, from, dialled }: Extract<EngineEvent, { type: 'leg.offered' }>): void {
  if (turn.call(callId) || turn.isGone(callId)) return
  const line = lineOf(turn.rules.lines, dialled)
  const { localTime, localDay = () => '', isWorkingDay = () => true, prompts } = turn.rules
  const route = line && routeOf(line, { day: localDay(turn.at), time: localTime(turn.at), isWorkingDay })
  const refused = turn.rules.isBlocked(from) ? 'blocked' : route && route.queue === undefined ? 'closed' : undefined
  // A number nobody registered still reaches a person.
  const queue = refused ? undefined : known(turn, route?.queue)
  const call = turn.setCall({
    id: callId, direction: 'in', line: line?.code ?? '', dialled, state: 'queued', legs: [{ id: legId, role: 'caller', state: 'up', since: turn.at }], offeredAt: turn.at,
    recordingIds: [], simulated: turn.rules.simulated, version: 0, ...(refused ? { refused, until: turn.at + REFUSED_FOR_MS } : { queue: queue!, queuedAt: turn.at }),
  })
  turn.tell('call.offered', call, { line: call.line, known: line !== undefined })
  turn.order({ order: 'answer', legId })
  if (refused) {
    turn.order({ order: 'play', legId, playId: turn.newId(), prompts: [...openingPrompts(line, route?.isReplaced === true, []), ...prompts[refused]] }, { order: 'hang_up', legId, why: 'normal' })
    return turn.tell(`call.refused_${refused}`, call, { line: call.line })
  }
  const greeting = openingPrompts(line, route?.isReplaced === true, turn.rules.records ? prompts.recorded ?? [] : [])
  if (greeting.length > 0) turn.order({ order: 'play', legId, playId: turn.newId(), prompts: greeting })
  turn.order({ order: 'park', legId })
  turn.tell('call.queued', call, { queue: queue! })
  turn.acd({ type: 'call.entered', at: turn.at, callId, queue: queue!, priority: line?.priority ?? 0 })
}

const known = ({ rules }: Turn, queue: string | undefined): string => (queue !== undefined && rules.queues.some(({ code }) => code === queue) ? queue : rules.queue)

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
  if (leg.role === 'called' && call.answeredAt === undefined) call = turn.setCall({ ...call, answeredAt: turn.at })
  if (leg.listens !== undefined) return
  if (call.relay && leg.role === 'unit' && !outsideLeg(call)) return ringOutside(turn, call, leg)
  if (!leg.takesOver) return connect(turn, call)
  connect(turn, bringBack(turn, call))
  const agent = legOf(call, 'agent')
  if (agent && agent.id !== leg.id) turn.order({ order: 'hang_up', legId: agent.id, why: 'normal' })
}

/** The unit is on the line: now the one whose number it does not know is called. */
function ringOutside(turn: Turn, call: Call, unit: CallLeg): void {
  const leg: CallLeg = { id: turn.newId(), role: 'called', state: 'ringing', since: turn.at }
  turn.setCall(withLeg(call, leg))
  turn.order(
    { order: 'park', legId: unit.id },
    { order: 'originate', callId: call.id, legId: leg.id, to: { kind: 'number', number: KEPT_NUMBER }, shownNumber: turn.rules.shownNumber, seconds: 45, headers: {} },
  )
}

/** 按键回拨: of who was offered it while waiting; nobody need wait any longer for it. */
const CALL_BACK_KEY = '1'
function callBackAsked(turn: Turn, given: Call): void {
  turn.tell('call.call_back_asked', given, { line: given.line, queue: given.queue ?? '', waitedMs: turn.at - given.offeredAt })
  const leg = legOf(given, 'caller')
  if (leg) turn.order({ order: 'play', legId: leg.id, playId: turn.newId(), prompts: turn.rules.prompts.callBackTaken ?? [] })
  close(turn, given, 'platform', 'call_back')
}

function keyPressed(turn: Turn, legId: string, key: string): void {
  const found = findLeg(turn, legId)
  if (found && key === CALL_BACK_KEY && found.leg.role === 'caller' && found.call.answeredAt === undefined && turn.desk().calls.get(found.call.id)?.offered === true) return callBackAsked(turn, found.call)
  const { rating } = turn.rules
  if (!found || !rating || found.call.state !== 'rating' || found.leg.role !== 'caller' || found.call.rating !== undefined || !rating.keys.includes(key)) return
  const call = turn.setCall({ ...found.call, rating: Number(key) })
  turn.tell('call.rated', call, { score: Number(key) })
  turn.order({ order: 'play', legId, playId: turn.newId(), prompts: rating.thanks }, { order: 'hang_up', legId, why: 'normal' })
}

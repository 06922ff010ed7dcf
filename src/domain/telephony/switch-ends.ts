/** Somebody is out: who goes on, who is freed, and whether the call is over. */
import { isOver, openLegs, outsideLeg, recordingEnded, type Call, type CallLeg } from './call.ts'
import type { LegEnd } from './engine.ts'
import type { Turn } from './switch.ts'
import { bringBack, connect, findLeg, inside, over, sendListenersAway, withLeg } from './switch-legs.ts'

/** Whoever is asked for a rating and does nothing is not kept for ever. */
const RATING_MS = 25_000
type RingFailed = 'no_answer' | 'declined' | 'unreachable' | 'lost'
const RING_FAILED: Partial<Record<LegEnd, RingFailed>> = { busy: 'declined', declined: 'declined', unreachable: 'unreachable', congestion: 'unreachable', error: 'unreachable' }

/** @param ringLost the telephone never rang as far as the engine knows: nobody's fault */
export function legEnded(turn: Turn, legId: string, cause: LegEnd, ringLost = false): void {
  const found = findLeg(turn, legId)
  if (!found || found.leg.state === 'ended' || isOver(found.call)) return
  const { leg } = found
  const call = turn.setCall(withLeg(found.call, { ...leg, state: 'ended', since: turn.at }))
  if (leg.role === 'caller' || leg.role === 'called') return over(turn, call, ringLost || leg.state === 'ringing' ? 'platform' : 'caller', cause)
  if (leg.listens !== undefined) return turn.tell('call.party_left', call, { role: leg.role, cause })
  if (leg.role === 'agent' && leg.state === 'ringing' && call.state === 'ringing' && leg.agentId !== undefined) {
    const { agentId: _, ...waiting } = call
    turn.tell('call.ring_failed', turn.setCall({ ...waiting, state: 'queued' }), { agentId: leg.agentId, cause })
    return turn.acd({ type: 'ring.failed', at: turn.at, callId: call.id, agentId: leg.agentId, why: ringLost ? 'lost' : RING_FAILED[cause] ?? 'no_answer' })
  }
  if (leg.agentId !== undefined) turn.acd({ type: 'agent.released', at: turn.at, agentId: leg.agentId })
  turn.tell('call.party_left', call, { role: leg.role, cause, ...(leg.agentId === undefined ? {} : { agentId: leg.agentId }) })
  // A silent caller was being sent away: whoever talked to them leaving changes nothing of that.
  if (call.until !== undefined) return
  const others = inside(call)
  if (others.length > 0) return goOn(turn, call, others)
  endTalk(turn, call, leg)
}

/** Another agent, a unit or a partner with the caller goes on; one that still rings gets the caller when it answers. */
function goOn(turn: Turn, given: Call, others: readonly CallLeg[]): void {
  if (given.relay) return
  const next = others.find(({ agentId }) => agentId !== undefined)
  // The first agent is still there: a consulted third is gone, and whoever is held is the agent's to take back.
  if (others.some(({ role }) => role === 'agent')) return
  const call = turn.setCall({
    ...given, ...(next?.agentId === undefined ? {} : { agentId: next.agentId }),
    legs: given.legs.map((leg) => (leg.state === 'ended' || !others.includes(leg) ? leg : leg.state === 'ringing' ? { ...leg, takesOver: true as const } : leg.id === next?.id ? { ...leg, role: 'agent' as const } : leg)),
  })
  const back = bringBack(turn, call)
  if (others.some(({ state }) => state === 'up')) return connect(turn, back)
  const outside = outsideLeg(back)
  if (outside?.state !== 'up') return
  turn.setCall(recordingEnded(back))
  turn.order({ order: 'unbridge', callId: call.id, legId: outside.id }, { order: 'park', legId: outside.id })
}

function endTalk(turn: Turn, given: Call, left: CallLeg): void {
  const outside = outsideLeg(given)
  const { rating } = turn.rules
  if (!outside || outside.state === 'ringing' || given.direction === 'out') return over(turn, given, left.agentId === undefined ? 'platform' : 'agent')
  // Nobody took over what was handed on: the caller goes back into the line rather than out of the door.
  if (left.state === 'ringing' && left.takesOver) return backInLine(turn, given)
  if (!rating || given.answeredAt === undefined || left.agentId === undefined) return over(turn, given, left.agentId === undefined ? 'platform' : 'agent')
  turn.acd({ type: 'call.left', at: turn.at, callId: given.id })
  const call = sendListenersAway(turn, bringBack(turn, given))
  turn.setCall({ ...recordingEnded(call), state: 'rating', endedBy: 'agent', until: turn.at + RATING_MS })
  turn.order({ order: 'unbridge', callId: call.id, legId: outside.id }, { order: 'play', legId: outside.id, playId: turn.newId(), prompts: rating.prompts })
}

/** In front: whoever was once answered waits before those who were not. */
export function backInLine(turn: Turn, given: Call, queue = given.queue): void {
  const outside = outsideLeg(given)
  if (!outside || queue === undefined) return over(turn, given, 'platform')
  turn.acd({ type: 'call.left', at: turn.at, callId: given.id })
  const { agentId: _, ...call } = recordingEnded(sendListenersAway(turn, bringBack(turn, given)))
  const next = turn.setCall({ ...call, state: 'queued', queue })
  turn.order({ order: 'unbridge', callId: call.id, legId: outside.id }, { order: 'park', legId: outside.id })
  turn.tell('call.requeued', next, { queue })
  turn.acd({ type: 'call.entered', at: turn.at, callId: call.id, queue, priority: 1, enteredAt: given.offeredAt })
}

export const hasThird = (call: Call): boolean => openLegs(call).some(({ role, listens }) => (role === 'colleague' || role === 'unit' || role === 'partner') && listens === undefined)

/** What the queue wants done: ring somebody, stop it, say something to those who wait. */
import type { Effect } from './acd.ts'
import type { Turn } from './switch.ts'
import { pictureOf, withLeg } from './switch-legs.ts'

export function onEffect(turn: Turn, effect: Effect): void {
  switch (effect.do) {
    case 'ring': return ring(turn, effect)
    case 'stop_ring': return stopRing(turn, effect)
    case 'overflow': { const call = turn.call(effect.callId); if (call) turn.tell('call.overflowed', turn.setCall({ ...call, queue: effect.to }), { from: effect.from, to: effect.to }); return }
    case 'announce': return say(turn, effect.callId, turn.rules.prompts.position(effect.position))
    case 'offer_call_back': return say(turn, effect.callId, turn.rules.prompts.callBack)
    case 'agent_state':
  }
}

/** The telephone of who was chosen. Without one it counts as rung in vain at once. */
function ring(turn: Turn, { callId, agentId, seconds }: Extract<Effect, { do: 'ring' }>): void {
  const call = turn.call(callId)
  if (!call) return
  const ext = turn.rules.extOf(agentId)
  if (ext === undefined) return turn.acd({ type: 'ring.failed', at: turn.at, callId, agentId, why: 'unreachable' })
  const leg = { id: turn.newId(), role: 'agent' as const, agentId, state: 'ringing' as const, since: turn.at }
  const next = turn.setCall({ ...withLeg(call, leg), state: 'ringing', agentId })
  turn.tell('call.ringing', next, { agentId, queue: next.queue ?? '' })
  turn.order({ order: 'originate', callId, legId: leg.id, to: { kind: 'agent', ext }, shownNumber: turn.rules.shownNumber, seconds, headers: { 'X-Call-Id': callId }, ...pictureOf(turn, next) })
}

function stopRing(turn: Turn, { callId, agentId }: { callId: string; agentId: string }): void {
  const call = turn.call(callId)
  const leg = call?.legs.find((one) => one.agentId === agentId && one.state === 'ringing')
  if (!call || !leg) return
  const { agentId: _, ...waiting } = withLeg(call, { ...leg, state: 'ended', since: turn.at })
  turn.setCall(call.state === 'ringing' ? { ...waiting, state: 'queued' } : withLeg(call, { ...leg, state: 'ended', since: turn.at }))
  turn.order({ order: 'hang_up', legId: leg.id, why: 'normal' })
}

function say(turn: Turn, callId: string, prompts: readonly string[]): void {
  const leg = turn.call(callId)?.legs.find(({ role, state }) => role === 'caller' && state === 'up')
  if (leg && prompts.length > 0) turn.order({ order: 'play', legId: leg.id, playId: turn.newId(), prompts }, { order: 'park', legId: leg.id })
}

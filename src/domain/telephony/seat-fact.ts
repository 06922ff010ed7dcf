/** 坐席状态: what a seat's change of state says for the record: how long the state before stood, and which call it was about. */
import type { AgentState, Effect } from './acd.ts'
import type { Desk } from './desk.ts'

export type SeatFact = { agentId: string; at: number; before: AgentState; state: AgentState; /** how long the state before stood */ ms: number; kind?: string; callId?: string }

const IN_CALL: readonly AgentState[] = ['ringing', 'talking']

/** The changes of one turn. Wrapping up, and its end, are about the call that was just talked in. */
export function seatFacts(before: Desk, after: Desk, effects: readonly Effect[], at: number): SeatFact[] {
  const seen = new Map<string, { state: AgentState; since: number }>()
  return effects.flatMap((effect) => {
    if (effect.do !== 'agent_state') return []
    const { agentId, state, kind } = effect
    const was = seen.get(agentId) ?? before.agents.get(agentId) ?? { state: 'off' as const, since: at }
    seen.set(agentId, { state, since: at })
    const agent = (IN_CALL.includes(state) ? after : before).agents.get(agentId)
    const callId = was.state === 'wrap_up' && !IN_CALL.includes(state) ? agent?.lastCallId : agent?.callId
    return [{ agentId, at, before: was.state, state, ms: Math.max(0, at - was.since), ...(kind === undefined ? {} : { kind }), ...(callId === undefined ? {} : { callId }) }]
  })
}

/** The half hours an interval lies in, with its length in each. */
export function byHalfHours(from: number, to: number): { at: number; ms: number }[] {
  const parts: { at: number; ms: number }[] = []
  for (let start = from; start < to;) {
    const half = Math.floor(start / HALF_HOUR) * HALF_HOUR
    const end = Math.min(to, half + HALF_HOUR)
    parts.push({ at: half, ms: end - start })
    start = end
  }
  return parts
}
export const HALF_HOUR = 30 * 60_000

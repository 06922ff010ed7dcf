/** 排队机 (ACD) as data: who waits, who sits where, what may happen, and what is to be done about it. Pure: time comes with each event. */
import type { Instant } from '../calendar/work-calendar.ts'

/** level 1–5, 5 the best */
export type Need = { skill: string; level: number }

export type QueueRule = {
  code: string
  name: string
  /** what an agent must be able to do; a site, a dialect, a leader's session are skills too */
  needs: Need[]
  /** added to a call's own */
  priority: number
  ringSeconds: number
  wrapUpSeconds: number
  /** to a wider queue, after so long or when more than so many wait; each queue is visited once */
  overflow: { to: string; afterSeconds?: number; longerThan?: number }[]
  announceEverySeconds?: number
  /** 回拨: offered once to whoever has waited so long */
  offerCallBackAfterSeconds?: number
}

export const AGENT_STATES = ['off', 'ready', 'ringing', 'talking', 'wrap_up', 'break', 'unreachable'] as const
/** 签出, 就绪, 振铃, 通话, 话后, 小休, 失联 */
export type AgentState = (typeof AGENT_STATES)[number]
/** forced breaks beside the centre's own kinds: the phone rang and nobody took it, or it was declined */
export type AcdAgent = {
  id: string
  state: AgentState
  since: Instant
  /** since when without a call; kept over a short break, so that nobody loses the turn by it */
  idleSince: Instant
  skills: Readonly<Record<string, number>>
  callId?: string
  /** 话后: the call that was last talked in, for the figures */
  lastCallId?: string
  breakKind?: string
  /** asked for during a call, or the telephone went away in it; holds when it is over */
  next?: { state: 'break' | 'off' | 'unreachable'; kind?: string }
}

export type AcdCall = {
  id: string
  queue: string
  /** first of all queues */
  enteredAt: Instant
  queuedAt: Instant
  priority: number
  state: 'waiting' | 'ringing' | 'talking'
  agentId?: string
  /** since the ringing or talking began */
  since: Instant
  visited: string[]
  announcedAt: Instant
  offered: boolean
}

export type AcdEvent = { at: Instant } & (
  | { type: 'call.entered'; callId: string; queue: string; priority: number; enteredAt?: Instant }
  | { type: 'call.moved'; callId: string; queue: string }
  /** hung up, transferred away, or taken by a call-back: whatever state it is in */
  | { type: 'call.left'; callId: string }
  | { type: 'call.answered'; callId: string; agentId: string }
  | { type: 'ring.failed'; callId: string; agentId: string; why: 'no_answer' | 'declined' | 'unreachable' | 'lost' }
  /** the agent is out of the call, which may go on with somebody else */
  | { type: 'agent.released'; agentId: string }
  /** a call of the agent's own making, or one that was handed over */
  | { type: 'agent.took'; agentId: string; callId: string }
  | { type: 'agent.skilled'; agentId: string; skills: Record<string, number> }
  | { type: 'agent.asked'; agentId: string; state: 'ready' | 'break' | 'off' | 'unreachable'; kind?: string }
  /** the telephone can be reached again */
  | { type: 'agent.back'; agentId: string }
  | { type: 'time.passed' }
)

export type Effect =
  | { do: 'ring'; callId: string; agentId: string; seconds: number }
  | { do: 'stop_ring'; callId: string; agentId: string }
  | { do: 'announce'; callId: string; position: number; waitedSeconds: number }
  | { do: 'offer_call_back'; callId: string }
  | { do: 'overflow'; callId: string; from: string; to: string }
  | { do: 'agent_state'; agentId: string; state: AgentState; kind?: string }

/** 通话: one call from its first ring to its end, whoever takes part. Numbers are kept apart, sealed. */
import type { Instant } from '../calendar/work-calendar.ts'
import type { CallOutcome } from './call-outcome.ts'
import type { LegEnd } from './engine.ts'

export const CALL_STATES = ['queued', 'ringing', 'talking', 'rating', 'ended'] as const
export type CallState = (typeof CALL_STATES)[number]
export const LEG_ROLES = ['caller', 'agent', 'colleague', 'unit', 'partner', 'leader', 'called'] as const
/** colleague: a second agent; unit, partner: a number outside; called: whom an outbound call reaches */
export type LegRole = (typeof LEG_ROLES)[number]

export type CallLeg = {
  id: string
  role: LegRole
  agentId?: string
  /** code of the partner in the profile (110, 120 …) */
  partner?: string
  state: 'ringing' | 'up' | 'held' | 'ended'
  muted?: true
  /** 盲转: the agent is out as soon as this one answers */
  takesOver?: true
  listens?: 'listen' | 'whisper' | 'barge'
  since: Instant
}

export type Call = {
  id: string
  direction: 'in' | 'out'
  /** code of the line dialled; empty for outbound calls */
  line: string
  dialled: string
  queue?: string
  state: CallState
  legs: readonly CallLeg[]
  offeredAt: Instant
  queuedAt?: Instant
  /** first agent */
  answeredAt?: Instant
  endedAt?: Instant
  endedBy?: 'caller' | 'agent' | 'platform'
  /** call_back: the caller chose to be called back */
  cause?: LegEnd | 'abandoned' | 'refused' | 'call_back'
  /** closed line, blocked number: a prompt is played, nobody answers */
  refused?: 'closed' | 'blocked'
  /** the platform ends it by itself then: nobody pressed a key, a prompt was never heard to its end */
  until?: Instant
  /** 中继通话: a unit talks to a caller whose number it does not know */
  relay?: true
  /** whose call it is now, or was last */
  agentId?: string
  ticketId?: string
  /** 回拨 of this missed call */
  callBackOf?: string
  /** what the agent says it was, once out of it; the switch does not know */
  outcome?: CallOutcome
  recordingIds: readonly string[]
  /** the last of them has ended: the engine ends it with the talk, and the next talk has its own */
  recordingOver?: true
  /** 敏感信息: what is said now is not recorded */
  recordingPaused?: true
  rating?: number
  simulated: boolean
  version: number
}

/** In an order's place of a number: the call's own, which no state of the switch holds. */
export const KEPT_NUMBER = 'kept'
export const openLegs = (call: Call): CallLeg[] => call.legs.filter(({ state }) => state !== 'ended')
export const legOf = (call: Call, role: LegRole): CallLeg | undefined => call.legs.findLast((leg) => leg.role === role && leg.state !== 'ended')
/** The person outside: who called, or who is called. */
export const outsideLeg = (call: Call): CallLeg | undefined => legOf(call, 'caller') ?? legOf(call, 'called')
export const agentLeg = (call: Call, agentId: string): CallLeg | undefined => call.legs.find((leg) => leg.agentId === agentId && leg.state !== 'ended')
export const recordingEnded = (call: Call): Call => { const { recordingPaused: _, ...rest } = call; return call.recordingIds.length > 0 ? { ...rest, recordingOver: true } : call }
export const isOver = ({ state }: Call): boolean => state === 'ended'
/** Who may join a talk beside the agent. */
export const EXTRA_ROLES: readonly LegRole[] = ['colleague', 'unit', 'partner']
export const thirdLeg = (call: Call): CallLeg | undefined => EXTRA_ROLES.map((role) => legOf(call, role)).find((leg) => leg !== undefined && leg.listens === undefined)
/** Whoever talks in it, or whose call it was last, says what it was. */
export const mayNote = (call: Call, agentId: string): boolean => {
  const own = agentLeg(call, agentId)
  return own ? own.state !== 'ringing' && own.listens === undefined : call.agentId === agentId && call.state !== 'queued' && call.state !== 'ringing'
}

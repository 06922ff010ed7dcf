/** What the generator knows of each call it made: when it came, what it meant to do, and what became of it as the engine saw it. Times are of the machine's one clock, ms. */
export type Plan = 'caller ends' | 'agent ends' | 'gives up'
export type Entry = {
  channel: string
  plan: Plan
  cameAt: number
  /** the switch's own id, from the mark it put on the channel */
  callId?: string
  markedAt?: number
  /** each time a telephone was asked to ring for it */
  rungAt: number[]
  agentId?: string
  /** the agent's screen was told, and had read the call */
  toldAt?: number
  poppedAt?: number
  pickedUpAt?: number
  bridgedAt?: number
  recordings: number
  rated?: boolean
  gaveUp?: boolean
  endedAt?: number
}
export type Drive = { app: string; callsASecond: number; seconds: number; talkMs: number; url: string; centerId: string; agentOf: Record<string, string> }
export type Driven = { entries: Entry[]; mostAtOnce: number; requests: number; cpuMs: number; lateMs: number }

/** Comparable between processes of one machine. */
export const clock = (): number => performance.timeOrigin + performance.now()

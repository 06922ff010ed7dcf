/** A running deadline of a ticket or an assignment. Light and remaining time are computed from dueAt, never stored. */
import type { Amount, ClockName } from './limit.ts'
import type { Instant } from './work-calendar.ts'

export type Pause = { from: Instant; to?: Instant; reason: string }
export type Extension = Amount & { grantedAt: Instant }
export type Clock = {
  clock: ClockName
  /** code of the limit in the pinned rule version */
  rule: string
  startedAt: Instant
  dueAt: Instant
  stoppedAt?: Instant
  pauses: Pause[]
  extensions: Extension[]
}

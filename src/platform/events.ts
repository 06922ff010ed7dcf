/** Append-only record: header without personal data, body apart. Written in the transaction of the change. */
import type { Context } from './context.ts'
import type { Tx } from './database.ts'

/** Every dimension a figure needs; no personal data, no free text. */
export type EventDimensions = {
  unitPath?: string
  categoryCode?: string
  areaCode?: string
  channel?: string
  line?: string
  kind?: string
  party?: string
  urgency?: string
  before?: string
  after?: string
  ruleVersion?: string
  assignmentId?: string
  /** small numbers, booleans and codes a projection counts, e.g. { onTime: true, minutes: 41 } */
  facts?: Record<string, string | number | boolean>
}
export type NewEvent = {
  type: string
  subject: { kind: 'ticket' | 'user' | 'profile' | 'calendar' | 'entry' | 'session' | 'file'; id: string }
  dimensions: EventDimensions
  /** Everything else; kept encrypted apart from the header, may hold free text. */
  body?: unknown
}

export declare function recordEvents(tx: Tx, ctx: Context, events: NewEvent[]): Promise<void>

/** Tables of the record (migrations/0001-record.sql). Times read as epoch milliseconds, written as ISO text or Date. */
import type { ColumnType, Generated } from 'kysely'

type Time = ColumnType<number, Date | string, Date | string>
type GeneratedTime = ColumnType<number, Date | string | undefined, Date | string>

export type EventTable = {
  centerId: string
  subjectId: string
  id: string
  subjectKind: string
  type: string
  occurredAt: Time
  actorKind: string
  actorId: string
  ruleVersion: string | null
  assignmentId: string | null
  unitPath: string | null
  categoryCode: string | null
  areaCode: string | null
  channel: string | null
  line: string | null
  kind: string | null
  party: string | null
  urgency: string | null
  before: string | null
  after: string | null
  facts: ColumnType<Record<string, string | number | boolean> | null, string | null, never>
  digest: Buffer | null
}
export type EventBodyTable = { centerId: string; subjectId: string; eventId: string; salt: Buffer; bytes: Buffer; keyId: string }
export type EventPendingTable = { centerId: string; seq: Generated<number>; subjectId: string; eventId: string }
export type EventChainTable = { centerId: string; position: number; subjectId: string; eventId: string; link: Buffer }
export type ChainHeadTable = {
  centerId: string; position: number; day: string; link: Buffer; signedAt: Time; keyId: string; signature: string
}
export type CursorTable = {
  centerId: string
  name: string
  position: Generated<number>
  failures: Generated<number>
  retryAt: ColumnType<number | null, Date | string | null, Date | string | null>
  lastError: string | null
}
export type ReactionTable = { centerId: string; eventId: string; ruleId: string; reactedAt: GeneratedTime }
export type ParkedEventTable = {
  centerId: string; follower: string; eventId: string; position: number; attempts: number; error: string; parkedAt: GeneratedTime
}
export type IdempotencyKeyTable = {
  centerId: string
  actorId: string
  key: string
  bodyHash: Buffer
  replyStatus: number | null
  replyBody: Buffer | null
  createdAt: GeneratedTime
}

declare module './database.ts' {
  interface Tables {
    event: EventTable
    eventBody: EventBodyTable
    eventPending: EventPendingTable
    eventChain: EventChainTable
    chainHead: ChainHeadTable
    cursor: CursorTable
    reaction: ReactionTable
    parkedEvent: ParkedEventTable
    idempotencyKey: IdempotencyKeyTable
  }
}

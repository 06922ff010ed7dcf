/** The event as readers meet it, and the exact bytes of it that the chain protects. */
import { sm3 } from './national-crypto.ts'

/** which of them somebody listens to */
export type EventTypes = 'all' | readonly string[]

export type EventHeader = {
  centerId: string
  /** Place in the centre's chain, from 1, without gaps. */
  position: number
  subjectId: string
  id: string
  subjectKind: string
  type: string
  /** epoch milliseconds */
  occurredAt: number
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
  facts: Record<string, string | number | boolean> | null
  /** SM3(salt ‖ bytes) of the body; null: the event has none. */
  digest: Buffer | null
}

/** A header as stored: `facts` is the text as written. */
export type StoredHeader = Omit<EventHeader, 'facts' | 'position'> & { facts: string | null }

/** Columns of a StoredHeader, for an `event` table named e. */
export const STORED_HEADER = `e.center_id, e.subject_id, e.id, e.subject_kind, e.type, e.occurred_at, e.actor_kind, e.actor_id, e.rule_version,
  e.assignment_id, e.unit_path, e.category_code, e.area_code, e.channel, e.line, e.kind, e.party, e.urgency, e.before, e.after,
  e.facts::text as facts, e.digest`

export const FIRST_LINK: Buffer = Buffer.alloc(32)

/** Link of the chain: SM3(header ‖ digest ‖ link before), the header as a JSON array so that no two headers share bytes. */
export function linkAfter(before: Buffer, position: number, e: StoredHeader): Buffer {
  const header = JSON.stringify([
    position, e.centerId, e.subjectId, e.id, e.subjectKind, e.type, e.occurredAt, e.actorKind, e.actorId, e.ruleVersion, e.assignmentId,
    e.unitPath, e.categoryCode, e.areaCode, e.channel, e.line, e.kind, e.party, e.urgency, e.before, e.after, e.facts,
  ])
  return sm3(Buffer.concat([Buffer.from(header), e.digest ?? NO_BODY, before]))
}

const NO_BODY = Buffer.alloc(0)

export const bodyDigest = (salt: Buffer, bytes: Buffer): Buffer => sm3(Buffer.concat([salt, bytes]))

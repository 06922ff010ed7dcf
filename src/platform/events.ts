/** Append-only record: header without personal data, body apart. Written in the transaction of the change. */
import { randomBytes } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import type { Context } from './context.ts'
import type { Tx } from './database.ts'
import { newId } from './ids.ts'
import { keyIdOf } from './keys.ts'
import { sm3 } from './national-crypto.ts'
import './record.tables.ts'

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
  /** `id` is a UUIDv7: the event lies in the partition of its subject's year. */
  subject: { kind: 'ticket' | 'user' | 'unit' | 'profile' | 'calendar' | 'entry' | 'session' | 'file'; id: string }
  dimensions: EventDimensions
  /** Everything else; kept encrypted apart from the header, may hold free text. */
  body?: unknown
}

/**
 * One statement for any number of events: headers, bodies and the sealer's queue. `occurred_at` is `ctx.now` (virtual under an import);
 * the event's own id is made from the real clock, so ids order events as they were recorded and `instantOf(id)` tells when.
 */
export async function recordEvents(tx: Tx, ctx: Context, events: NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const { actor } = ctx
  const v: unknown[][] = Array.from({ length: 21 }, () => [])
  for (const { type, subject, dimensions: d, body } of events) {
    let salt: Buffer | null = null
    let bytes: Buffer | null = null
    let digest: Buffer | null = null
    if (body !== undefined) {
      salt = randomBytes(16)
      bytes = ctx.keys.seal(JSON.stringify(body))
      digest = sm3(Buffer.concat([salt, bytes]))
    }
    const row = [
      subject.id, newId(), subject.kind, type, d.ruleVersion, d.assignmentId, d.unitPath, d.categoryCode, d.areaCode, d.channel,
      d.line, d.kind, d.party, d.urgency, d.before, d.after, d.facts && JSON.stringify(d.facts), digest, salt, bytes, bytes && keyIdOf(bytes),
    ]
    for (let i = 0; i < row.length; i++) v[i]!.push(row[i] ?? null)
  }
  await tx.executeQuery(CompiledQuery.raw(RECORD, [actor.centerId, new Date(ctx.now).toISOString(), actor.kind, actor.id, ...v]))
}

const RECORD = `with given as materialized (
  select * from unnest($5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::uuid[], $11::text[], $12::text[], $13::text[], $14::text[],
    $15::text[], $16::text[], $17::text[], $18::text[], $19::text[], $20::text[], $21::json[], $22::bytea[], $23::bytea[], $24::bytea[], $25::text[])
  as t(subject_id, id, subject_kind, type, rule_version, assignment_id, unit_path, category_code, area_code, channel,
    line, kind, party, urgency, before, after, facts, digest, salt, bytes, key_id)
), header as (
  insert into event (center_id, occurred_at, actor_kind, actor_id, subject_id, id, subject_kind, type, rule_version, assignment_id,
    unit_path, category_code, area_code, channel, line, kind, party, urgency, before, after, facts, digest)
  select $1, $2::timestamptz, $3, $4, subject_id, id, subject_kind, type, rule_version, assignment_id,
    unit_path, category_code, area_code, channel, line, kind, party, urgency, before, after, facts, digest from given
), body as (
  insert into event_body (center_id, subject_id, event_id, salt, bytes, key_id)
  select $1, subject_id, id, salt, bytes, key_id from given where salt is not null
)
insert into event_pending (center_id, subject_id, event_id) select $1, subject_id, id from given`

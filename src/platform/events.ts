/** Append-only record: header without personal data, body apart. Written in the transaction of the change. */
import { randomBytes } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import type { Context } from './context.ts'
import type { Tx } from './database.ts'
import { bodyDigest } from './event-header.ts'
import { newId } from './ids.ts'
import { keyIdOf } from './keys.ts'
import { send } from './pipelining.ts'
import { MOST_EVENTS, statementFor } from './record-statement.ts'
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
export type SubjectKind =
  | 'ticket' | 'user' | 'unit' | 'profile' | 'calendar' | 'entry' | 'session' | 'file' | 'model' | 'catalogue'
  | 'call'
  | 'quality'
  | 'order' | 'instruction' | 'campaign'
  | 'panel_matter' | 'panel_meeting' | 'leader_session' | 'shift'
  | 'discipline_item' | 'incident'
  | 'assessment'
  | 'seat'
export type NewEvent = {
  type: string
  /** `id` is a UUIDv7: the event lies in the partition of its subject's year. */
  subject: { kind: SubjectKind; id: string }
  dimensions: EventDimensions
  /** Everything else; kept encrypted apart from the header, may hold free text. */
  body?: unknown
}

/**
 * One statement for headers, bodies and the sealer's queue. `occurred_at` is `ctx.now` (virtual under an import); the event's own id
 * is made from the real clock, so ids order events as they were recorded and `instantOf(id)` tells when.
 */
export async function recordEvents(tx: Tx, ctx: Context, events: NewEvent[]): Promise<void> {
  if (events.length === 0) return
  if (events.length > MOST_EVENTS) {
    await recordEvents(tx, ctx, events.slice(0, MOST_EVENTS))
    return recordEvents(tx, ctx, events.slice(MOST_EVENTS))
  }
  const { actor } = ctx
  const values: unknown[] = [actor.centerId, new Date(ctx.now).toISOString(), actor.kind, actor.id]
  let shape = ''
  for (const { type, subject, dimensions: d, body } of events) {
    const sealed = body === undefined ? undefined : sealBody(ctx, body)
    shape += sealed ? 'b' : '-'
    values.push(
      subject.id, newId(), subject.kind, type, d.ruleVersion, d.assignmentId, d.unitPath, d.categoryCode, d.areaCode, d.channel,
      d.line, d.kind, d.party, d.urgency, d.before, d.after, d.facts && JSON.stringify(d.facts), sealed?.digest,
    )
    if (sealed) values.push(sealed.salt, sealed.bytes, keyIdOf(sealed.bytes))
  }
  await send(tx, CompiledQuery.raw(statementFor(shape), values))
}

function sealBody(ctx: Context, body: unknown): { salt: Buffer; bytes: Buffer; digest: Buffer } {
  const salt = randomBytes(16)
  const bytes = ctx.keys.seal(JSON.stringify(body))
  return { salt, bytes, digest: bodyDigest(salt, bytes) }
}

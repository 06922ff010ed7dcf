/** Walks one centre's chain from its first link, a few thousand events at a time. */
import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { bodyDigest, FIRST_LINK, linkAfter, STORED_HEADER, type StoredHeader } from './event-header.ts'

const BATCH = 5000
export const ERASED = 'subject.erased'

export type ChainWalk = {
  events: number
  bodies: number
  /** bodies erased by each order */
  erased: Map<string, number>
  /** sentences; the first broken link ends the walk, since every later one would be broken too */
  problems: string[]
  /** links at the positions asked for, in hex */
  linksAt: Map<number, string>
}

type Row = Omit<StoredHeader, 'id'> & {
  id: string | null; position: number; eventId: string; link: Buffer; salt: Buffer | null; bytes: Buffer | null
}

/** @param wanted positions whose links the signed heads speak of */
export async function walkChain(tx: Tx, centerId: string, wanted: ReadonlySet<number>): Promise<ChainWalk> {
  const walk: ChainWalk = { events: 0, bodies: 0, erased: new Map(), problems: [], linksAt: new Map() }
  const missing = new Map<string, string[]>()
  let before: Buffer = FIRST_LINK
  for (;;) {
    const rows = await readBatch(tx, centerId, walk.events)
    for (const row of rows) {
      const broken = problemOfLink(row, walk.events + 1, before)
      if (broken) {
        walk.problems.push(`${centerId}: ${broken}`)
        return walk
      }
      before = row.link
      walk.events = row.position
      if (wanted.has(row.position)) walk.linksAt.set(row.position, row.link.toString('hex'))
      checkBody(walk, centerId, row, missing)
    }
    if (rows.length < BATCH) break
  }
  for (const places of missing.values()) {
    for (const place of places) walk.problems.push(`${centerId}: the body of ${place} is missing and no order erased it.`)
  }
  return walk
}

async function readBatch(tx: Tx, centerId: string, after: number): Promise<Row[]> {
  const { rows } = await sql<Row>`select c.position, c.event_id, c.link, ${sql.raw(STORED_HEADER)}, b.salt, b.bytes
    from (select * from event_chain where center_id = ${centerId} and position > ${after} order by position limit ${sql.lit(BATCH)}) c
    left join lateral (select * from event x where x.center_id = c.center_id and x.subject_id = c.subject_id and x.id = c.event_id offset 0) e on true
    left join lateral (select salt, bytes from event_body y
      where y.center_id = c.center_id and y.subject_id = c.subject_id and y.event_id = c.event_id offset 0) b on true
    order by c.position`.execute(tx)
  return rows
}

function problemOfLink(row: Row, expected: number, before: Buffer): string | undefined {
  if (row.position !== expected) return `position ${expected} of the chain is missing (the next one is ${row.position}).`
  const { id } = row
  if (id === null) return `event ${row.eventId} at position ${expected} is in the chain but not in the record: it was deleted.`
  if (linkAfter(before, expected, { ...row, id }).equals(row.link)) return undefined
  return `the link of event ${id} (${row.type}) at position ${expected} does not fit: its header, the link or the link before was changed.`
}

function checkBody(walk: ChainWalk, centerId: string, row: Row, missing: Map<string, string[]>): void {
  const place = `event ${row.id} (${row.type}) at position ${row.position}`
  if (row.salt && row.bytes) {
    walk.bodies += 1
    if (!row.digest) walk.problems.push(`${centerId}: ${place} has a body although it was recorded without one.`)
    else if (!bodyDigest(row.salt, row.bytes).equals(row.digest)) walk.problems.push(`${centerId}: the body of ${place} was changed.`)
  } else if (row.digest) {
    missing.set(row.subjectId, [...(missing.get(row.subjectId) ?? []), place])
  }
  if (row.type === ERASED) settleErasure(walk, centerId, row, missing)
}

/** An order accounts for exactly as many bodies as it says it erased, of events that came before it. */
function settleErasure(walk: ChainWalk, centerId: string, row: Row, missing: Map<string, string[]>): void {
  const { order = '?', bodies = 0 }: { order?: string; bodies?: number } = row.facts ? JSON.parse(row.facts) : {}
  const gone = missing.get(row.subjectId)?.length ?? 0
  missing.delete(row.subjectId)
  walk.erased.set(order, (walk.erased.get(order) ?? 0) + bodies)
  if (gone !== bodies) {
    walk.problems.push(`${centerId}: order ${order} erased ${bodies} bodies of subject ${row.subjectId}, but ${gone} are missing.`)
  }
}

/** The sealer 封存: gives every committed event its place in the centre's chain, in batches, one NOTIFY a batch. */
import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'
import { FIRST_LINK, linkAfter, STORED_HEADER, type StoredHeader } from './event-header.ts'
import { send } from './pipelining.ts'
import './record.tables.ts'

export const CHAIN_CHANNEL = 'jiesu_chain'
export const SEALER = 'sealer'
const BATCH = 2000

type Pending = StoredHeader & { seq: number }

/** Seals what is pending now in every centre. @returns events sealed; fewer than pending when another process is sealing. */
export async function sealOnce(db: Db): Promise<number> {
  const { rows } = await sql<{ centerId: string }>`select distinct center_id from event_pending`.execute(db)
  let sealed = 0
  for (const { centerId } of rows) {
    let n = 0
    do {
      n = await db.transaction().execute((tx) => sealBatch(tx, centerId))
      sealed += n
    } while (n === BATCH)
  }
  return sealed
}

/** The row lock on the cursor is the election: one sealer a centre, and it passes on by itself when its process dies. */
async function sealBatch(tx: Tx, centerId: string): Promise<number> {
  // A batch lost in a crash is pending again, so the sealer never waits for the disk that writers need.
  await send(tx, sql`set local synchronous_commit to off`.compile(tx))
  if (!(await lockSealer(tx, centerId))) return 0

  const { rows } = await sql<Pending>`select p.seq, ${sql.raw(STORED_HEADER)}
    from (select * from event_pending where center_id = ${centerId} order by seq limit ${sql.lit(BATCH)}) p
    cross join lateral (select * from event x where x.center_id = p.center_id and x.subject_id = p.subject_id and x.id = p.event_id offset 0) e
    order by p.seq`.execute(tx)
  if (rows.length === 0) return 0

  const tail = await chainTail(tx, centerId)
  const links: Buffer[] = []
  let link = tail.link
  let position = tail.position
  for (const row of rows) links.push((link = linkAfter(link, ++position, row)))

  await send(tx, sql`with gone as (delete from event_pending where center_id = ${centerId} and seq = any(${rows.map((row) => row.seq)}::bigint[]))
    insert into event_chain (center_id, position, subject_id, event_id, link)
    select ${centerId}, ${tail.position}::bigint + n, subject_id, event_id, link
    from unnest(${rows.map((row) => row.subjectId)}::uuid[], ${rows.map((row) => row.id)}::uuid[], ${links}::bytea[])
      with ordinality t(subject_id, event_id, link, n)`.compile(tx))
  await send(tx, sql`select pg_notify(${CHAIN_CHANNEL}, ${`${centerId} ${position}`})`.compile(tx))
  return rows.length
}

async function lockSealer(tx: Tx, centerId: string): Promise<boolean> {
  const lock = () => sql`select 1 from cursor where center_id = ${centerId} and name = ${SEALER} for update skip locked`.execute(tx)
  if ((await lock()).rows.length > 0) return true
  // No row: taken by another, or the first event of this centre.
  const made = await sql`insert into cursor (center_id, name) values (${centerId}, ${SEALER}) on conflict do nothing`.execute(tx)
  return made.numAffectedRows === 1n
}

/** Position and link of the newest sealed event; 0 and the first link of an empty chain. */
export async function chainTail(db: Db | Tx, centerId: string): Promise<{ position: number; link: Buffer }> {
  const row = await db.selectFrom('eventChain').select(['position', 'link']).where('centerId', '=', centerId)
    .orderBy('position', 'desc').limit(1).executeTakeFirst()
  return row ?? { position: 0, link: FIRST_LINK }
}

/** Every centre that has a sealed event. */
export async function sealedCenters(db: Db | Tx): Promise<string[]> {
  const rows = await db.selectFrom('cursor').select('centerId').where('name', '=', SEALER).orderBy('centerId').execute()
  return rows.map((row) => row.centerId)
}

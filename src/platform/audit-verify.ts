/** 审计核验: proves that the record is whole, or says where it is not. Reads one snapshot, so it may run beside the living system. */
import { sql } from 'kysely'
import { walkChain, type ChainWalk } from './audit-chain.ts'
import { problemsOfHeads } from './audit-heads.ts'
import type { Db, Tx } from './database.ts'
import { headCenters, readHeads } from './head-files.ts'

export type CenterReport = Pick<ChainWalk, 'events' | 'bodies' | 'erased'> & {
  centerId: string
  /** recorded, waiting for their place in the chain */
  pending: number
  heads: number
  /** events after the newest signed head: only the chain in the database vouches for them */
  afterNewestHead: number
}
export type Report = { ok: boolean; centers: CenterReport[]; problems: string[] }

/**
 * @param headsDir folder of the signed heads, best the auditor's own copy
 * @param publicKeys SM2 keys whose heads are believed
 */
export async function verifyChain(db: Db, headsDir: string, publicKeys: readonly string[]): Promise<Report> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx)
    const centers: CenterReport[] = []
    const problems: string[] = []
    for (const centerId of await allCenters(tx, headsDir)) {
      const heads = readHeads(headsDir, centerId)
      const walk = await walkChain(tx, centerId, new Set(heads.map((head) => head.position)))
      problems.push(...walk.problems, ...(await problemsOfHeads(tx, centerId, heads, walk, publicKeys)))
      centers.push({
        centerId, events: walk.events, bodies: walk.bodies, erased: walk.erased, pending: await countPending(tx, centerId),
        heads: heads.length, afterNewestHead: walk.events - (heads.at(-1)?.position ?? 0),
      })
    }
    problems.push(...(await strangers(tx)))
    return { ok: problems.length === 0, centers, problems }
  })
}

async function allCenters(tx: Tx, headsDir: string): Promise<string[]> {
  const { rows } = await sql<{ centerId: string }>`with recursive chained as (
      (select center_id from event_chain order by center_id limit 1)
      union all select (select c.center_id from event_chain c where c.center_id > chained.center_id order by c.center_id limit 1)
      from chained where chained.center_id is not null)
    select center_id from chained where center_id is not null
    union select center_id from event_pending union select center_id from chain_head`.execute(tx)
  return [...new Set([...rows.map((row) => row.centerId), ...headCenters(headsDir)])].sort()
}

async function countPending(tx: Tx, centerId: string): Promise<number> {
  const { n } = await tx.selectFrom('eventPending').select((e) => e.fn.countAll<number>().as('n')).where('centerId', '=', centerId).executeTakeFirstOrThrow()
  return n
}

/** What stands in the record without having come through the writer: events neither sealed nor waiting, bodies without an event. */
async function strangers(tx: Tx): Promise<string[]> {
  // Left to itself the planner merges on the centre alone, which is quadratic; hashing the whole key is not.
  await sql`set local enable_mergejoin = off`.execute(tx)
  await sql`set local enable_nestloop = off`.execute(tx)
  await sql`set local work_mem = '128MB'`.execute(tx)
  const events = await sql<{ centerId: string; id: string; type: string }>`select e.center_id, e.id, e.type from event e
    where not exists (select from event_chain c where c.center_id = e.center_id and c.subject_id = e.subject_id and c.event_id = e.id)
      and not exists (select from event_pending p where p.center_id = e.center_id and p.subject_id = e.subject_id and p.event_id = e.id)
    limit 20`.execute(tx)
  const bodies = await sql<{ centerId: string; eventId: string }>`select b.center_id, b.event_id from event_body b
    where not exists (select from event e where e.center_id = b.center_id and e.subject_id = b.subject_id and e.id = b.event_id) limit 20`.execute(tx)
  const twice = await sql<{ centerId: string; eventId: string }>`select center_id, event_id from event_chain
    group by center_id, event_id having count(*) > 1 limit 20`.execute(tx)
  const lost = await sql<{ centerId: string; eventId: string }>`select p.center_id, p.event_id from event_pending p
    where not exists (select from event e where e.center_id = p.center_id and e.subject_id = p.subject_id and e.id = p.event_id) limit 20`.execute(tx)
  return [
    ...events.rows.map((row) => `${row.centerId}: event ${row.id} (${row.type}) is in the record but not in the chain: it was inserted, or the chain was cut.`),
    ...bodies.rows.map((row) => `${row.centerId}: there is a body for event ${row.eventId}, which is not in the record.`),
    ...twice.rows.map((row) => `${row.centerId}: event ${row.eventId} stands in the chain more than once.`),
    ...lost.rows.map((row) => `${row.centerId}: event ${row.eventId} waits to be sealed but is not in the record: it was deleted.`),
  ]
}

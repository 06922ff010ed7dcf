/** Rebuilding and checking projections while the system runs. */
import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'
import { moveCursor, readChain } from './chain-window.ts'
import type { Projection } from './follower.ts'
import { chainTail, sealedCenters } from './sealer.ts'

/** Wide enough that what is folded whole for each of its events is folded seldom. */
const BATCH = 5000

/** Readers keep the old rows until the new ones are committed; the follower skips meanwhile and goes on from there. */
export async function rebuildProjection(db: Db, projection: Projection): Promise<void> {
  for (const centerId of await sealedCenters(db)) {
    await db.transaction().execute(async (tx) => {
      await replay(tx, projection, centerId, (await holdCursor(tx, projection, centerId)).tail)
      await tx.deleteFrom('parkedEvent').where('centerId', '=', centerId).where('follower', '=', projection.name).execute()
    })
  }
}

export type Difference = { centerId: string; table: string; live: string; rebuilt: string }

/** Brings the rows up to the present, rebuilds them aside and compares; leaves everything as it was. Empty: they are equal. */
export async function differencesFromRebuild(db: Db, projection: Projection): Promise<Difference[]> {
  const differences: Difference[] = []
  for (const centerId of await sealedCenters(db)) {
    const trial = await db.startTransaction().execute()
    try {
      const { position, tail } = await holdCursor(trial, projection, centerId)
      await applyUpTo(trial, projection, centerId, position, tail)
      const live = await fingerprints(trial, projection, centerId)
      await replay(trial, projection, centerId, tail)
      const rebuilt = await fingerprints(trial, projection, centerId)
      for (const [table, print] of live) {
        if (print !== rebuilt.get(table)) differences.push({ centerId, table, live: print, rebuilt: rebuilt.get(table)! })
      }
    } finally {
      await trial.rollback().execute()
    }
  }
  return differences
}

async function holdCursor(tx: Tx, { name }: Projection, centerId: string): Promise<{ position: number; tail: number }> {
  await sql`set local lock_timeout = '5min'`.execute(tx)
  await sql`insert into cursor (center_id, name) values (${centerId}, ${name}) on conflict do nothing`.execute(tx)
  const { rows } = await sql<{ position: number }>`select position from cursor where center_id = ${centerId} and name = ${name} for update`.execute(tx)
  return { position: rows[0]!.position, tail: (await chainTail(tx, centerId)).position }
}

async function replay(tx: Tx, projection: Projection, centerId: string, tail: number): Promise<void> {
  for (const table of projection.tables) await sql`delete from ${sql.table(table)} where center_id = ${centerId}`.execute(tx)
  await applyUpTo(tx, projection, centerId, 0, tail)
  await moveCursor(tx, centerId, projection.name, tail)
}

async function applyUpTo(tx: Tx, projection: Projection, centerId: string, from: number, tail: number): Promise<void> {
  for (let at = from; at < tail; at += BATCH) {
    const events = await readChain(tx, centerId, projection.types, at, Math.min(at + BATCH, tail))
    if (events.length > 0) await projection.apply(tx, events)
  }
}

async function fingerprints(tx: Tx, { tables }: Projection, centerId: string): Promise<Map<string, string>> {
  const prints = new Map<string, string>()
  for (const table of tables) {
    // A sum of hashes needs no order and no text as long as the table.
    const { rows } = await sql<{ print: string }>`select count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)) || ' ' || sum(hashtextextended(t::text, 1)), '') as print
      from ${sql.table(table)} t where center_id = ${centerId}`.execute(tx)
    prints.set(table, rows[0]!.print)
  }
  return prints
}

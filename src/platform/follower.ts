/** What follows the record: projections count it, reactions answer it. Both read event_chain in order behind a cursor. */
import { sql } from 'kysely'
import { chainCache, type ChainCache } from './chain-cache.ts'
import type { Context } from './context.ts'
import type { Db, Tx } from './database.ts'
import type { EventHeader, EventTypes } from './event-header.ts'
import type { Keys } from './keys.ts'
import type { Log } from './loop.ts'
import { SEALER } from './sealer.ts'

/** A function of event content alone, so that a rebuild gives identical rows: no clock, no other table, no now() in its columns. */
export type Projection = {
  kind: 'projection'
  name: string
  types: EventTypes
  /** Its own tables, snake_case; each has center_id. A rebuild empties them. */
  tables: readonly string[]
  apply(tx: Tx, events: EventHeader[]): Promise<void>
}

/** One event, one transaction, never replayed. `ctx` acts as the system; `ctx.transaction` joins `tx`. */
export type Reaction = {
  kind: 'reaction'
  /** also the rule id of its row in `reaction`; never reuse a name */
  name: string
  types: EventTypes
  /** It changes nothing others wait for, so the events of a window may share one transaction. */
  together?: true
  run(tx: Tx, ctx: Context, event: EventHeader): Promise<void>
}
export type Follower = Projection | Reaction

export const projection = (given: Omit<Projection, 'kind'>): Projection => ({ kind: 'projection', ...given })
export const reaction = (given: Omit<Reaction, 'kind'>): Reaction => ({ kind: 'reaction', ...given })

export type Followers = {
  db: Db
  keys: Keys
  log: Log
  now: () => number
  /** pause after the nth failure of an event; the 5th parks it */
  backoffMs: (failures: number) => number
  cache: ChainCache
}

/** What followers of one process share. */
export const followersOf = (given: Pick<Followers, 'db' | 'keys' | 'log'> & Partial<Followers>): Followers =>
  ({ now: Date.now, backoffMs: (failures) => 100 * 2 ** failures, cache: chainCache(), ...given })

/** The row that says a reaction is known here: what it meets later is new to it, what lay before it is not replayed. */
export const INSTALLED = '*'

/**
 * Call once before following, and before the first seed or import if reactions shall answer those.
 * A reaction new to a running installation starts at the present; a projection at the first event.
 */
export async function installFollowers(db: Db, followers: readonly Follower[]): Promise<void> {
  for (const { name } of followers.filter((one) => one.kind === 'reaction')) {
    await db.transaction().execute(async (tx) => {
      const made = await sql`insert into cursor (center_id, name) values (${INSTALLED}, ${name}) on conflict do nothing`.execute(tx)
      if (made.numAffectedRows !== 1n) return
      await sql`insert into cursor (center_id, name, position)
        select s.center_id, ${name}, coalesce((select max(c.position) from event_chain c where c.center_id = s.center_id), 0)
        from cursor s where s.name = ${SEALER} on conflict do nothing`.execute(tx)
    })
  }
}

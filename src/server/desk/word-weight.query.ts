/** How telling a word is: the rarer among all demands, the more (idf). Out of the planner's own statistics, so it costs nothing to know. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'

/** Fresh ANALYZE figures matter little. */
const MAX_AGE_MS = 10 * 60_000
/** Share of demands a word is taken to stand in when the statistics do not list it, or there are none yet. */
const RARE = 0.001

type Shares = ReadonlyMap<string, number>
const held = new WeakMap<Db, { at: number; shares: Promise<Shares> }>()

/** Natural logarithm of how many demands there are for one with the word. */
export async function wordWeights(db: Db): Promise<(word: string) => number> {
  const before = held.get(db)
  const shares = before && performance.now() - before.at < MAX_AGE_MS ? before.shares : readShares(db)
  if (shares !== before?.shares) held.set(db, { at: performance.now(), shares })
  const known = await shares
  return (word) => Math.log(1 / (known.get(word) ?? RARE))
}

async function readShares(db: Db): Promise<Shares> {
  const { rows } = await sql<{ word: string; share: number }>`select w.word, w.share
    from pg_stats s cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs[1:cardinality(s.most_common_elems::text::text[])]) as w(word, share)
    where s.schemaname = current_schema() and s.tablename = 'ticket_search' and s.attname = 'words'`.execute(db)
  return new Map(rows.map(({ word, share }) => [word, share]))
}

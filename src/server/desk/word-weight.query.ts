/** How telling words are: the fewer demands have one, the more (idf). Common words out of the planner's own statistics, the others counted. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'

/** Statistics a little old matter little. */
const MAX_AGE_MS = 10 * 60_000
/** More is not counted: the statistics list every word that common. */
const COUNTED = 2000
/** A new centre's first words are not common because there are only ten demands yet. */
const FEWEST = 1000

type Common = { tickets: number; shares: ReadonlyMap<string, number> }
const held = new WeakMap<Db, { at: number; common: Promise<Common> }>()

/** weight: natural logarithm of how many demands there are for one with the word */
export type WeighedWord = { word: string; weight: number; tickets: number }

/** Words no demand has are left out. Strongest first. */
export async function weighWords(db: Db, words: readonly string[]): Promise<WeighedWord[]> {
  if (words.length === 0) return []
  const { tickets, shares } = await commonWords(db)
  const counted = await count(db, words.filter((word) => !shares.has(word)))
  const all = words.map((word) => ({ word, tickets: shares.has(word) ? (shares.get(word) ?? 0) * tickets : (counted.get(word) ?? 0) }))
  const most = Math.max(tickets, FEWEST, ...all.map((one) => one.tickets)) + 1
  return all.filter((one) => one.tickets > 0).map((one) => ({ ...one, weight: Math.log(most / one.tickets) + 0.1 }))
    .toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
}

function commonWords(db: Db): Promise<Common> {
  const before = held.get(db)
  if (before && performance.now() - before.at < MAX_AGE_MS) return before.common
  const common = readCommon(db)
  held.set(db, { at: performance.now(), common })
  common.catch(() => held.delete(db))
  return common
}

async function readCommon(db: Db): Promise<Common> {
  const { rows } = await sql<{ tickets: number; word: string | null; share: number | null }>`select greatest(c.reltuples, 0)::float8 as tickets, w.word, w.share
    from pg_class c left join pg_stats s on s.schemaname = current_schema() and s.tablename = c.relname and s.attname = 'words'
    left join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs[1:cardinality(s.most_common_elems::text::text[])]) as w(word, share) on true
    where c.oid = 'ticket_search'::regclass`.execute(db)
  return { tickets: rows[0]?.tickets ?? 0, shares: new Map(rows.flatMap(({ word, share }) => (word === null || share === null ? [] : [[word, share]]))) }
}

async function count(db: Db, words: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await db.transaction().execute(async (tx) => {
    // The planner cannot know how rare a word is that comes row by row: only the index of words shall be used.
    await sql`select set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true)`.execute(tx)
    return sql<{ word: string; tickets: number }>`select w.word, n.tickets from unnest(${words}::text[]) as w(word)
      cross join lateral (select count(*) as tickets from (select from ticket_search s where s.words @@ w.word::tsquery limit ${COUNTED}) x) n`.execute(tx)
  })
  return new Map(rows.map(({ word, tickets }) => [word, tickets]))
}

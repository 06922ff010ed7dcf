/** In how many of the centre's demands a term stands. Written only behind one cursor, so rows are never waited for in a ring. */
import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import './matter.tables.ts'

/** No term has this number: it counts the demands themselves. */
const DEMANDS = -1

export type KnownTerms = { known: (term: number) => number; demands: number }

/** One demand more. @returns the counts, this demand included */
export async function countTerms(tx: Tx, centerId: string, terms: readonly number[]): Promise<KnownTerms> {
  const all = [DEMANDS, ...terms].toSorted((a, b) => a - b)
  const { rows } = await sql<{ term: number; demands: number }>`insert into matter_term (center_id, term, demands) select ${centerId}, term, 1 from unnest(${all}::int[]) term
    on conflict (center_id, term) do update set demands = matter_term.demands + 1 returning term, demands`.execute(tx)
  const counts = new Map(rows.map((row) => [row.term, row.demands]))
  return { known: (term) => counts.get(term) ?? 0, demands: counts.get(DEMANDS) ?? 0 }
}

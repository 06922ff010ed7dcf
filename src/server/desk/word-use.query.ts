/** In how many of the newest tickets each word stands, the most used first. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'

const NEWEST = 5000
const MOST_WORDS = 20_000

export async function wordUse(db: Db, centerId: string): Promise<{ word: string; tickets: number }[]> {
  // ts_stat takes the text of a query, so the centre's code is quoted by the database itself.
  const { rows } = await sql<{ word: string; tickets: number }>`select u.word, u.ndoc as tickets
    from ts_stat(format('select words from ticket_search where center_id = %L order by ticket_id desc limit ${sql.raw(String(NEWEST))}', ${centerId}::text)) u
    where char_length(u.word) between 2 and 8 order by u.ndoc desc, u.word limit ${MOST_WORDS}`.execute(db)
  return rows
}

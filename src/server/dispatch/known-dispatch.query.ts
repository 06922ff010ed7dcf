/** What the centre has learned about a demand like this: precedents that may hold for it, and who kept its category before. */
import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import './dispatch.tables.ts'

/** The newest that share the category or a word; the domain decides which of them fit. */
const MOST = 200

export type PrecedentRow = { id: string; categoryCode: string | null; areaCode: string | null; words: string[]; unitId: string; againstUnitId: string | null; basis: string; ticketId: string | null; ticketNumber: string | null }

/** @param categories the category and those above it */
export async function precedentsLike(db: Db, centerId: string, { categories, words }: { categories: readonly string[]; words: readonly string[] }): Promise<PrecedentRow[]> {
  const { rows } = await sql<PrecedentRow>`select p.id, p.category_code, p.area_code, p.words, p.unit_id, p.against_unit_id, p.basis, p.ticket_id, t.number as ticket_number
    from dispatch_precedent p left join ticket t on t.center_id = p.center_id and t.id = p.ticket_id
    where p.center_id = ${centerId} and p.withdrawn_at is null and (p.category_code = any(${[...categories]}::text[]) or p.words && ${[...words]}::text[])
    order by p.id desc limit ${MOST}`.execute(db)
  return rows
}

export type PracticeRow = { unitCode: string; made: number; returned: number }

export const practiceOf = (db: Db, centerId: string, category: string): Promise<PracticeRow[]> =>
  db.selectFrom('dispatchPractice').select(['unitCode', 'made', 'returned']).where('centerId', '=', centerId).where('categoryCode', '=', category).orderBy('made', 'desc').orderBy('unitCode').limit(20).execute()

/** 更正类别: whose category somebody corrected, out of the record alone. */
import { sql } from 'kysely'
import { toDate } from '#platform/database.ts'
import { projection } from '#platform/follower.ts'
import './category-model.tables.ts'

export const categoryCorrection = projection({
  name: 'category correction', types: ['ticket.amended'], tables: ['category_correction'],
  async apply(tx, events) {
    const corrected = events.flatMap(({ centerId, subjectId, facts, categoryCode, occurredAt }) =>
      (typeof facts?.['wasCategory'] === 'string' && categoryCode ? [{ centerId, ticketId: subjectId, was: facts['wasCategory'], categoryCode, correctedAt: toDate(occurredAt) }] : []))
    // The last of a batch holds: one statement may not touch a row twice.
    for (const row of corrected) {
      await sql`insert into category_correction (center_id, ticket_id, was, category_code, corrected_at)
        values (${row.centerId}, ${row.ticketId}, ${row.was}, ${row.categoryCode}, ${row.correctedAt})
        on conflict (center_id, ticket_id) do update set was = excluded.was, category_code = excluded.category_code, corrected_at = excluded.corrected_at`.execute(tx)
    }
  },
})

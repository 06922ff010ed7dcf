/** The unit's own latest answers: what a new one is held against. */
import { sql } from 'kysely'
import type { Earlier } from '#domain/handling/reply-hint.ts'
import type { Assignment } from '#domain/ticket/assignment.ts'
import type { Db } from '#platform/database.ts'

const RECENT = 200

export async function earlierAnswers(db: Db, centerId: string, { unitId }: Assignment, notOf: string): Promise<Earlier[]> {
  const { rows } = await sql<Earlier>`select t.number, a.reply ->> 'publicAnswer' as public_answer
    from assignment a join ticket t on t.center_id = a.center_id and t.id = a.ticket_id
    where a.center_id = ${centerId} and a.unit_id = ${unitId}::uuid and a.reply is not null and a.ticket_id <> ${notOf}::uuid
    order by a.ticket_id desc limit ${RECENT}`.execute(db)
  return rows.filter(({ publicAnswer }) => publicAnswer)
}

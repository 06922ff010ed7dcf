/** 监督一张网的数: items initiated in a period by their passing, money and persons by the day their outcome came back. Always out of the rows. */
import { sql } from 'kysely'
import { toDate, type Db } from '#platform/database.ts'
import './linkage.tables.ts'

export type ClassTotal = { classCode: string; initiated: number; accepted: number; refused: number; concluded: number; recoveredCents: number; persons: number }

export async function disciplineTotals(db: Db, centerId: string, { since, until }: { since: number; until: number }): Promise<ClassTotal[]> {
  const { rows } = await sql<ClassTotal>`with passed as (
      select class_code, count(*)::int as initiated, count(*) filter (where state in ('accepted', 'concluded'))::int as accepted,
        count(*) filter (where state = 'refused')::int as refused, count(*) filter (where state = 'concluded')::int as concluded
      from discipline_item where center_id = ${centerId} and passed_at >= ${toDate(since)} and passed_at < ${toDate(until)} group by class_code
    ), back as (
      select class_code, sum(recovered_cents)::bigint as recovered_cents, sum(persons)::int as persons
      from discipline_outcome where center_id = ${centerId} and at >= ${toDate(since)} and at < ${toDate(until)} group by class_code
    ) select class_code, coalesce(initiated, 0) as initiated, coalesce(accepted, 0) as accepted, coalesce(refused, 0) as refused, coalesce(concluded, 0) as concluded,
      coalesce(recovered_cents, 0)::bigint as recovered_cents, coalesce(persons, 0) as persons
    from passed full join back using (class_code) order by class_code`.execute(db)
  return rows
}

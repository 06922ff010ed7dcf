import { sql } from 'kysely'
import type { Role } from '#domain/people/actor.ts'
import type { Db, Tx } from '#platform/database.ts'
import '#server/people/people.tables.ts'

export type SessionCounts = { sessionId: string; tickets: number; tasks: number; overdue: number; taskPaths: string[] }
export async function countsOf(db: Db | Tx, centerId: string, ids: readonly string[], today: string): Promise<Map<string, SessionCounts>> {
  const { rows } = await sql<SessionCounts>`select s.id as session_id, (select count(*)::int from leader_ticket t where t.center_id = s.center_id and t.session_id = s.id) as tickets, count(k.id)::int as tasks,
      count(k.id) filter (where k.done_at is null and k.due_on < ${today}::date)::int as overdue, coalesce(array_agg(distinct k.unit_path) filter (where k.id is not null), '{}') as task_paths
    from leader_session s left join leader_task k on k.center_id = s.center_id and k.session_id = s.id where s.center_id = ${centerId} and s.id = any(${[...ids]}::uuid[]) group by s.center_id, s.id`.execute(db)
  return new Map(rows.map((row) => [row.sessionId, row]))
}

export type PersonName = { id: string; name: string }
/** Active people of the centre with one of the roles. */
export async function peopleWith(db: Db | Tx, centerId: string, roles: readonly Role[]): Promise<PersonName[]> {
  const { rows } = await sql<PersonName>`select id, name from app_user where center_id = ${centerId} and active and roles && ${[...roles]}::text[] order by name, id limit 2000`.execute(db)
  return rows
}
export async function namesOf(db: Db | Tx, centerId: string, ids: readonly string[]): Promise<PersonName[]> {
  const { rows } = await sql<PersonName>`select id, name from app_user where center_id = ${centerId} and id = any(${[...ids]}::uuid[]) order by name, id`.execute(db)
  return rows
}

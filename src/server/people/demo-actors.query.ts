import { sql } from 'kysely'
import type { Actor, Role } from '#domain/people/actor.ts'
import type { Db } from '#platform/database.ts'

/** Every demo user as one who acts; empty on a real installation. */
export async function demoActors(db: Db): Promise<Actor[]> {
  const { rows } = await sql<{ id: string; name: string; centerId: string; roles: Role[]; unitId: string; unitPath: string }>`
    select u.id, u.name, u.center_id, u.roles, u.unit_id, n.path as unit_path from app_user u join unit n on n.id = u.unit_id
    where u.is_demo and u.active order by u.username`.execute(db)
  return rows.map((row) => ({ kind: 'user', ...row }))
}

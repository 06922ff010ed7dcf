import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import './people.tables.ts'

export type DemoAccount = { username: string; name: string; role: string; unit: string; centerId: string }

const MOST = 24

/** One demo user a role and kind of unit, bureaus first: those with the fewest roles (who signs in wants to see one desk), of these from the busiest unit. */
export async function demoAccounts(db: Db, busiestUnitIds: readonly string[]): Promise<DemoAccount[]> {
  const { rows } = await sql<DemoAccount>`select username, name, role, unit, center_id from (
      select u.username, u.name, r.role, coalesce(n.short_name, n.name) as unit, u.center_id,
        row_number() over (partition by r.role, n.kind order by cardinality(u.roles), array_position(${[...busiestUnitIds]}::uuid[], n.id) nulls last, u.username) as place,
        dense_rank() over (partition by r.role order by n.kind <> 'bureau', n.kind) as kind_place
      from app_user u join unit n on n.id = u.unit_id cross join lateral unnest(u.roles) as r(role)
      where u.is_demo and u.active) a
    where place = 1 order by kind_place, role limit ${MOST}`.execute(db)
  return rows
}

export const hasDemoUsers = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('appUser').select('id').where('isDemo', '=', true).limit(1).executeTakeFirst()) !== undefined

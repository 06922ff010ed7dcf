import type { Db, Tx } from '#platform/database.ts'
import type { Role } from '#domain/people/actor.ts'
import './people.tables.ts'

export type UserRow = {
  id: string; username: string; name: string; roles: Role[]; unitId: string; unitName: string; centerId: string
  active: boolean; lockedUntil: number | null; lastSeenAt: number | null; version: number
}

const rows = (db: Db | Tx) => db.selectFrom('appUser').innerJoin('unit', 'unit.id', 'appUser.unitId').select([
  'appUser.id', 'username', 'appUser.name', 'roles', 'unitId', 'unit.name as unitName', 'appUser.centerId',
  'appUser.active', 'lockedUntil', 'lastSeenAt', 'appUser.version',
])

/** The administrators' list of a centre, by user name. @param page.after the user name to go on from */
export async function userList(db: Db, centerId: string, page: { text?: string; after?: string; limit: number }): Promise<{ items: UserRow[]; next: string | null }> {
  const like = page.text && `%${page.text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const found = await rows(db).where('appUser.centerId', '=', centerId)
    .$if(page.after !== undefined, (q) => q.where('username', '>', page.after!))
    .$if(Boolean(like), (q) => q.where((eb) => eb.or([eb('username', 'ilike', like!), eb('appUser.name', 'ilike', like!), eb('unit.name', 'ilike', like!)])))
    .orderBy('username').limit(page.limit + 1).execute()
  const items = found.slice(0, page.limit)
  return { items, next: found.length > page.limit ? items.at(-1)!.username : null }
}

export const userRow = (db: Db | Tx, id: string): Promise<UserRow> => rows(db).where('appUser.id', '=', id).executeTakeFirstOrThrow()

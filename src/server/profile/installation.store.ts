/** What all centres of an installation share: name and look, figures, names of roles; and the list of centres. */
import type { Figure, Profile, RoleName } from '#domain/profile/profile.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import './profile.tables.ts'

export type Installation = Pick<Profile, 'code' | 'name' | 'look' | 'figures'> & { roles: RoleName[]; loadedAt: number }
export type Center = { id: string; name: string; numberPrefix: string }

/** undefined before the first profile is loaded. */
export async function findInstallation(db: Db | Tx): Promise<Installation | undefined> {
  const row = await db.selectFrom('installation').selectAll().executeTakeFirst()
  return row && {
    code: row.profileCode, name: row.name, look: JSON.parse(row.look) as Profile['look'], figures: JSON.parse(row.figures) as Figure[],
    roles: JSON.parse(row.roles) as RoleName[], loadedAt: row.loadedAt,
  }
}

export async function saveInstallation(tx: Tx, profile: Profile, now: number): Promise<void> {
  const row = {
    profileCode: profile.code, name: profile.name, look: JSON.stringify(profile.look), figures: JSON.stringify(profile.figures),
    roles: JSON.stringify(profile.roles ?? []), loadedAt: toDate(now),
  }
  await tx.insertInto('installation').values(row).onConflict((one) => one.column('single').doUpdateSet(row)).execute()
}

export async function listCenters(db: Db | Tx): Promise<Center[]> {
  return db.selectFrom('center').select(['id', 'name', 'numberPrefix']).orderBy('position').execute()
}

/** Adds centres that are new; a centre that holds tickets is never taken away. */
export async function addCenters(tx: Tx, profile: Profile): Promise<void> {
  await tx.insertInto('center')
    .values(profile.centers.map(({ code, name, numberPrefix }, position) => ({ id: code, name, numberPrefix, position })))
    .onConflict((one) => one.column('id').doNothing()).execute()
}

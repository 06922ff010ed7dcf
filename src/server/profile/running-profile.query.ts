import { centerOfUnits } from '#domain/profile/center-of-unit.ts'
import type { Profile } from '#domain/profile/profile.ts'
import type { Db, Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { seedUnits } from '#server/people/unit-seed.store.ts'
import { findInstallation, listCenters } from './installation.store.ts'
import { freshRules } from './profile.store.ts'

/** What the installation runs now, in the shape of a profile. @throws Refusal center_unknown before a profile is loaded */
export async function runningProfile(db: Db | Tx): Promise<Profile> {
  const installation = await findInstallation(db)
  if (!installation) throw new Refusal('center_unknown')
  const { code, name, look, figures, roles } = installation
  const centers = []
  for (const { id } of await listCenters(db)) centers.push((await freshRules(db, id)).rules)
  return { code, name, look, figures, ...(roles.length > 0 ? { roles } : {}), centers, units: await seedUnits(db) }
}

/** A folder's units the way the tables hold them, so that the two can be compared. */
export function unitsAsHeld(profile: Profile): Profile {
  const centerOf = centerOfUnits(profile)
  return {
    ...profile,
    units: profile.units.map(({ duty: _duty, ...unit }) => {
      const center = centerOf(unit.code)
      return { ...unit, areas: unit.areas ?? [], ...(center === undefined ? {} : { center }) }
    }),
  }
}

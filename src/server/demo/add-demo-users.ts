import type { Profile } from '#domain/profile/profile.ts'
import type { Db } from '#platform/database.ts'
import { DEMO_PASSWORD } from '../people/demo-password.ts'
import { hashPassword } from '../people/password.ts'
import { readUnits } from '../people/unit.store.ts'
import { addUsers } from '../people/user.store.ts'
import { demoUsers } from './demo-users.ts'
import { seededRandom } from './random.ts'

/** One hash for all of them: hashing is slow on purpose, and they share the demo password anyway. @returns how many */
export async function addDemoUsers(db: Db, profile: Profile, now: number): Promise<number> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const units = await readUnits(db)
  const users = profile.centers.flatMap((rules, place) => demoUsers({ rules, units, isFirst: place === 0, passwordHash, random: seededRandom(place + 1), now }))
  await db.transaction().execute((tx) => addUsers(tx, users))
  return users.length
}

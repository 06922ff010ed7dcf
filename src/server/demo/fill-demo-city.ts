/** A believable city, made by a seeded generator through the same actions as real work, and marked as generated. */
import type { Profile } from '#domain/profile/profile.ts'
import type { Db } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { DEMO_PASSWORD } from '../demo-password.ts'
import { hashPassword } from '../people/password.ts'
import { readUnits } from '../people/unit.store.ts'
import { addUsers } from '../people/user.store.ts'
import { demoUsers } from './demo-users.ts'
import { seededRandom } from './random.ts'

export type DemoCity = { db: Db; keys: Keys; profile: Profile; say: (line: string) => void }

const SEED = 12_345

export async function fillDemoCity({ db, profile, say }: DemoCity): Promise<void> {
  const random = seededRandom(SEED)
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const units = await readUnits(db)
  const now = Date.now()
  const users = profile.centers.flatMap((rules, place) => demoUsers({ rules, units, isFirst: place === 0, passwordHash, random, now }))
  await db.transaction().execute((tx) => addUsers(tx, users))
  say(`${users.length} demo users made`)
}

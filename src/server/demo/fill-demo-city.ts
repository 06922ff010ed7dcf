/** A believable city, made by a seeded generator through the same actions as real work, and marked as generated. */
import type { Profile } from '#domain/profile/profile.ts'
import type { Db } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { addDemoUsers } from './add-demo-users.ts'

export type DemoCity = { db: Db; keys: Keys; profile: Profile; say: (line: string) => void }

export async function fillDemoCity({ db, profile, say }: DemoCity): Promise<void> {
  say(`${await addDemoUsers(db, profile, Date.now())} demo users made`)
}

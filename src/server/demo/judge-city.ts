/** What only the followed record can tell: items of the discipline net, and the last month frozen and published. After the filling, so that both count its tickets. */
import type { Profile } from '#domain/profile/profile.ts'
import type { Db } from '#platform/database.ts'
import { followAll } from '#platform/follow-once.ts'
import { followersOf } from '#platform/follower.ts'
import type { Keys } from '#platform/keys.ts'
import { noLog } from '#platform/loop.ts'
import { sealOnce } from '#platform/sealer.ts'
import { HOUR } from '#domain/calendar/local-day.ts'
import { assessmentFact } from '#server/assessment/fact.projection.ts'
import { chooseItemsReaction } from '#server/linkage/choose-items.reaction.ts'
import { demoActors } from '#server/people/demo-actors.query.ts'
import { castOf } from './cast.ts'
import { publishLastMonth } from './oversight/last-month.ts'
import { passItems } from './oversight/pass-items.ts'

type Given = { db: Db; keys: Keys; profile: Profile; now?: number; say: (line: string) => void }

/** Items are found the day before, and what the net does with them lies between then and now. */
const FOUND_BEFORE = 30 * HOUR

export async function judgeDemoCity({ db, keys, profile, now = Date.now(), say }: Given): Promise<void> {
  await sealOnce(db)
  const followers = followersOf({ db, keys, log: noLog, now: () => now - FOUND_BEFORE })
  for (const follower of [chooseItemsReaction, assessmentFact]) await followAll(followers, follower)
  const actors = await demoActors(db)
  for (const rules of profile.centers) {
    const stage = { db, keys, rules, cast: castOf(actors, rules.code), now }
    const passed = await passItems(stage)
    const month = await publishLastMonth(stage)
    say(`${rules.name}: ${passed} items passed to the discipline net${month ? `, the figures of ${month} frozen and published` : ''}`)
  }
}

/** A believable city, made by a seeded generator through the same actions as real work, and marked as generated. */
import type { Profile } from '#domain/profile/profile.ts'
import type { Db } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { demoActors } from '#server/people/demo-actors.query.ts'
import { addDemoUsers } from './add-demo-users.ts'
import { castOf } from './cast.ts'
import { playOversight } from './oversight/play-oversight.ts'
import { openCity } from './open-city.ts'
import { planCity } from './plan/plan-city.ts'
import { playPlan, type Stage } from './play-plan.ts'
import { writeEntries } from './write-entries.ts'

export type DemoCity = { db: Db; keys: Keys; profile: Profile; say: (line: string) => void; now?: number; seed?: number; /** ordinary tickets of sixty days, all centres together */ tickets?: number; /** where papers and photographs lie; without it nobody attaches any */ dataFolder?: string }

const TICKETS = 850
const SAY_EVERY_MS = 3_000

export async function fillDemoCity({ db, keys, profile, say, now = Date.now(), seed = 12345, tickets = TICKETS, dataFolder }: DemoCity): Promise<void> {
  say(`${await addDemoUsers(db, profile, now)} demo users made`)
  const actors = await demoActors(db)
  const share = profile.centers.length === 1 ? 1 : 1.3 / profile.centers.length
  for (const [place, rules] of profile.centers.entries()) {
    const cast = castOf(actors, rules.code)
    const city = await openCity({ db, keys, rules, seeds: profile.units, cast, now, seed: seed + place })
    const stage: Stage = { db, keys, centerId: rules.code, cast, now, say: progress(say, rules.name) }
    const entries = await writeEntries(stage, city, cast.pick('editor', 0))
    const plans = planCity({ ...city, entries }, Math.round(tickets * share), share)
    const moves = await playPlan(stage, plans)
    const acts = tickets > 0 ? await playOversight(stage, city, plans, dataFolder) : 0
    say(`${rules.name}: ${plans.length} generated tickets with ${moves} moves, ${entries.length} knowledge entries, ${acts} acts of supervision, quality and leaders`)
  }
}

function progress(say: (line: string) => void, name: string): Stage['say'] {
  let last = performance.now()
  return (done, all) => {
    if (performance.now() - last < SAY_EVERY_MS) return
    last = performance.now()
    say(`${name}: ${Math.round((100 * done) / all)} % of ${all} generated moves made`)
  }
}

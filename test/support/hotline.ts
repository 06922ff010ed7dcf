/** A whole hotline in a test: real database, real app, real sign-in, its own clock; followers run when asked to settle. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Profile } from '#domain/profile/profile.ts'
import type { Config } from '#platform/config.ts'
import { contextOf } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { followAll } from '#platform/follow-once.ts'
import { followersOf, installFollowers } from '#platform/follower.ts'
import type { Keys } from '#platform/keys.ts'
import { noLog } from '#platform/loop.ts'
import { sealOnce } from '#platform/sealer.ts'
import { systemActor } from '#platform/system-actor.ts'
import { buildApp } from '#server/app.ts'
import { addDemoUsers } from '#server/demo/add-demo-users.ts'
import { fillDemoCity } from '#server/demo/fill-demo-city.ts'
import { FOLLOWERS } from '#server/followers.ts'
import { readUnits, type Unit } from '#server/people/unit.store.ts'
import { loadProfile } from '#server/profile/actions/load-profile.ts'
import { runTimer, TIMERS } from '#server/schedule.ts'
import { testDatabase } from './database.ts'
import { Person } from './person.ts'
import { readShipped } from './shipped-profile.ts'

export type Hotline = {
  app: FastifyInstance
  db: Db
  keys: Keys
  url: string
  folder: string
  profile: Profile
  units: readonly Unit[]
  /** the unit's id by its code in the profile */
  unit(code: string): string
  /** signed in as `agent1`, `dispatcher1`, `reviewer1`, `revisiter1`, `housing`, `housing-head` … */
  as(username: string): Person
  clock: { now: number; set(local: string): void; pass(ms: number): void }
  /** Seals and follows until nothing is left to do. */
  settle(): Promise<void>
  timer(name: string): Promise<void>
  drop(): Promise<void>
}

/** @param given a shipped profile's name, or a profile; `at` local time, e.g. "2026-03-02T09:00:00+08:00"; `tickets` of the demo city, none when 0; `telephony` as configured, by hand when absent */
export async function openHotline(given: string | Profile, at = '2026-03-02T09:00:00+08:00', tickets = 0, telephony?: Config['telephony']): Promise<Hotline> {
  const { db, pool, url, drop } = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'jiesu-test-'))
  const keys = fileKeys(join(folder, 'keys'))
  const profile = typeof given === 'string' ? readShipped(given) : given
  const clock = { now: Date.parse(at), set: (local: string) => { clock.now = Date.parse(local) }, pass: (ms: number) => { clock.now += ms } }

  await installFollowers(db, FOLLOWERS)
  const ctx = contextOf({ actor: systemActor(profile.centers[0]!.code), now: clock.now, db, keys, requestId: 'test' })
  await loadProfile(ctx, profile)
  const units = await readUnits(db)
  if (tickets > 0) await fillDemoCity({ db, keys, profile, say: () => undefined, now: clock.now, tickets })
  else await addDemoUsers(db, profile, clock.now)
  const config = { port: 0, host: '127.0.0.1', databaseUrl: url, dataFolder: folder, profile: profile.code, empty: true, live: undefined, telephony }
  const app = await buildApp({ config, databaseUrl: url, db, pool, readiness: { isReady: true } }, () => clock.now)

  const people = new Map<string, Person>()
  return {
    app, db, keys, url, folder, profile, units, clock,
    unit: (code) => units.find((u) => u.code === code)?.id ?? fail(`no unit ${code}`),
    as: (username) => people.get(username) ?? people.set(username, new Person(app, username)).get(username)!,
    settle: async () => {
      const followers = followersOf({ db, keys, log: noLog, now: () => clock.now })
      // What nothing was sealed for since everybody followed it all needs no other round.
      for (let again = true; (await sealOnce(db)) > 0 || again;) {
        again = false
        for (const follower of FOLLOWERS) again = (await followAll(followers, follower)) || again
      }
    },
    timer: (name) => runTimer({ db, keys, folder, now: () => clock.now }, TIMERS.find((t) => t.name === name) ?? fail(`no timer ${name}`)),
    drop: async () => {
      await app.close()
      await drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function fail(message: string): never {
  throw new Error(message)
}

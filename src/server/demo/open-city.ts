/** A centre as plans see it: rules, units that have people, working time. */
import type { UnitSeed } from '#domain/profile/profile.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { contextOf } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { systemActor } from '#platform/system-actor.ts'
import { readUnits } from '#server/people/unit.store.ts'
import { calendarOf } from '#server/ticket/facts.ts'
import type { Cast } from './cast.ts'
import type { City } from './plan/planned.ts'

type Given = { db: Db; keys: Keys; rules: CenterRules; seeds: readonly UnitSeed[]; cast: Cast; now: number; seed: number }

export async function openCity({ db, keys, rules, seeds, cast, now, seed }: Given): Promise<Omit<City, 'entries'>> {
  const ctx = contextOf({ actor: systemActor(rules.code), now, db, keys, requestId: 'demo' })
  const units = (await readUnits(db)).filter(({ id }) => cast.hasUnit(id))
  return {
    centerId: rules.code, rules, seeds, now, seed, calendar: await calendarOf(ctx, db, rules),
    units: new Map(units.map(({ id, code, kind, path, name }) => [code, { id, code, kind, path, name }])),
  }
}

/** What every story has: the people, the days, the tickets, the rules. */
import { dayAfter, localDay, MINUTE, timeOfDay } from '#domain/calendar/local-day.ts'
import type { Instant, LocalDay } from '#domain/calendar/work-calendar.ts'
import { contextOf, type Context } from '#platform/context.ts'
import { systemActor } from '#platform/system-actor.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { Part } from '../cast.ts'
import type { City, PlanUnit } from '../plan/planned.ts'
import type { Stage } from '../play-plan.ts'
import type { Random } from '../random.ts'
import type { Pool } from './pool.ts'

export type Scene = {
  city: Omit<City, 'entries'>
  cast: Stage['cast']
  pool: Pool
  random: Random
  folder: string | undefined
  as(part: Part, at: Instant, of?: { unitId?: string; hand?: number }): Context
  acting(actor: Actor, at: Instant): Context
  bySystem(at: Instant): Context
  /** the nth working day before today, 1 or more: all of it is past */
  workday(before: number): LocalDay
  at(workdaysBefore: number, time: string): Instant
  /** the nth working day after today */
  ahead(workdays: number): LocalDay
  ago(minutes: number): Instant
  /** the unit charged with a duty of the catalogue; where a city has one such unit, its code names the duty */
  unitOf(duty: string): PlanUnit | undefined
  /** some other unit of the centre that handles tickets, a bureau where it has any */
  otherUnit(...than: readonly string[]): PlanUnit | undefined
}

const LONGEST = 120

export function sceneOf({ db, keys, cast, now, centerId }: Stage, city: Scene['city'], pool: Pool, random: Random, folder: string | undefined): Scene {
  const acting = (actor: Actor, at: Instant) => contextOf({ actor, now: at, db, keys, requestId: 'demo' })
  const step = (n: number, by: 1 | -1): LocalDay => {
    let day = localDay(now, city.calendar)
    let left = n
    for (let tries = 0; left > 0 && tries < LONGEST; tries += 1) {
      day = dayAfter(day, by)
      if (city.calendar.dayFact(day)?.working ?? true) left -= 1
    }
    return day
  }
  return {
    city, cast, pool, random, folder, acting,
    as: (part, at, { unitId, hand = 0 } = {}) => acting(cast.pick(part, hand, unitId), at),
    bySystem: (at) => acting(systemActor(centerId), at),
    workday: (before) => step(before, -1),
    at: (before, time) => timeOfDay(step(before, -1), time, city.calendar) + random.int(25) * MINUTE,
    ahead: (days) => step(days, 1),
    ago: (minutes) => now - minutes * MINUTE,
    unitOf: (duty) => city.seeds.flatMap((seed) => ((seed.duty ?? seed.code) === duty ? city.units.get(seed.code) ?? [] : []))[0],
    otherUnit: (...than) => {
      const others = [...city.units.values()].filter(({ id, kind }) => kind !== 'center' && kind !== 'site' && !than.includes(id)).sort((a, b) => (a.code < b.code ? -1 : 1))
      const bureaus = others.filter(({ kind }) => kind === 'bureau')
      return others.length === 0 ? undefined : random.pick(bureaus.length > 0 ? bureaus : others)
    },
  }
}

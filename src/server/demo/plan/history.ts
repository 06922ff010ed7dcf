/** About sixty days of ordinary work: busy mornings, quiet Sundays, one day of heavy rain. */
import { DAY, HOUR, dayStart, localDay } from '#domain/calendar/local-day.ts'
import type { Instant } from '#domain/calendar/work-calendar.ts'
import { seededRandom, type Random } from '../random.ts'
import { personOf, pickShare, places, type Person } from './demand.ts'
import type { City, PlannedTicket } from './planned.ts'
import { scriptsOf } from './scripts.ts'
import { take } from './take.ts'

const HOURS: [hour: number, share: number][] = [1, 1, 1, 1, 1, 2, 4, 9, 22, 30, 30, 22, 14, 14, 24, 27, 26, 22, 16, 14, 12, 9, 5, 2].map((share, hour) => [hour, share])
const PEAK = 1.9

export const DAYS = 60

export function history(city: City, count: number): PlannedTicket[] {
  const random = seededRandom(city.seed)
  const scripts = scriptsOf(city)
  const areas = places(city)
  // The first places of the list are the busy ones.
  const somewhere = () => areas[Math.floor(random.next() ** 1.7 * areas.length)]!
  const people = Array.from({ length: Math.ceil(count * 0.6) }, () => personOf(random))
  const again: Person[] = people.slice(0, 12)
  const days = dayShares(city, random)
  return Array.from({ length: count }, (_, serial) => {
    const at = momentOf(city, days, random)
    const person = random.chance(0.035) ? undefined : random.chance(0.12) ? random.pick(again) : random.pick(people)
    return take(city, { serial, at, script: scripts.any(random), person, area: somewhere() })
  }).filter(({ at }) => at < city.now)
}

function dayShares(city: City, random: Random): [start: Instant, share: number][] {
  const rain = 18 + random.int(20)
  return Array.from({ length: DAYS + 1 }, (_, ago): [Instant, number] => {
    const day = localDay(city.now - ago * DAY, city.calendar)
    const share = (city.calendar.dayFact(day)?.working ? 1 : 0.55) * (ago === rain ? PEAK : 1) * (1.15 - ago * 0.004) * random.between(0.85, 1.15)
    return [dayStart(day, city.calendar), share]
  })
}

const momentOf = (city: City, days: [Instant, number][], random: Random): Instant => {
  const at = pickShare(days, random) + pickShare(HOURS, random) * HOUR + Math.floor(random.next() * HOUR)
  // Of today only the hours that have been.
  return at < city.now ? at : city.now - Math.floor(random.next() * 20 * HOUR)
}

/** The same matter said by many: merged into the first, each with its own answer and call-back. */
import { DAY, HOUR, MINUTE } from '#domain/calendar/local-day.ts'
import { seededRandom } from '../random.ts'
import { callBack } from './after-answer.ts'
import { personOf, places } from './demand.ts'
import type { City, PlannedTicket } from './planned.ts'
import { scriptsOf } from './scripts.ts'
import { take } from './take.ts'
import { tell, type Tale } from './tale.ts'
import { namesFor } from './words.ts'

const MATTERS: { about: string; ago: number; callers: number }[] = [
  { about: 'environment.noise.construction', ago: 41, callers: 6 }, { about: 'urban.water.stop', ago: 26, callers: 9 }, { about: 'urban.housing.sale', ago: 17, callers: 7 },
  { about: 'labour.relation.wage', ago: 9, callers: 5 }, { about: 'urban.property.service', ago: 1.2, callers: 11 },
]

export function clusters(city: City, from: number, share: number): PlannedTicket[] {
  const random = seededRandom(city.seed + 555)
  const scripts = scriptsOf(city)
  let serial = from
  return MATTERS.flatMap(({ about, ago, callers }) => {
    const script = scripts.every.find(({ category, kind }) => category === about && kind !== 'consult')
    if (!script) return []
    const area = random.pick(places(city))
    const names = namesFor(area.name, random)
    const at = Math.round(city.now - ago * DAY)
    const parent = take(city, { serial: (serial += 1), at, script, person: personOf(random), area, names, first: 'dispatch', trouble: 'none' })
    const accepted = parent.steps.find(({ move }) => move === 'accept')?.at ?? city.now
    // Only into a matter that is still open.
    const hours = Math.min(5, (0.6 * (accepted - at)) / HOUR)
    const children = Array.from({ length: Math.ceil(callers * share) }, () => {
      const child = take(city, { serial: (serial += 1), at: at + Math.round(random.between(0.02, hours) * HOUR), script, person: personOf(random), area, names, first: 'dispatch', trouble: 'none' })
      const tale: Tale = { city, demand: child.demand, answer: script.answer, random, at: child.at + Math.round(random.between(3, 20) * MINUTE), steps: [], rehandled: 0, trouble: 'none' }
      tell(tale, 'dispatcher', 'merge', { parentId: parent.id, reason: '同一地点同一事项' })
      tale.at = accepted + MINUTE
      callBack(tale)
      return { ...child, family: parent.id, steps: tale.steps }
    }).filter(({ steps }) => (steps[0]?.at ?? 0) < accepted)
    return [parent, ...children]
  })
}

/** What lies on every desk now: tickets whose story stops at a known place. */
import { HOUR } from '#domain/calendar/local-day.ts'
import { workingMsBetween } from '#domain/calendar/working-time.ts'
import type { PlayedMove } from '#server/drive/move-actions.ts'
import { seededRandom, type Random } from '../random.ts'
import { personOf, places } from './demand.ts'
import type { First } from './front.ts'
import type { City, PlannedTicket, Step } from './planned.ts'
import { scriptsOf, type Scripts } from './scripts.ts'
import { take } from './take.ts'
import type { Trouble } from './tale.ts'

type Stock = { count: number; kinds: string[]; stop: PlayedMove[]; /** hours since the last step */ fresh: number; /** hours since registration */ oldest: number; first?: First; trouble?: Trouble | 'none' }

const UNIT_MATTERS = ['help', 'help', 'complaint', 'complaint', 'report', 'consult']
const RESOLVE = ['help', 'complaint']
/** From the pool to the call-back, and every decision that waits. */
const STOCKS: Stock[] = [
  { count: 13, kinds: UNIT_MATTERS, stop: ['assign'], fresh: 9, oldest: 9 },
  { count: 3, kinds: RESOLVE, stop: ['assign'], fresh: 27, oldest: 27 },
  { count: 15, kinds: UNIT_MATTERS, stop: ['sign'], fresh: 12, oldest: 30 },
  { count: 2, kinds: RESOLVE, stop: ['sign'], fresh: 76, oldest: 96 },
  { count: 6, kinds: UNIT_MATTERS, stop: ['contact'], fresh: 30, oldest: 60 },
  { count: 16, kinds: RESOLVE, stop: ['reply'], fresh: 60, oldest: 4 * 24 },
  { count: 14, kinds: RESOLVE, stop: ['reply'], fresh: 150, oldest: 6.5 * 24 },
  { count: 4, kinds: RESOLVE, stop: ['reply'], fresh: 400, oldest: 13 * 24 },
  { count: 6, kinds: ['suggestion'], stop: ['conclude_study'], fresh: 300, oldest: 10 * 24, first: 'dispatch' },
  { count: 8, kinds: UNIT_MATTERS, stop: ['sign_off'], fresh: 12, oldest: 7 * 24 },
  { count: 8, kinds: UNIT_MATTERS, stop: ['accept', 'send_back'], fresh: 20, oldest: 9 * 24 },
  { count: 7, kinds: UNIT_MATTERS, stop: ['record_revisit'], fresh: 96, oldest: 14 * 24 },
  { count: 4, kinds: RESOLVE, stop: ['decide_return'], fresh: 32, oldest: 5 * 24, trouble: 'return' },
  { count: 5, kinds: RESOLVE, stop: ['decide_extension'], fresh: 20, oldest: 9 * 24, trouble: 'extension' },
  { count: 2, kinds: RESOLVE, stop: ['decide_suspension'], fresh: 24, oldest: 9 * 24, trouble: 'suspension' },
  { count: 4, kinds: RESOLVE, stop: ['reply'], fresh: 8 * 24, oldest: 14 * 24, trouble: 'suspension' },
  { count: 2, kinds: RESOLVE, stop: ['designate'], fresh: 72, oldest: 90, trouble: 'difficult' },
  { count: 4, kinds: RESOLVE, stop: ['sign_off'], fresh: 20, oldest: 6 * 24, trouble: 'sub' },
  { count: 3, kinds: RESOLVE, stop: ['accept_sub', 'reject_sub'], fresh: 20, oldest: 6 * 24, trouble: 'sub' },
  { count: 4, kinds: RESOLVE, stop: ['supplement'], fresh: 40, oldest: 40, first: 'ask_info', trouble: 'co' },
  { count: 3, kinds: RESOLVE, stop: ['complete_transfer'], fresh: 8, oldest: 8, first: 'transfer', trouble: 'none' },
]
const TRIES = 400

export function standing(city: City, from: number, share: number): PlannedTicket[] {
  const random = seededRandom(city.seed + 77)
  const scripts = scriptsOf(city)
  const areas = places(city)
  let serial = from
  const found: PlannedTicket[] = []
  const search = (stock: Stock, one: (tries: number) => PlannedTicket): PlannedTicket | undefined => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const ticket = cut(city, one(tries), { ...stock, fresh: tries > TRIES / 2 ? stock.fresh * 3 : stock.fresh })
      if (ticket) return ticket
    }
    return undefined
  }
  for (const stock of STOCKS) {
    for (let n = Math.max(1, Math.round(stock.count * share)); n > 0; n -= 1) {
      const ticket = search(stock, (tries) => take(city, {
        serial: (serial += 1), at: Math.round(city.now - random.next() * stock.oldest * HOUR * (tries > TRIES / 4 ? 2 : 1) - 60_000), script: matter(scripts, stock, random),
        person: personOf(random), area: random.pick(areas), first: stock.first ?? 'dispatch', trouble: stock.trouble ?? (random.chance(0.15) ? 'co' : 'none'),
      }))
      // Where these rules never lead there, one search is enough.
      if (!ticket) break
      found.push(ticket)
    }
  }
  return found
}

const matter = (scripts: Scripts, { kinds }: Stock, random: Random) => scripts.of(random.pick(kinds), random)

/** The story up to the place, when it gets there by now and no sooner than wanted. */
function cut(city: City, ticket: PlannedTicket, { stop, fresh, trouble }: Stock): PlannedTicket | undefined {
  const end = ticket.steps.findIndex((step) => stop.includes(step.move) && !(trouble === 'sub' && step.move === 'sign_off' && step.unitId === leadOf(ticket)))
  const steps = ticket.steps.slice(0, Math.max(0, end))
  const last = steps.at(-1)?.at ?? ticket.at
  if (end < 0 || last > city.now || !isFresh(city, last, fresh)) return undefined
  return { ...ticket, steps }
}

/** Over a holiday work lies longer: what counts is also how long the offices have been open since. */
const isFresh = (city: City, last: number, hours: number): boolean =>
  last >= city.now - hours * HOUR || workingMsBetween(last, city.now, city.calendar) <= (hours / 24) * 5 * HOUR

const leadOf = (ticket: PlannedTicket): string | undefined => ticket.steps.find((step: Step) => step.move === 'assign')?.unitId

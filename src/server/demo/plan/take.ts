/** One whole ticket, from what is said to the last step. */
import type { Demand } from '#contract/ticket/intake-inputs.ts'
import { sm3 } from '#platform/national-crypto.ts'
import { idAt } from '#platform/ids.ts'
import type { Area } from '#domain/profile/rules.ts'
import type { DemandScript } from '../demand-script.ts'
import { seededRandom, type Random } from '../random.ts'
import { compose, type Person } from './demand.ts'
import { firstOf, receive, type First } from './front.ts'
import type { City, PlannedTicket } from './planned.ts'
import type { Tale, Trouble } from './tale.ts'
import { fill, type Names } from './words.ts'

export type Script = Omit<DemandScript, 'kind'> & { kind: string; entryIds: string[] }
export type Take = { serial: number; at: number; script: Script; person?: Person; area: Area; names?: Names; first?: First; trouble?: Trouble | 'none'; /** what a special service adds */ patch?: (demand: Demand) => Partial<Demand> }

export const ticketId = (city: City, serial: number, at: number): string => idAt(at, sm3(Buffer.from(`${city.centerId} ${city.seed} ${serial}`)))

export function take(city: City, given: Take): PlannedTicket {
  const random: Random = seededRandom(city.seed * 1_000_003 + given.serial)
  const { demand: general, names } = compose(city, given.script, given.person, given.area, random, given.names)
  const demand: Demand = { ...general, ...given.patch?.(general) }
  const id = ticketId(city, given.serial, given.at)
  const tale: Tale = { city, demand, answer: fill(given.script.answer, names), random, at: given.at, steps: [], rehandled: 0, trouble: given.trouble }
  // Nobody is called back without a number.
  if (!given.person) demand.wantsRevisit = false
  if (city.rules.kinds.find(({ code }) => code === demand.kind)?.secretByDefault) demand.disclosure = 'secret'
  else if (!given.person && !demand.disclosure) demand.disclosure = 'anonymous'
  const then = receive(tale, given.first ?? firstOf(demand.kind, tale), { answer: tale.answer, atOnce: given.script.atOnce, entryIds: given.script.entryIds })
  return { id, family: id, at: given.at, hand: random.next(), demand, then, steps: tale.steps.toSorted((a, b) => a.at - b.at) }
}

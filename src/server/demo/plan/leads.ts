/** Who leads, out of the dispatch catalogue, among units that have people. */
import { governmentOf, leadChoices, leadOf } from '#domain/profile/find-lead.ts'
import type { Random } from '../random.ts'
import type { City, PlanUnit } from './planned.ts'

export type Leads = { lead: PlanUnit; co?: PlanUnit; sub?: PlanUnit; row: string }

/** A share of what the catalogue gives to a bureau goes to the government of the place instead (属地), which hands it down. */
export function leadsFor(city: City, category: string, area: string, random: Random, local = random.chance(0.3)): Leads {
  const parent = city.rules.areas.find(({ code }) => code === area)?.parent ?? area
  const choices = leadChoices(city.rules, city.seeds, category, parent)
  const first = leadOf(choices)
  const place = local ? choices.find(({ row }) => 'areaGovernment' in row.lead && row.condition === undefined) : undefined
  // The desk itself has no handlers: then the next row that names somebody who has.
  const chosen = [place, first, ...choices].find((choice) => choice && city.units.has(choice.unit))
  const lead = (chosen && city.units.get(chosen.unit)) ?? [...city.units.values()][0]
  if (!lead) throw new Error(`nobody leads ${category} in ${area}`)
  const below = city.units.get(governmentOf(city.rules, city.seeds, area) ?? '')
  return {
    lead, row: chosen?.row.code ?? '', co: chosen?.co.map((code) => city.units.get(code)).find((unit) => unit !== undefined && unit.id !== lead.id),
    sub: below && below.path !== lead.path && below.path.startsWith(lead.path) ? below : undefined,
  }
}

/** Somebody the ticket is sent to by mistake. */
export function wrongUnit(city: City, rightId: string, random: Random): PlanUnit | undefined {
  const others = [...city.units.values()].filter(({ id }) => id !== rightId)
  const bureaus = others.filter(({ kind }) => kind === 'bureau')
  return random.pick(bureaus.length > 0 ? bureaus : others)
}

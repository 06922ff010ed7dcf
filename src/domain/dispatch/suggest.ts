/**
 * 派单建议: ranked units, each with the reasons that put it there. Points are added up, so every place in the list explains itself and the
 * same demand always gets the same list.
 */
import { leadChoices, leadOf } from '../profile/find-lead.ts'
import type { AskedDemand, Known, Level, Reason, SuggestedUnit } from './known.ts'
import { lawful } from './lawful.ts'
import { precedentFits } from './precedent.ts'
import { reasonsByWords } from './reasons-by-words.ts'
import { placeOf, type Place } from './place.ts'

/** What a kind of evidence may add at most. An adjudication outweighs all the rest together, a person's category what words say. */
const POINTS = { row: 5, wider: 0.35, co: 0.4, place: 0.5, precedent: 9, practice: 1.2 } as const
const TICKET = { satisfied: 1, closed: 0.7, dissatisfied: 0.3, working: 0.5, waiting: 0.25, returned: -1.2 } as const
/** A ticket alike in every word. */
const LIKE = 2
const TICKETS_MOST = 3.5
const TICKETS_LEAST = -4
/** So many assignments of a category before its practice is fully believed. */
const PRACTICE_FULL = 8

const SPREAD = 1.1
/** What an unknown unit would have: where nothing speaks clearly nobody is certain. */
const UNKNOWN = 1.2
const HIGH = 0.6
const MIDDLE = 0.35
const SHOWN = 10

export function suggestUnits(given: AskedDemand, known: Known): SuggestedUnit[] {
  const asked = known.rules.categories.some(({ code }) => code === given.category) ? given : { ...given, category: undefined }
  const place = placeOf(known, asked.area)
  const reasons = new Map<string, Reason[]>()
  const add = (unit: string | undefined, reason: Reason) => { if (unit !== undefined) reasons.set(unit, [...(reasons.get(unit) ?? []), reason]) }

  const deciding = byCategory(asked, known, place, add)
  const spoken = reasonsByWords(asked, known, place, add)
  add(place.government, { type: 'place', area: asked.area, points: POINTS.place })
  byPrecedent(asked, known, add)
  for (const ticket of known.tickets) add(ticket.unit, { type: 'ticket', ticket, points: TICKET[ticket.ending] * LIKE * ticket.likeness })
  for (const practice of known.practice) add(practice.unit, { type: 'practice', practice, points: practicePoints(practice) })

  const forbidden = (asked.category === undefined ? spoken : deciding)?.forbiddenToGrassroots === true
  const allowed = lawful([...reasons], { asked, known, place, forbidden })
  return ranked(allowed.map(({ unit, co, reasons: all }) => ({ unit, co, reasons: all, points: sum(all) })), known).slice(0, SHOWN)
}

type Add = (unit: string | undefined, reason: Reason) => void

/** The catalogue's rows for the category a person gave. @returns the row that decides where nobody judged a condition */
function byCategory(asked: AskedDemand, { rules, units }: Known, place: Place, add: Add) {
  if (asked.category === undefined) return undefined
  const choices = leadChoices(rules, units, asked.category, asked.area)
  const unconditional = choices.filter(({ row }) => row.condition === undefined)
  unconditional.forEach(({ row, unit }, at) => {
    const lead = row.forbiddenToGrassroots && 'areaGovernment' in row.lead ? place.above : unit
    add(lead, { type: 'catalogue', row, by: 'category', words: [], points: POINTS.row * POINTS.wider ** at })
    if (at === 0) for (const co of row.co) if (co !== lead) add(co, { type: 'catalogue', row, by: 'co', words: [], points: POINTS.co })
  })
  return leadOf(choices)?.row
}

function byPrecedent(asked: AskedDemand, { rules, precedents }: Known, add: Add): void {
  for (const precedent of precedents) {
    const fit = precedentFits(precedent, asked, rules)
    if (fit === 0) continue
    add(precedent.unit, { type: 'precedent', precedent, against: false, points: POINTS.precedent * fit })
    if (precedent.against !== undefined) add(precedent.against, { type: 'precedent', precedent, against: true, points: -POINTS.precedent / 3 * fit })
  }
}

/** Units that kept what they were given gain, units that gave it back lose. */
function practicePoints({ made, returned }: { made: number; returned: number }): number {
  const kept = Math.max(0, made - returned)
  return POINTS.practice * Math.min(1, kept / PRACTICE_FULL) - POINTS.practice * Math.min(1, returned / PRACTICE_FULL)
}

/** Precedents and tickets are clipped together, so that a hundred like cases do not drown one clear row. */
function sum(reasons: readonly Reason[]): number {
  const of = (type: Reason['type']) => reasons.filter((reason) => reason.type === type).reduce((total, { points }) => total + points, 0)
  const rest = reasons.filter(({ type }) => type !== 'ticket' && type !== 'precedent').reduce((total, { points }) => total + points, 0)
  return rest + clip(of('ticket'), TICKETS_LEAST, TICKETS_MOST) + clip(of('precedent'), -POINTS.precedent, POINTS.precedent)
}
const clip = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

function ranked(candidates: readonly Pick<SuggestedUnit, 'unit' | 'co' | 'points' | 'reasons'>[], { units }: Known): SuggestedUnit[] {
  const place = new Map(units.map(({ code }, at) => [code, at]))
  const order = candidates.toSorted((a, b) => b.points - a.points || (place.get(a.unit) ?? 0) - (place.get(b.unit) ?? 0))
  const weights = order.map(({ points }) => Math.exp(points / SPREAD))
  const all = weights.reduce((total, weight) => total + weight, Math.exp(UNKNOWN / SPREAD))
  return order.map((one, at) => {
    const confidence = (weights[at] ?? 0) / all
    const reasons = one.reasons.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    const row = reasons.find((reason) => reason.type === 'catalogue' && reason.by !== 'co' && reason.points > 0)
    return { ...one, reasons, ...(row?.type === 'catalogue' ? { row: row.row } : {}), confidence, level: levelOf(confidence) }
  })
}

export const levelOf = (confidence: number): Level => (confidence >= HIGH ? 'high' : confidence >= MIDDLE ? 'middle' : 'low')

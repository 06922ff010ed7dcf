/** What no score may override: 不得再交乡镇街道, 被反映单位不得单独承办, and nobody who is no unit to dispatch to. */
import { indexByCode, pathUp } from '../profile/check-trees.ts'
import type { UnitSeed } from '../profile/profile.ts'
import type { AskedDemand, Known, Reason } from './known.ts'
import type { Place } from './place.ts'

/** The unit complained of stands behind everybody else who could lead. */
const COMPLAINED = -20

type Rules = { asked: AskedDemand; known: Known; place: Place; forbidden: boolean }
type Candidate = { unit: string; co: string[]; reasons: Reason[] }

export function lawful(evidence: readonly (readonly [string, readonly Reason[]])[], { asked, known, place, forbidden }: Rules): Candidate[] {
  const byCode = indexByCode(known.units)
  const mayHave = (code: string): boolean => {
    const unit = byCode.get(code)
    return unit !== undefined && unit.kind !== 'center' && unit.kind !== 'site' && !(forbidden && unit.kind === 'street')
  }
  const found = evidence.filter(([unit]) => mayHave(unit)).map(([unit, reasons]): Candidate => ({ unit, co: coOf(unit, reasons).filter(mayHave), reasons: [...reasons] }))
  // 首接负责: somebody always takes it, be it the government above.
  const caught = found.length > 0 ? found : fallback(place, mayHave)
  return caught.flatMap((candidate) => (candidate.unit === asked.complainedOf ? beside(candidate, known, place, mayHave) : [candidate]))
    .concat(caught.every(({ unit }) => unit === asked.complainedOf) ? instead(asked, known, place, mayHave) : [])
}

/** Co-units of the strongest row that made the unit lead. */
function coOf(unit: string, reasons: readonly Reason[]): string[] {
  const rows = reasons.flatMap((reason) => (reason.type === 'catalogue' && reason.by !== 'co' ? [reason] : [])).toSorted((a, b) => b.points - a.points)
  return (rows[0]?.row.co ?? []).filter((code) => code !== unit)
}

const fallback = (place: Place, mayHave: (code: string) => boolean): Candidate[] =>
  [place.government, place.above].filter((code): code is string => code !== undefined && mayHave(code)).slice(0, 1).map((unit) => ({ unit, co: [], reasons: [{ type: 'place', area: undefined, points: 0 }] }))

/** Never alone: with the unit above it as co-unit, or not at all. */
function beside(candidate: Candidate, known: Known, place: Place, mayHave: (code: string) => boolean): Candidate[] {
  const co = candidate.co.length > 0 ? candidate.co : [superiorOf(candidate.unit, known.units, place)].filter((code): code is string => code !== undefined && code !== candidate.unit && mayHave(code))
  return co.length === 0 ? [] : [{ ...candidate, co, reasons: [...candidate.reasons, { type: 'complained', points: COMPLAINED }] }]
}

const instead = ({ complainedOf }: AskedDemand, known: Known, place: Place, mayHave: (code: string) => boolean): Candidate[] =>
  [superiorOf(complainedOf ?? '', known.units, place)].filter((code): code is string => code !== undefined && code !== complainedOf && mayHave(code)).map((unit) => ({ unit, co: [], reasons: [{ type: 'place', area: undefined, points: 0 }] }))

/** The nearest unit above that can be given work, else the government of the place. */
export function superiorOf(code: string, units: readonly UnitSeed[], place: Place): string | undefined {
  const above = pathUp(indexByCode(units), code).slice(1).find(({ kind }) => kind !== 'center' && kind !== 'site')?.code
  return above ?? [place.above, place.government].find((one) => one !== undefined && one !== code)
}

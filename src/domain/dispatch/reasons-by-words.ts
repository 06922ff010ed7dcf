/** What the demand's own words say: rows of the catalogue they speak for, and units they name. */
import type { CatalogueRow } from '../profile/catalogue.ts'
import type { UnitSeed } from '../profile/profile.ts'
import type { AskedDemand, Known, Reason } from './known.ts'
import type { Place } from './place.ts'
import { spokenRows } from './spoken-rows.ts'

/** At most so much where the words are all there is, and beside a category a person gave. */
const ALONE = 5
const BESIDE = 2.5
/** A row of so much weight is half as strong as words can be. */
const HALF = 2
/** Further rows of the same unit count, each less. */
const FALLING = [1, 0.3, 0.15] as const
const CO = 0.1
const NAMED = { title: 0.8, body: 0.4 } as const
const SHORTEST_NAME = 3

type Add = (unit: string | undefined, reason: Reason) => void

/** @returns the row the words speak for most */
export function reasonsByWords(asked: AskedDemand, { rules, units }: Known, place: Place, add: Add): CatalogueRow | undefined {
  const rows = spokenRows(rules, asked, place.areas)
  const leadOf = ({ lead, forbiddenToGrassroots }: CatalogueRow) => ('unit' in lead ? lead.unit : forbiddenToGrassroots ? place.above : place.government)
  const most = asked.category === undefined ? ALONE : BESIDE
  const top = rows[0]?.weight ?? 0
  const strength = top === 0 ? 0 : most * (top / (top + HALF)) / top
  const times = new Map<string, number>()
  for (const { row, weight, words } of rows) {
    const unit = leadOf(row)
    if (unit === undefined) continue
    const before = times.get(unit) ?? 0
    times.set(unit, before + 1)
    const share = FALLING[before] ?? 0
    if (share > 0) add(unit, { type: 'catalogue', row, by: 'words', words, points: strength * weight * share })
    if (row === rows[0]?.row && asked.category === undefined) for (const co of row.co) if (co !== unit) add(co, { type: 'catalogue', row, by: 'co', words, points: strength * weight * CO })
  }
  for (const unit of units) named(unit, asked, add)
  return rows[0]?.row
}

/** People name whom they expect to act. A weak reason: they name whom they blame as well. */
function named(unit: UnitSeed, { title, body }: AskedDemand, add: Add): void {
  const name = [unit.name, unit.shortName ?? ''].find((one) => one.length >= SHORTEST_NAME && (title.includes(one) || body.includes(one)))
  if (name !== undefined && unit.kind !== 'center' && unit.kind !== 'site') add(unit.code, { type: 'named', name, points: title.includes(name) ? NAMED.title : NAMED.body })
}

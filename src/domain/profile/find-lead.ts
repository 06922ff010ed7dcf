/** 派单目录: who leads, for a category and a place. The check promises that an answer always exists. */
import type { CatalogueRow } from './catalogue.ts'
import { indexByCode, pathUp } from './check-trees.ts'
import type { UnitSeed } from './profile.ts'
import type { CenterRules } from './rules.ts'

export type LeadChoice = { row: CatalogueRow; unit: string; co: string[] }

/**
 * Rows that speak of the category or one above it, in the area or everywhere; nearest category first, then nearest area. A row with a
 * condition stands before its unconditional equal but is for a person to choose.
 * @param area undefined while the place is not known: only rows for everywhere speak, and the root area's government stands in
 */
export function leadChoices(rules: CenterRules, units: readonly UnitSeed[], category: string, area: string | undefined): LeadChoice[] {
  const categoryUp = pathUp(indexByCode(rules.categories), category).map(({ code }) => code)
  const areas = indexByCode(rules.areas)
  const areaUp = area === undefined ? [] : pathUp(areas, area).map(({ code }) => code)
  const rank = (row: CatalogueRow) => [
    categoryUp.indexOf(row.category), row.area === undefined ? areaUp.length : areaUp.indexOf(row.area), row.condition === undefined ? 1 : 0,
  ] as const
  const government = governmentOf(rules, units, area)
  return rules.catalogue
    .filter((row) => categoryUp.includes(row.category) && (row.area === undefined || areaUp.includes(row.area)))
    .toSorted((a, b) => compare(rank(a), rank(b)))
    .flatMap((row): LeadChoice[] => {
      const unit = 'unit' in row.lead ? row.lead.unit : government
      return unit === undefined ? [] : [{ row, unit, co: row.co.filter((code) => code !== unit) }]
    })
}

/** The one to dispatch to when nobody has judged a condition. */
export const leadOf = (choices: readonly LeadChoice[]): LeadChoice | undefined => choices.find(({ row }) => row.condition === undefined)

/** 属地: the unit that governs the area, else the nearest area above it; without an area, the first root area. */
export function governmentOf(rules: CenterRules, units: readonly UnitSeed[], area: string | undefined): string | undefined {
  const root = rules.areas.find(({ parent }) => parent === undefined)?.code
  for (const { code } of pathUp(indexByCode(rules.areas), area ?? root ?? '')) {
    const unit = units.find(({ areas }) => areas?.includes(code))
    if (unit) return unit.code
  }
  return undefined
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

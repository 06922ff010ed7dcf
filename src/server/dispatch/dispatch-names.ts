/** Names for what objections and precedents hold as ids and codes. */
import type { CatalogueRow } from '#domain/profile/catalogue.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { CatalogueRowView } from '#contract/dispatch.ts'
import type { UnitTree } from '#server/people/unit.store.ts'

export const PLACE = '属地政府'
export const nameOf = (list: readonly { code: string; name: string }[], code: string | null | undefined): string | null => list.find((one) => one.code === code)?.name ?? code ?? null

export const unitName = (tree: UnitTree, id: string): { id: string; name: string } => {
  const unit = tree.byId.get(id)
  return { id, name: unit?.shortName ?? unit?.name ?? '' }
}

const shortOf = (tree: UnitTree, code: string): string => tree.byCode.get(code)?.shortName ?? tree.byCode.get(code)?.name ?? code

export function presentRow(row: CatalogueRow, rules: CenterRules, tree: UnitTree): CatalogueRowView {
  return {
    row: row.code, category: nameOf(rules.categories, row.category) ?? row.category, categoryCode: row.category, area: nameOf(rules.areas, row.area), condition: row.condition ?? null,
    lead: 'unit' in row.lead ? shortOf(tree, row.lead.unit) : PLACE, isPlace: !('unit' in row.lead), co: row.co.map((code) => shortOf(tree, code)),
    basis: row.basis, boundary: row.boundary ?? null, forbiddenToGrassroots: row.forbiddenToGrassroots ?? false, words: row.words ?? [],
  }
}

/** A row names a unit as lead or co-unit; of places only those that govern one. */
export const namesUnit = (row: CatalogueRow, code: string, governs: boolean): boolean =>
  ('unit' in row.lead ? row.lead.unit === code : governs) || row.co.includes(code)

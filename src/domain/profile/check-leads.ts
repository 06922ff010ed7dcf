import { indexByCode, pathUp } from './check-trees.ts'
import type { Finding } from './finding.ts'
import type { UnitSeed } from './profile.ts'
import type { CenterRules } from './rules.ts'

/** 首接负责, 兜底: wherever and whatever it is, the catalogue names one lead unit. */
export function checkLeads(rules: CenterRules, units: readonly UnitSeed[]): Finding[] {
  const categories = indexByCode(rules.categories)
  const areas = indexByCode(rules.areas)
  const caught = new Set(rules.catalogue.filter((row) => !row.area && !row.condition).map(({ category }) => category))
  const governed = new Set(units.flatMap((unit) => unit.areas ?? []))

  const desk = units.some(({ kind }) => kind === 'center' || kind === 'site')
  return [
    ...(desk ? [] : [{ path: ['code'], rule: 'center_without_desk' as const, subject: rules.code }]),
    ...rules.categories.flatMap(({ code }, at): Finding[] =>
      pathUp(categories, code).some((above) => caught.has(above.code)) ? []
        : [{ path: ['categories', at], rule: 'category_without_lead', subject: code }]),
    ...rules.areas.flatMap(({ code }, at): Finding[] =>
      pathUp(areas, code).some((above) => governed.has(above.code)) ? []
        : [{ path: ['areas', at], rule: 'area_without_government', subject: code }]),
    ...rules.catalogue.flatMap((row, at): Finding[] => 'unit' in row.lead && row.co.includes(row.lead.unit)
      ? [{ path: ['catalogue', at, 'co'], rule: 'lead_is_co', subject: row.lead.unit }] : []),
  ]
}

import type { Finding, Path } from './finding.ts'
import type { Profile, UnitSeed } from './profile.ts'

type Branch = { code: string; parent?: string }
export const MAX_CATEGORY_DEPTH = 5
const MAX_DEPTH = 12

/** From the node itself up to its root; stops at an unknown parent or a cycle. */
export function pathUp<T extends Branch>(byCode: ReadonlyMap<string, T>, code: string): T[] {
  const path: T[] = []
  for (let at = byCode.get(code); at && !path.includes(at); at = at.parent === undefined ? undefined : byCode.get(at.parent)) path.push(at)
  return path
}

export const indexByCode = <T extends { code: string }>(list: readonly T[]): Map<string, T> => new Map(list.map((item) => [item.code, item]))

function checkTree(list: readonly Branch[], path: Path, maxDepth: number): Finding[] {
  const byCode = indexByCode(list)
  return list.flatMap((node, index): Finding[] => {
    if (node.parent === undefined) return []
    const at = [...path, index, 'parent']
    if (!byCode.has(node.parent)) return [{ path: at, rule: 'parent_unknown', subject: node.parent }]
    const up = pathUp(byCode, node.code)
    if (up.at(-1)?.parent !== undefined && byCode.has(up.at(-1)?.parent ?? '')) return [{ path: at, rule: 'tree_cycle', subject: node.code }]
    return up.length > maxDepth ? [{ path: at, rule: 'tree_too_deep', subject: node.code }] : []
  })
}

/** Units that work for a centre: named on the unit, or inherited from the nearest parent that names one. */
export function unitsOfCenter(units: readonly UnitSeed[], center: string, onlyCenter: boolean): UnitSeed[] {
  const byCode = indexByCode(units)
  return units.filter((unit) => {
    const named = pathUp(byCode, unit.code).find((above) => above.center !== undefined)?.center
    return named === undefined ? onlyCenter : named === center
  })
}

export function checkTrees(profile: Profile): Finding[] {
  const centers = new Set(profile.centers.map(({ code }) => code))
  const areas = new Set(profile.centers.flatMap((rules) => rules.areas.map(({ code }) => code)))
  return [
    ...checkTree(profile.units, ['units'], MAX_DEPTH),
    ...profile.units.flatMap((unit, index): Finding[] => unit.center === undefined || centers.has(unit.center) ? []
      : [{ path: ['units', index, 'center'], rule: 'center_unknown', subject: unit.center }]),
    ...profile.units.flatMap((unit, index) => (unit.areas ?? []).flatMap((code, at): Finding[] => areas.has(code) ? []
      : [{ path: ['units', index, 'areas', at], rule: 'area_unknown', subject: code }])),
    ...profile.figures.flatMap((figure, index): Finding[] => figure.center === undefined || centers.has(figure.center) ? []
      : [{ path: ['figures', index, 'center'], rule: 'center_unknown', subject: figure.center }]),
    ...profile.centers.flatMap((rules, index) => [
      ...checkTree(rules.areas, ['centers', index, 'areas'], MAX_DEPTH),
      ...checkTree(rules.categories, ['centers', index, 'categories'], MAX_CATEGORY_DEPTH),
    ]),
  ]
}

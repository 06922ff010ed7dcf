/** Place of a unit in the tree: codes from the root, "/province/city/bureau/". Data scope is a prefix of it. */
export type PlacedUnit = { id: string; code: string; parentId: string | null }

export const isWithin = (path: string, ancestor: string): boolean => path.startsWith(ancestor)

/** Would `id` stand under itself? */
export function isUnderItself(units: readonly PlacedUnit[], id: string, parentId: string): boolean {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const seen = new Set<string>()
  for (let at: string | null = parentId; at !== null && !seen.has(at); at = byId.get(at)?.parentId ?? null) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

/** Paths of a whole tree by unit id. @throws when a parent is missing or units stand in a circle */
export function pathsOf(units: readonly PlacedUnit[]): Map<string, string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const paths = new Map<string, string>()
  const pathOf = (unit: PlacedUnit, below: number): string => {
    const known = paths.get(unit.id)
    if (known !== undefined) return known
    if (below > units.length) throw new Error(`unit ${unit.code} stands under itself`)
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId)
    if (unit.parentId !== null && !parent) throw new Error(`the parent of unit ${unit.code} is missing`)
    const path = `${parent ? pathOf(parent, below + 1) : '/'}${unit.code}/`
    paths.set(unit.id, path)
    return path
  }
  for (const unit of units) pathOf(unit, 0)
  return paths
}

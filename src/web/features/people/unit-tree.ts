import type { UnitView } from '#contract/people.ts'

export type UnitLine = UnitView & { children?: UnitLine[] }

/** Units under their parents. A search keeps what fits and everything above it. */
export function unitTree(units: readonly UnitView[], search: string): UnitLine[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const kept = new Set<string>()
  for (const unit of units) {
    if (search && !`${unit.name} ${unit.shortName ?? ''} ${unit.code}`.toLowerCase().includes(search.toLowerCase())) continue
    for (let at: UnitView | undefined = unit; at && !kept.has(at.id); at = at.parentId ? byId.get(at.parentId) : undefined) kept.add(at.id)
  }
  const lines = new Map<string, UnitLine>(units.filter(({ id }) => kept.has(id)).map((unit) => [unit.id, { ...unit }]))
  const roots: UnitLine[] = []
  for (const line of lines.values()) {
    const parent = line.parentId ? lines.get(line.parentId) : undefined
    if (parent) (parent.children ??= []).push(line)
    else roots.push(line)
  }
  return roots
}

/** What somebody narrows a search to, with everything that belongs to it. */
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Db } from '#platform/database.ts'
import { unitTree } from '#server/people/unit.store.ts'
import type { EntryFilter } from './search-entries.query.ts'

type Given = { category?: string | undefined; unit?: string | undefined; area?: string | undefined }

export async function entryFilterOf(db: Db, rules: CenterRules, { category, unit, area }: Given): Promise<EntryFilter> {
  return {
    ...(category && { categoryCodes: new Set([category, ...below(rules.categories, category)]) }),
    ...(unit && { unitIds: await unitsWithin(db, unit) }),
    ...(area && { areaCodes: new Set([area, ...below(rules.areas, area), ...above(rules.areas, area)]) }),
  }
}

type Node = { code: string; parent?: string }
const below = (nodes: readonly Node[], code: string): string[] =>
  nodes.filter(({ parent }) => parent === code).flatMap((node) => [node.code, ...below(nodes, node.code)])
function above(nodes: readonly Node[], code: string): string[] {
  const parent = nodes.find((node) => node.code === code)?.parent
  return parent ? [parent, ...above(nodes, parent)] : []
}

async function unitsWithin(db: Db, id: string): Promise<Set<string>> {
  const { byId, units } = await unitTree(db)
  const path = byId.get(id)?.path
  return new Set([id, ...(path ? units.filter((unit) => unit.path.startsWith(path)).map((unit) => unit.id) : [])])
}

/** Units as a profile brings them: by code, in any order. Units an installation added itself are left alone. */
import type { UnitSeed } from '#domain/profile/profile.ts'
import type { Db, Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { lockUnits, saveUnits, type Unit, type UnitDraft } from './unit.store.ts'

/**
 * Matches by code: a second run changes nothing, a changed profile changes what it names. Units an administrator switched off stay off.
 * @param centerOf the centre a unit works for; undefined where several share it
 */
export async function saveSeedUnits(tx: Tx, seeds: readonly UnitSeed[], centerOf: (code: string) => string | undefined): Promise<{ added: string[]; changed: string[] }> {
  const before = await lockUnits(tx)
  const known = new Map(before.map((unit) => [unit.code, unit]))
  const ids = new Map(before.map((unit) => [unit.code, unit.id]))
  for (const { code } of seeds) if (!ids.has(code)) ids.set(code, newId())
  const drafts = seeds.map((seed): UnitDraft => ({
    id: ids.get(seed.code)!, code: seed.code, name: seed.name, shortName: seed.shortName ?? null, kind: seed.kind, parentId: parentOf(seed, ids),
    centerId: centerOf(seed.code) ?? null, areas: seed.areas ?? [], active: known.get(seed.code)?.active ?? true,
  }))
  const added = drafts.filter(({ code }) => !known.has(code))
  const changed = drafts.filter((draft) => differs(known.get(draft.code), draft))
  await saveUnits(tx, before, [...added, ...changed])
  return { added: added.map(({ code }) => code), changed: changed.map(({ code }) => code) }
}

function parentOf({ code, parent }: UnitSeed, ids: ReadonlyMap<string, string>): string | null {
  if (parent === undefined) return null
  const id = ids.get(parent)
  if (id === undefined) throw new Error(`the parent ${parent} of unit ${code} is unknown`)
  return id
}

const FIELDS = ['name', 'shortName', 'kind', 'parentId', 'centerId'] as const
const differs = (unit: Unit | undefined, draft: UnitDraft): boolean =>
  unit !== undefined && (FIELDS.some((field) => unit[field] !== draft[field]) || unit.areas.join() !== draft.areas.join())

/** The units of the installation as seeds, for checks of rules against them. */
export async function seedUnits(db: Db | Tx): Promise<UnitSeed[]> {
  const rows = await db.selectFrom('unit').selectAll().where('active', '=', true).execute()
  const codes = new Map(rows.map(({ id, code }) => [id, code]))
  return rows.map((row) => ({
    code: row.code, name: row.name, kind: row.kind, areas: row.areas,
    ...(row.shortName === null ? {} : { shortName: row.shortName }),
    ...(row.parentId === null ? {} : { parent: codes.get(row.parentId) }),
    ...(row.centerId === null ? {} : { center: row.centerId }),
  }))
}

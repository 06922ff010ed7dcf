/** Units as a profile brings them: by code, parents before children. Units an installation added itself are left alone. */
import type { UnitSeed } from '#domain/profile/profile.ts'
import { pathsOf } from '#domain/people/unit-path.ts'
import type { Db, Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import './people.tables.ts'

/** @param centerOf the centre a unit works for; undefined where several share it */
export async function saveSeedUnits(tx: Tx, seeds: readonly UnitSeed[], centerOf: (code: string) => string | undefined): Promise<void> {
  const known = new Map((await tx.selectFrom('unit').select(['id', 'code']).execute()).map((unit) => [unit.code, unit.id]))
  const idOf = new Map(seeds.map(({ code }) => [code, known.get(code) ?? newId()]))
  const placed = seeds.map((seed) => ({ id: idOf.get(seed.code)!, code: seed.code, parentId: seed.parent === undefined ? null : idOf.get(seed.parent)! }))
  const paths = pathsOf(placed)
  const rows = seeds.map((seed, index) => ({
    ...placed[index]!, name: seed.name, shortName: seed.shortName ?? null, kind: seed.kind, path: paths.get(placed[index]!.id)!,
    centerId: centerOf(seed.code) ?? null, areas: seed.areas ?? [],
  })).toSorted((a, b) => a.path.split('/').length - b.path.split('/').length)
  for (let at = 0; at < rows.length; at += 500) {
    await tx.insertInto('unit').values(rows.slice(at, at + 500)).onConflict((one) => one.column('code').doUpdateSet((eb) => ({
      name: eb.ref('excluded.name'), shortName: eb.ref('excluded.shortName'), kind: eb.ref('excluded.kind'), parentId: eb.ref('excluded.parentId'),
      path: eb.ref('excluded.path'), centerId: eb.ref('excluded.centerId'), areas: eb.ref('excluded.areas'), version: eb('unit.version', '+', 1),
    }))).execute()
  }
}

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

/** 单位: one tree for the whole installation. Every move of a ticket reads it, so it is kept in memory. */
import { sql, type Insertable, type Selectable } from 'kysely'
import { pathsOf } from '#domain/people/unit-path.ts'
import type { Db, Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { UnitTable } from './people.tables.ts'

export type Unit = Selectable<UnitTable>
export type UnitTree = { units: readonly Unit[]; byId: ReadonlyMap<string, Unit>; byCode: ReadonlyMap<string, Unit> }

/** How long a process may go on with a tree another process has changed. */
const MAX_AGE_MS = 2_000
const ROWS_A_STATEMENT = 500

type Held = { tree: UnitTree; stamp: string; seenAt: number }
// A transaction has its own Kysely; the adapter is what it shares with the database it was begun on.
const held = new WeakMap<object, Held>()
const databaseOf = (db: Db | Tx): object => db.getExecutor().adapter

/** From memory, looked after every two seconds. Inside a transaction that changes units use `readUnits`. */
export async function unitTree(db: Db | Tx): Promise<UnitTree> {
  const before = held.get(databaseOf(db))
  if (before && performance.now() - before.seenAt < MAX_AGE_MS) return before.tree
  // Whoever asks meanwhile goes on with what is held instead of looking too.
  if (before) before.seenAt = performance.now()
  const stamp = await stampOf(db)
  if (before?.stamp === stamp) return before.tree
  return hold(db, stamp)
}

/** By id or code; one that is not held is looked for before it is said not to exist. */
export async function findUnit(db: Db | Tx, idOrCode: string): Promise<Unit | undefined> {
  const found = pick(await unitTree(db), idOrCode)
  if (found) return found
  const before = held.get(databaseOf(db))
  const stamp = await stampOf(db)
  return before?.stamp === stamp ? undefined : pick(await hold(db, stamp), idOrCode)
}

/** @throws Refusal not_found */
export async function getUnit(db: Db | Tx, idOrCode: string): Promise<Unit> {
  const unit = await findUnit(db, idOrCode)
  if (!unit) throw new Refusal('not_found', { unit: idOrCode })
  return unit
}

const pick = (tree: UnitTree, idOrCode: string): Unit | undefined => tree.byId.get(idOrCode) ?? tree.byCode.get(idOrCode)

/** Every change adds a row or raises a version; units are never deleted. */
async function stampOf(db: Db | Tx): Promise<string> {
  const { rows: [row] } = await sql<{ stamp: string }>`select count(*) || '/' || coalesce(sum(version), 0) as stamp from unit`.execute(db)
  return row?.stamp ?? ''
}

async function hold(db: Db | Tx, stamp: string): Promise<UnitTree> {
  const units = await readUnits(db)
  const tree = { units, byId: new Map(units.map((unit) => [unit.id, unit])), byCode: new Map(units.map((unit) => [unit.code, unit])) }
  held.set(databaseOf(db), { tree, stamp, seenAt: performance.now() })
  return tree
}

/** As this transaction sees them, in the order of their paths: a unit comes after those above it. */
export const readUnits = (db: Db | Tx): Promise<Unit[]> => db.selectFrom('unit').selectAll().orderBy('path').execute()

/** First statement of a change to the tree: two moves at once could make a circle. Reading goes on. */
export async function lockUnits(tx: Tx): Promise<Unit[]> {
  await sql`lock table unit in share row exclusive mode`.execute(tx)
  return readUnits(tx)
}

export type UnitDraft = Omit<Insertable<UnitTable>, 'path'>

/**
 * Adds or changes units and sets the paths of everything below them; needs the lock. Children may stand before their parents.
 * @param before all units as they are
 */
export async function saveUnits(tx: Tx, before: readonly Unit[], drafts: readonly UnitDraft[]): Promise<void> {
  if (drafts.length === 0) return
  const all = new Map<string, { id: string; code: string; parentId: string | null }>(before.map((unit) => [unit.id, unit]))
  for (const { id, code, parentId } of drafts) all.set(id, { id, code, parentId: parentId ?? null })
  const paths = pathsOf([...all.values()])
  // A path sorts after its ancestors', so no row comes before its parent.
  const rows = drafts.map((draft) => ({ ...draft, path: paths.get(draft.id)! })).toSorted((a, b) => (a.path < b.path ? -1 : 1))
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    await tx.insertInto('unit').values(rows.slice(at, at + ROWS_A_STATEMENT)).onConflict((row) => row.column('id').doUpdateSet((eb) => ({
      name: eb.ref('excluded.name'), shortName: eb.ref('excluded.shortName'), kind: eb.ref('excluded.kind'), parentId: eb.ref('excluded.parentId'),
      path: eb.ref('excluded.path'), centerId: eb.ref('excluded.centerId'), areas: eb.ref('excluded.areas'), active: eb.ref('excluded.active'),
      version: eb('unit.version', '+', 1),
    }))).execute()
  }
  const written = new Set(drafts.map((draft) => draft.id))
  const moved = before.filter((unit) => !written.has(unit.id) && paths.get(unit.id) !== unit.path)
  await sql`update unit set path = t.path, version = version + 1
    from unnest(${moved.map((unit) => unit.id)}::uuid[], ${moved.map((unit) => paths.get(unit.id)!)}::text[]) as t(id, path) where unit.id = t.id`.execute(tx)
  held.delete(databaseOf(tx))
}

/** Versions of a centre's rules. Immutable, so held in memory; which one is current is looked up again every second. */
import { sql } from 'kysely'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { sm3 } from '#platform/national-crypto.ts'
import { Refusal } from '#platform/refusal.ts'
import './profile.tables.ts'

export type RuleVersion = { versionId: string; validFrom: number; rules: CenterRules }

/** How long another process may go on with the version before; what a ticket was accepted under is pinned anyway. */
const MAX_AGE_MS = 1_000
/** A running ticket may need a version of years ago; more than this many at once would be strange. */
const HELD_VERSIONS = 200

const versions = new Map<string, RuleVersion>()
const current = new WeakMap<Db, Map<string, { version: RuleVersion; seenAt: number }>>()

/**
 * The rules in force for a centre. `reader` is the running transaction where there is one: it asks no second connection of the pool.
 * @throws Refusal center_unknown
 */
export async function currentRules(db: Db, centerId: string, reader: Db | Tx = db): Promise<RuleVersion> {
  const ofDatabase = current.get(db) ?? new Map<string, { version: RuleVersion; seenAt: number }>()
  current.set(db, ofDatabase)
  const held = ofDatabase.get(centerId)
  const now = performance.now()
  if (held && now - held.seenAt < MAX_AGE_MS) return held.version
  // whoever asks meanwhile goes on with what is held
  if (held) held.seenAt = now
  const version = await freshRules(reader, centerId)
  ofDatabase.set(centerId, { version, seenAt: now })
  return version
}

/** As this reader sees it now, uncommitted changes of its own included. */
export async function freshRules(db: Db | Tx, centerId: string): Promise<RuleVersion> {
  const latest = await db.selectFrom('profileVersion').select('id').where('centerId', '=', centerId)
    .orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  if (!latest) throw new Refusal('center_unknown', { centerId })
  return versionOf(db, centerId, latest.id)
}

/** @throws Refusal rule_version_unknown */
export async function rulesOf(db: Db | Tx, centerId: string, versionId: string): Promise<CenterRules> {
  return (await versionOf(db, centerId, versionId)).rules
}

async function versionOf(db: Db | Tx, centerId: string, id: string): Promise<RuleVersion> {
  const held = versions.get(`${centerId}/${id}`)
  if (held) return held
  const row = await db.selectFrom('profileVersion').select(['document', 'validFrom']).where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('rule_version_unknown', { centerId, versionId: id })
  const version = { versionId: id, validFrom: row.validFrom, rules: JSON.parse(row.document) as CenterRules }
  if (versions.size >= HELD_VERSIONS) versions.clear()
  versions.set(`${centerId}/${id}`, version)
  return version
}

/** In force at that moment; undefined: before the centre had any. */
export async function rulesAt(db: Db | Tx, centerId: string, at: number): Promise<RuleVersion | undefined> {
  const row = await db.selectFrom('profileVersion').select('id').where('centerId', '=', centerId).where(sql<boolean>`valid_from <= ${toDate(at)}`).orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return row && versionOf(db, centerId, row.id)
}
export async function firstRules(db: Db | Tx, centerId: string): Promise<RuleVersion> {
  const row = await db.selectFrom('profileVersion').select('id').where('centerId', '=', centerId).orderBy('sequence').limit(1).executeTakeFirst()
  if (!row) throw new Refusal('center_unknown', { centerId })
  return versionOf(db, centerId, row.id)
}

/** First statement of every change of rules: waits for the change before it. */
export async function lockCenter(tx: Tx, centerId: string): Promise<void> {
  const row = await tx.selectFrom('center').select('id').where('id', '=', centerId).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('center_unknown', { centerId })
}

/** A new version, in force from now on. The centre's row must be locked. */
export async function saveVersion(tx: Tx, ctx: Context, rules: CenterRules, note: string | null): Promise<string> {
  const id = newId()
  const document = JSON.stringify(rules)
  const before = await tx.selectFrom('profileVersion').select((eb) => eb.fn.max('sequence').as('sequence')).where('centerId', '=', rules.code).executeTakeFirst()
  await tx.insertInto('profileVersion').values({
    centerId: rules.code, id, sequence: (before?.sequence ?? 0) + 1, validFrom: toDate(ctx.now), document,
    digest: sm3(Buffer.from(document)), madeBy: ctx.actor.id, note,
  }).execute()
  await tx.updateTable('center').set({ name: rules.name, numberPrefix: rules.numberPrefix }).where('id', '=', rules.code).execute()
  return id
}

/** After the commit: this process looks again at once. */
export function forgetCurrent(db: Db): void {
  current.delete(db)
}

/** The rules in force, held as they are until the commit: for rows that must not outlive what they name. */
export async function heldRules(tx: Tx, centerId: string): Promise<RuleVersion> {
  await tx.selectFrom('center').select('id').where('id', '=', centerId).forShare().executeTakeFirst()
  return freshRules(tx, centerId)
}

import { sql, type Selectable } from 'kysely'
import { toDate, type Db, type Tables, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import './telephony.tables.ts'

export type Nuisance = Selectable<Tables['telephonyNuisance']>

/** Blind indexes, hex, of who is turned away now. */
export async function blockedNumbers(db: Db, centerId: string, now: number): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('telephonyNuisance').select('numberBlind').where('centerId', '=', centerId).where('state', '=', 'blocked').where(sql<boolean>`blocked_until > ${toDate(now)}`).execute()
  return new Set(rows.map(({ numberBlind }) => numberBlind.toString('hex')))
}

export const insertNuisance = (tx: Tx, row: Omit<Nuisance, 'reportedAt' | 'decidedBy' | 'decidedAt' | 'reasonSealed' | 'blockedUntil' | 'version'> & { reportedAt: number }): Promise<Nuisance> =>
  tx.insertInto('telephonyNuisance').values({ ...row, reportedAt: toDate(row.reportedAt), decidedBy: null, decidedAt: null, reasonSealed: null, blockedUntil: null, version: 1 }).returningAll().executeTakeFirstOrThrow()

/** @throws Refusal not_found */
export async function lockNuisance(tx: Tx, centerId: string, id: string): Promise<Nuisance> {
  const row = await tx.selectFrom('telephonyNuisance').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

type Decided = { state: string; blockedUntil: number | null; by: string; at: number; reasonSealed: Buffer }
export const saveDecision = (tx: Tx, before: Nuisance, { state, blockedUntil, by, at, reasonSealed }: Decided): Promise<Nuisance> =>
  tx.updateTable('telephonyNuisance').set({ state, decidedBy: by, decidedAt: toDate(at), reasonSealed, blockedUntil: blockedUntil === null ? null : toDate(blockedUntil), version: before.version + 1 })
    .where('centerId', '=', before.centerId).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow()

export const listNuisances = (db: Db, centerId: string, { state, reportedBy }: { state?: string | undefined; reportedBy?: string | undefined }): Promise<Nuisance[]> =>
  db.selectFrom('telephonyNuisance').selectAll().where('centerId', '=', centerId).$if(state !== undefined, (q) => q.where('state', '=', state ?? '')).$if(reportedBy !== undefined, (q) => q.where('reportedBy', '=', reportedBy ?? ''))
    .orderBy('reportedAt', 'desc').limit(200).execute()

export type NuisanceCounts = { refused: number; reports: number }
/** By the hex of the number's blind index: calls turned away, and reports of 30 days. */
export async function nuisanceCounts(db: Db | Tx, centerId: string, blinds: readonly Buffer[], since: number): Promise<ReadonlyMap<string, NuisanceCounts>> {
  if (blinds.length === 0) return new Map()
  const { rows } = await sql<{ blind: string; refused: number; reports: number }>`select encode(b, 'hex') as blind,
      (select count(*)::int from telephony_call where center_id = ${centerId} and number_blind = b and body->>'refused' = 'blocked') as refused,
      (select count(*)::int from telephony_nuisance where center_id = ${centerId} and number_blind = b and reported_at > ${toDate(since)}) as reports
    from unnest(${[...blinds]}::bytea[]) b`.execute(db)
  return new Map(rows.map(({ blind, refused, reports }) => [blind, { refused, reports }]))
}

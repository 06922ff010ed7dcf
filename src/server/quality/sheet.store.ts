/** 评分表: one draft and one published version a code; the profile's own are the first. */
import type { Selectable } from 'kysely'
import { qualityRules } from '#domain/quality/quality-rules.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { Sheet } from '#domain/quality/sheet.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { QualitySheetTable } from './quality.tables.ts'
import './quality.tables.ts'

export type SheetVersion = Selectable<QualitySheetTable>
type Publishable = Pick<SheetVersion, 'code' | 'number' | 'kind' | 'state' | 'content' | 'madeByName' | 'madeAt' | 'publishedAt'>

/** The profile's sheets become rows when they are first needed: from then on they are the centre's. */
export async function ensureSheets(tx: Tx, ctx: Context, rules: CenterRules): Promise<void> {
  const { sheets } = qualityRules(rules)
  if (sheets.length === 0) return
  await tx.insertInto('qualitySheet').values(sheets.map((sheet) => ({
    centerId: ctx.actor.centerId, code: sheet.code, number: 1, kind: sheet.kind, state: 'published' as const, content: JSON.stringify(sheet), madeByName: rules.name, madeAt: toDate(ctx.now), publishedAt: toDate(ctx.now),
  }))).onConflict((c) => c.columns(['centerId', 'code', 'number']).doNothing()).execute()
}

/** All versions, the newest of each code first; sheets of the profile nobody has used yet stand as they will be made. */
export async function listSheetVersions(db: Db | Tx, ctx: Context, rules: CenterRules): Promise<Publishable[]> {
  const rows = await db.selectFrom('qualitySheet').selectAll().where('centerId', '=', ctx.actor.centerId).orderBy('code').orderBy('number', 'desc').execute()
  const fresh = qualityRules(rules).sheets.filter(({ code }) => !rows.some((row) => row.code === code))
    .map((content): Publishable => ({ code: content.code, number: 1, kind: content.kind, state: 'published', content, madeByName: rules.name, madeAt: ctx.now, publishedAt: ctx.now }))
  return [...rows, ...fresh]
}

export const findPublished = (db: Db | Tx, centerId: string, code: string): Promise<SheetVersion | undefined> =>
  db.selectFrom('qualitySheet').selectAll().where('centerId', '=', centerId).where('code', '=', code).where('state', '=', 'published').executeTakeFirst()

/** @throws Refusal sheet_unknown */
export async function getPublished(tx: Tx, ctx: Context, rules: CenterRules, code: string): Promise<SheetVersion> {
  await ensureSheets(tx, ctx, rules)
  const row = await findPublished(tx, ctx.actor.centerId, code)
  if (!row) throw new Refusal('sheet_unknown', { code })
  return row
}

export async function sheetsByNumber(db: Db | Tx, centerId: string, asked: readonly { code: string; number: number }[]): Promise<Map<string, Sheet>> {
  if (asked.length === 0) return new Map()
  const rows = await db.selectFrom('qualitySheet').select(['code', 'number', 'content']).where('centerId', '=', centerId).where('code', 'in', asked.map(({ code }) => code)).execute()
  return new Map(rows.map((row) => [`${row.code} ${row.number}`, row.content]))
}

/** Versions of one code, locked. */
export const lockSheets = (tx: Tx, centerId: string, code: string): Promise<SheetVersion[]> =>
  tx.selectFrom('qualitySheet').selectAll().where('centerId', '=', centerId).where('code', '=', code).orderBy('number').forNoKeyUpdate().execute()

export async function writeDraft(tx: Tx, ctx: Context, sheet: Sheet, number: number, fresh: boolean): Promise<SheetVersion> {
  const content = JSON.stringify(sheet)
  if (fresh) {
    return tx.insertInto('qualitySheet').values({ centerId: ctx.actor.centerId, code: sheet.code, number, kind: sheet.kind, state: 'draft', content, madeByName: ctx.actor.name, madeAt: toDate(ctx.now) }).returningAll().executeTakeFirstOrThrow()
  }
  return tx.updateTable('qualitySheet').set({ content, kind: sheet.kind, madeByName: ctx.actor.name, madeAt: toDate(ctx.now) }).where('centerId', '=', ctx.actor.centerId).where('code', '=', sheet.code).where('number', '=', number).returningAll().executeTakeFirstOrThrow()
}

export async function turnSheet(tx: Tx, ctx: Context, code: string, number: number, state: 'published' | 'retired'): Promise<SheetVersion> {
  return tx.updateTable('qualitySheet').set({ state, ...(state === 'published' ? { publishedAt: toDate(ctx.now) } : {}) })
    .where('centerId', '=', ctx.actor.centerId).where('code', '=', code).where('number', '=', number).returningAll().executeTakeFirstOrThrow()
}

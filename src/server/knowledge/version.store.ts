/** Versions of an entry: written once, read for review and history. */
import { sql } from 'kysely'
import type { EntryContent } from '#domain/knowledge/entry-content.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { send } from '#platform/pipelining.ts'
import { Refusal } from '#platform/refusal.ts'
import './knowledge.tables.ts'

export type Version = { number: number; content: EntryContent; note: string | null; madeBy: string; madeByName: string; madeAt: number }

export const insertVersion = (tx: Tx, ctx: Context, entryId: string, number: number, content: EntryContent, note: string | null): Promise<void> =>
  send(tx, tx.insertInto('knowledgeVersion').values({
    centerId: ctx.actor.centerId, entryId, number, content: JSON.stringify(content), note, madeBy: ctx.actor.id, madeByName: ctx.actor.name, madeAt: toDate(ctx.now),
  }))

/** Newest first. */
export async function versionsOf(db: Db | Tx, centerId: string, entryId: string, number?: number): Promise<Version[]> {
  const { rows } = await sql<Version>`select number, content, note, made_by, made_by_name, made_at from knowledge_version
    where center_id = ${centerId} and entry_id = ${entryId} ${number === undefined ? sql`` : sql`and number = ${number}`} order by number desc limit 200`.execute(db)
  return rows
}

/** @throws Refusal not_found */
export async function getVersion(db: Db | Tx, centerId: string, entryId: string, number: number): Promise<Version> {
  const [version] = await versionsOf(db, centerId, entryId, number)
  if (!version) throw new Refusal('not_found')
  return version
}

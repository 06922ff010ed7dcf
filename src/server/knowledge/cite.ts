/** 引用: entries cited in an answer exist, are in force today, and are counted once a ticket. */
import { sql } from 'kysely'
import { localDay } from '#domain/calendar/local-day.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { citeEntries } from './entry.store.ts'

/** @throws Refusal entry_unknown */
export async function citeInAnswer(tx: Tx, ctx: Context, ticketId: string, entryIds: readonly string[]): Promise<void> {
  if (entryIds.length === 0) return
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
  const today = localDay(ctx.now, rules)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from knowledge_entry
    where center_id = ${ctx.actor.centerId} and id = any(${[...entryIds]}::uuid[]) and status = 'published' and (valid_to is null or valid_to >= ${today}::date)`.execute(tx)
  if (rows[0]?.n !== new Set(entryIds).size) throw new Refusal('entry_unknown')
  await citeEntries(tx, ctx.actor.centerId, ticketId, entryIds, ctx.now)
}

/** 知识缺口 and the groups they are counted in. */
import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import './knowledge.tables.ts'

export type GapState = 'open' | 'drafted' | 'closed' | 'dismissed'
export type GapGroup = { id: string; words: string[]; title: string; state: GapState; entryId: string | null; reason: string | null; count: number; firstAt: number; lastAt: number }
export type Gap = { id: string; groupId: string; source: 'search' | 'answer' | 'public'; text: string; ticketId: string | null; filedAt: number }

/** Open groups that share a word, the largest first: what a new gap may join. */
export async function groupsSharing(tx: Tx, centerId: string, words: readonly string[]): Promise<GapGroup[]> {
  const { rows } = await sql<GapGroup>`select id, words, title, state, entry_id, reason, count, first_at, last_at from knowledge_gap_group
    where center_id = ${centerId} and state in ('open', 'drafted') and words && ${[...words]}::text[] order by count desc, first_at limit 50`.execute(tx)
  return rows
}

/** One gap at a time finds its group: two alike at once would open two. */
export const lockGaps = (tx: Tx, centerId: string): Promise<unknown> => sql`select pg_advisory_xact_lock(hashtextextended(${`gaps ${centerId}`}, 0))`.execute(tx)

/** false: that person has asked this already today */
export async function insertGap(tx: Tx, ctx: Context, gap: Pick<Gap, 'id' | 'source' | 'text' | 'ticketId' | 'groupId'>, onceKey: Buffer): Promise<boolean> {
  const made = await tx.insertInto('knowledgeGap').values({ centerId: ctx.actor.centerId, ...gap, filedBy: ctx.actor.id, filedAt: toDate(ctx.now), onceKey }).onConflict((c) => c.columns(['centerId', 'onceKey']).doNothing()).executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export async function openGroup(tx: Tx, ctx: Context, id: string, title: string, words: readonly string[]): Promise<void> {
  await tx.insertInto('knowledgeGapGroup').values({
    centerId: ctx.actor.centerId, id, words: [...words], title, state: 'open', entryId: null, reason: null, count: 0, firstAt: toDate(ctx.now), lastAt: toDate(ctx.now),
  }).execute()
}

export async function countInGroup(tx: Tx, ctx: Context, id: string): Promise<void> {
  await sql`update knowledge_gap_group set count = count + 1, last_at = greatest(last_at, ${toDate(ctx.now)}::timestamptz), first_at = least(first_at, ${toDate(ctx.now)}::timestamptz)
    where center_id = ${ctx.actor.centerId} and id = ${id}`.execute(tx)
}

/** @throws Refusal not_found */
export async function lockGroup(tx: Tx, centerId: string, id: string): Promise<GapGroup> {
  const { rows } = await sql<GapGroup>`select id, words, title, state, entry_id, reason, count, first_at, last_at from knowledge_gap_group
    where center_id = ${centerId} and id = ${id} for no key update`.execute(tx)
  if (!rows[0]) throw new Refusal('not_found')
  return rows[0]
}

export async function turnGroup(tx: Tx, centerId: string, id: string, state: GapState, more: { entryId?: string; reason?: string }): Promise<void> {
  await tx.updateTable('knowledgeGapGroup').set({ state, ...more }).where('centerId', '=', centerId).where('id', '=', id).execute()
}

/** The groups an entry was drafted for: closed when it is in force, open again when its draft is dropped. */
export async function settleGroups(tx: Tx, ctx: Context, entryId: string, state: 'closed' | 'open'): Promise<{ id: string; count: number }[]> {
  const { rows } = await sql<{ id: string; count: number }>`update knowledge_gap_group set state = ${state}, entry_id = ${state === 'open' ? null : entryId}::uuid
    where center_id = ${ctx.actor.centerId} and entry_id = ${entryId} and state = 'drafted' returning id, count`.execute(tx)
  return rows
}

/** The wordings of a group, what was asked most first. */
export async function wordingsOf(db: Db | Tx, centerId: string, groupIds: readonly string[], limit: number): Promise<Map<string, { text: string; n: number }[]>> {
  const { rows } = await sql<{ groupId: string; text: string; n: number }>`select group_id, text, n from (
      select group_id, text, count(*)::int as n, row_number() over (partition by group_id order by count(*) desc, min(filed_at), min(id::text)) as place
      from knowledge_gap where center_id = ${centerId} and group_id = any(${[...groupIds]}::uuid[]) group by group_id, text
    ) w where place <= ${limit} order by group_id, place`.execute(db)
  const by = new Map<string, { text: string; n: number }[]>()
  for (const { groupId, text, n } of rows) by.set(groupId, [...(by.get(groupId) ?? []), { text, n }])
  return by
}

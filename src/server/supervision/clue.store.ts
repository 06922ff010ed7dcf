/** 线索: found once for each rule, subject and occasion, whoever looks how often. */
import { sql, type Selectable } from 'kysely'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ClueTable } from './clue.tables.ts'
import './clue.tables.ts'

export type ClueRow = Selectable<ClueTable>
export type NewClue = Pick<ClueRow, 'id' | 'centerId' | 'triggerCode' | 'triggerName' | 'triggerWhen' | 'about' | 'subject' | 'occasion' | 'ruleVersion' | 'rung' | 'firedAt' | 'foundAt'> & { why: object }

/** @returns false: this firing stands already */
export async function insertClue(tx: Tx, { why, firedAt, foundAt, ...row }: NewClue): Promise<boolean> {
  const made = await tx.insertInto('clue').values({
    ...row, state: 'found', why: JSON.stringify(why), firedAt: toDate(firedAt), foundAt: toDate(foundAt), orderId: null, decidedBy: null, decidedByName: null, reason: null,
  }).onConflict((c) => c.columns(['centerId', 'triggerCode', 'subject', 'occasion']).doNothing()).executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function addClueTickets(tx: Tx, centerId: string, clueId: string, ticketIds: readonly string[]): Promise<void> {
  await sql`insert into clue_ticket (center_id, clue_id, ticket_id) select ${centerId}, ${clueId}::uuid, * from unnest(${[...ticketIds]}::uuid[]) on conflict do nothing`.execute(tx)
}

/** @throws Refusal not_found */
export async function lockClue(tx: Tx, centerId: string, id: string): Promise<ClueRow> {
  const row = await tx.selectFrom('clue').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  return row ?? none()
}
/** @throws Refusal not_found */
export async function getClue(db: Db | Tx, centerId: string, id: string): Promise<ClueRow> {
  const row = await db.selectFrom('clue').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  return row ?? none()
}
function none(): never { throw new Refusal('not_found') }

type Decision = { state: 'taken_up' | 'dropped' | 'ordered'; orderId?: string; reason?: string; at: number; by: { id: string; name: string } }
export async function decideClue(tx: Tx, { centerId, id }: Pick<ClueRow, 'centerId' | 'id'>, { state, orderId, reason, at, by }: Decision): Promise<void> {
  await tx.updateTable('clue').set({
    state, orderId: orderId ?? null, reason: reason ?? null, decidedAt: toDate(at), decidedBy: by.id, decidedByName: by.name, ...(state === 'dropped' ? { endedAt: toDate(at) } : {}),
  }).where('centerId', '=', centerId).where('id', '=', id).execute()
}

/** Its order is finished: what it was found for is counted anew. */
export async function endCluesOf(tx: Tx, centerId: string, orderId: string, at: number): Promise<void> {
  await sql`update clue set ended_at = ${toDate(at)} where center_id = ${centerId} and order_id = ${orderId}::uuid and ended_at is null`.execute(tx)
}

/**
 * The last firing for this matter or party, or for a matter that was joined into it since. `tickets` of the subject are asked only for that.
 */
export async function lastFiring(tx: Tx, centerId: string, triggerCode: string, subject: string): Promise<{ round: number; at: number; endedAt: number | null } | undefined> {
  const { rows: [row] } = await sql<{ n: number; at: number; endedAt: number | null }>`select (select count(*)::int from clue n where n.center_id = ${centerId} and n.trigger_code = ${triggerCode} and n.subject = ${subject}) as n, c.fired_at as at, c.ended_at
    from clue c where c.center_id = ${centerId} and c.trigger_code = ${triggerCode} and c.subject = ${subject} order by c.fired_at desc limit 1`.execute(tx)
  return row && { round: row.n, at: row.at, endedAt: row.endedAt }
}

/** Those of matters that are no more: joined into another, their tickets went along. */
export async function firingOfJoined(tx: Tx, centerId: string, triggerCode: string, matterId: string): Promise<{ at: number; endedAt: number | null } | undefined> {
  const { rows: [row] } = await sql<{ at: number; endedAt: number | null }>`select c.fired_at as at, c.ended_at from matter_signature s
    join clue_ticket t on t.center_id = s.center_id and t.ticket_id = s.ticket_id
    join clue c on c.center_id = t.center_id and c.id = t.clue_id and c.trigger_code = ${triggerCode} and c.subject like 'matter:%'
    where s.center_id = ${centerId} and s.matter_id = ${matterId}::uuid and c.subject <> ${`matter:${matterId}`}
      and not exists (select from matter_signature o where o.center_id = c.center_id and o.matter_id = substr(c.subject, 8)::uuid)
    order by c.fired_at desc limit 1`.execute(tx)
  return row
}

/** What belongs to a session: channels, tickets, acts of the leader, tasks. */
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import { toDate, type Db, type Tables, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import './leader-day.tables.ts'

export type Channel = Selectable<Tables['leaderChannel']>
export type SessionTicketRow = Selectable<Tables['leaderTicket']> & { number: string; title: string; status: string }
export type Act = Selectable<Tables['leaderAct']>
export type Task = Selectable<Tables['leaderTask']>

export const channelsOf = (db: Db | Tx, centerId: string, sessionId: string): Promise<Channel[]> =>
  db.selectFrom('leaderChannel').selectAll().where('centerId', '=', centerId).where('sessionId', '=', sessionId).orderBy('announcedAt').orderBy('channel').execute()
/** Told again, the first time stands; a link or a reach that comes later is kept. */
export async function keepChannel(tx: Tx, row: { centerId: string; sessionId: string; phase: 'before' | 'after'; channel: string; byName: string; link: string | null; reach: number | null; at: number }): Promise<void> {
  await sql`insert into leader_channel (center_id, session_id, phase, channel, announced_at, by_name, link, reach, reach_at)
    values (${row.centerId}, ${row.sessionId}, ${row.phase}, ${row.channel}, ${toDate(row.at)}, ${row.byName}, ${row.link}, ${row.reach}::int, ${row.reach === null ? null : toDate(row.at)}::timestamptz)
    on conflict (center_id, session_id, phase, channel) do update set link = coalesce(excluded.link, leader_channel.link), reach = coalesce(excluded.reach, leader_channel.reach), reach_at = coalesce(excluded.reach_at, leader_channel.reach_at)`.execute(tx)
}

/** With the requester cut out, whoever looks. */
export async function ticketsOf(db: Db | Tx, centerId: string, sessionId: string): Promise<SessionTicketRow[]> {
  const { rows } = await sql<SessionTicketRow>`select s.*, t.number, t.list_title as title, t.status from leader_ticket s join ticket t on t.center_id = s.center_id and t.id = s.ticket_id
    where s.center_id = ${centerId} and s.session_id = ${sessionId} order by s.linked_at, t.number`.execute(db)
  return rows
}
/** @returns false where it is linked already */
export async function linkTicketRow(tx: Tx, row: Insertable<Tables['leaderTicket']>): Promise<boolean> {
  const made = await tx.insertInto('leaderTicket').values(row).onConflict((c) => c.doNothing()).executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}
export async function setMedia(tx: Tx, centerId: string, sessionId: string, ticketIds: readonly string[], note: string | null): Promise<void> {
  await sql`update leader_ticket set is_media = ticket_id = any(${[...ticketIds]}::uuid[]), media_note = case when ticket_id = any(${[...ticketIds]}::uuid[]) then coalesce(${note}, media_note) end,
    media_link = case when ticket_id = any(${[...ticketIds]}::uuid[]) then media_link end where center_id = ${centerId} and session_id = ${sessionId}`.execute(tx)
}
/** @throws Refusal leader_media_foreign */
export async function linkMediaRow(tx: Tx, centerId: string, sessionId: string, ticketId: string, link: string, note: string | null): Promise<void> {
  const made = await tx.updateTable('leaderTicket').set({ mediaLink: link, ...(note === null ? {} : { mediaNote: note }) }).where('centerId', '=', centerId).where('sessionId', '=', sessionId).where('ticketId', '=', ticketId).where('isMedia', '=', true).executeTakeFirst()
  if (made.numUpdatedRows !== 1n) throw new Refusal('leader_media_foreign', { ticketId })
}
/** The latest word on the phone, whatever order the calls are heard in. */
export async function keepCall(tx: Tx, centerId: string, ticketId: string, call: { eventId: string; at: number; contacted: boolean; solved: string; satisfied: boolean }): Promise<void> {
  await sql`update leader_ticket set called_event = ${call.eventId}, called_at = ${toDate(call.at)}::timestamptz, contacted = ${call.contacted}, solved = ${call.solved}, satisfied = ${call.satisfied}
    where center_id = ${centerId} and ticket_id = ${ticketId} and linked_at <= ${toDate(call.at)}::timestamptz and (called_at is null or called_at <= ${toDate(call.at)}::timestamptz)`.execute(tx)
}

export const actsOf = (db: Db | Tx, centerId: string, sessionId: string): Promise<Act[]> =>
  db.selectFrom('leaderAct').selectAll().where('centerId', '=', centerId).where('sessionId', '=', sessionId).orderBy('id').execute()
export async function insertAct(tx: Tx, row: Insertable<Tables['leaderAct']>): Promise<void> {
  await tx.insertInto('leaderAct').values(row).execute()
}
export const tasksOf = (db: Db | Tx, centerId: string, sessionId: string): Promise<Task[]> =>
  db.selectFrom('leaderTask').selectAll().where('centerId', '=', centerId).where('sessionId', '=', sessionId).orderBy('dueOn').orderBy('id').execute()
export async function insertTasks(tx: Tx, rows: Insertable<Tables['leaderTask']>[]): Promise<void> {
  await tx.insertInto('leaderTask').values(rows).execute()
}
/** @throws Refusal not_found */
export async function lockTask(tx: Tx, centerId: string, id: string): Promise<Task> {
  const task = await tx.selectFrom('leaderTask').selectAll().where('centerId', '=', centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!task) throw new Refusal('not_found')
  return task
}
export async function saveTask(tx: Tx, task: Task, change: Updateable<Tables['leaderTask']>): Promise<void> {
  await tx.updateTable('leaderTask').set(change).where('centerId', '=', task.centerId).where('id', '=', task.id).execute()
}

/** Reads and writes a joint room whole. */
import { sql } from 'kysely'
import { readingUnits } from '#domain/handling/room-rules.ts'
import { nextDueAt, type Room } from '#domain/handling/room.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import './handling.tables.ts'

const rooms = (db: Db | Tx, centerId: string) => db.selectFrom('jointRoom').select(['document', 'version']).where('centerId', '=', centerId)
const roomOf = ({ document, version }: { document: Room; version: number }): Room => ({ ...document, version })

/** @throws Refusal not_found */
export async function lockRoom(tx: Tx, centerId: string, id: string): Promise<Room> {
  return found(await rooms(tx, centerId).where('id', '=', id).forNoKeyUpdate().executeTakeFirst())
}
export async function getRoom(db: Db | Tx, centerId: string, id: string): Promise<Room> {
  return found(await rooms(db, centerId).where('id', '=', id).executeTakeFirst())
}
function found(row: { document: Room; version: number } | undefined): Room {
  if (!row) throw new Refusal('not_found')
  return roomOf(row)
}

/** Newest first; one of them at most is asked for or open. */
export const roomsOfTicket = async (db: Db | Tx, centerId: string, ticketId: string): Promise<Room[]> =>
  (await rooms(db, centerId).where('ticketId', '=', ticketId).orderBy('id', 'desc').execute()).map(roomOf)

const MOST_LISTED = 200
export async function listRooms(db: Db, centerId: string, { unitId, states }: { unitId?: string | undefined; states: readonly Room['state'][] }): Promise<Room[]> {
  const rows = await rooms(db, centerId).where('state', 'in', states)
    .$if(unitId !== undefined, (q) => q.where(sql<boolean>`unit_ids @> array[${unitId}]::uuid[]`))
    .orderBy('changedAt', 'desc').limit(MOST_LISTED).execute()
  return rows.map(roomOf)
}

export const dueRooms = (db: Db, centerId: string, now: number): Promise<{ id: string }[]> =>
  db.selectFrom('jointRoom').select('id').where('centerId', '=', centerId).where(sql<boolean>`next_due_at < ${toDate(now)}`).orderBy('nextDueAt').limit(500).execute()

const columns = (room: Room, now: number) => {
  const due = nextDueAt(room)
  return { version: room.version, state: room.state, unitIds: readingUnits(room), nextDueAt: due === undefined ? null : toDate(due), changedAt: toDate(now), document: JSON.stringify(room) }
}
/** @throws the unique violation of a second open room on the ticket */
export async function insertRoom(tx: Tx, room: Room, now: number): Promise<void> {
  await tx.insertInto('jointRoom').values({ centerId: room.centerId, id: room.id, ticketId: room.ticketId, ...columns(room, now) }).execute()
}
export async function saveRoom(tx: Tx, room: Room, now: number): Promise<Room> {
  const after = { ...room, version: room.version + 1 }
  await tx.updateTable('jointRoom').set(columns(after, now)).where('centerId', '=', room.centerId).where('id', '=', room.id).execute()
  return after
}

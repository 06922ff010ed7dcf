import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { JointRoomFileTable } from './handling.tables.ts'

export const insertRoomFile = async (tx: Tx, row: Insertable<JointRoomFileTable>): Promise<void> => {
  await tx.insertInto('jointRoomFile').values(row).execute()
}
/** @throws Refusal not_found */
export async function getRoomFile(db: Db, centerId: string, roomId: string, id: string): Promise<Selectable<JointRoomFileTable>> {
  const row = await db.selectFrom('jointRoomFile').selectAll().where('centerId', '=', centerId).where('roomId', '=', roomId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

/** 附件: the row here, the bytes outside the database, encrypted with a key of their own. */
import type { Db, Tx } from '#platform/database.ts'
import type { Selectable, Insertable } from 'kysely'
import { Refusal } from '#platform/refusal.ts'
import type { AttachmentTable } from './ticket.tables.ts'

export type Attachment = Selectable<AttachmentTable>

export const insertAttachment = async (tx: Tx, row: Insertable<AttachmentTable>): Promise<void> => {
  await tx.insertInto('attachment').values(row).execute()
}

export const attachmentsOf = (db: Db | Tx, centerId: string, ticketId: string): Promise<Attachment[]> =>
  db.selectFrom('attachment').selectAll().where('centerId', '=', centerId).where('ticketId', '=', ticketId).orderBy('id').execute()

/** @throws Refusal not_found */
export async function getAttachment(db: Db | Tx, centerId: string, id: string): Promise<Attachment> {
  const row = await db.selectFrom('attachment').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

/** 中继: which calls a unit asked for. */
import type { Call } from '#domain/telephony/call.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import './telephony.tables.ts'

export type Relay = { callId: string; askedBy: string; askedAt: number; unitId: string; call: Call | undefined }

export async function relaysOf(db: Db, centerId: string, ticketId: string): Promise<Relay[]> {
  const rows = await db.selectFrom('telephonyRelay as r').leftJoin('telephonyCall as c', (j) => j.onRef('c.centerId', '=', 'r.centerId').onRef('c.id', '=', 'r.callId'))
    .select(['r.callId', 'r.askedBy', 'r.askedAt', 'r.unitId', 'c.body']).where('r.centerId', '=', centerId).where('r.ticketId', '=', ticketId).orderBy('r.askedAt', 'desc').execute()
  return rows.map(({ body, ...row }) => ({ ...row, call: (body ?? undefined) as unknown as Call | undefined }))
}

export type NewRelay = { centerId: string; callId: string; ticketId: string; assignmentId: string; unitId: string; askedBy: string; askedAt: number }
export const insertRelay = async (tx: Tx, row: NewRelay): Promise<void> => {
  await tx.insertInto('telephonyRelay').values({ ...row, askedAt: toDate(row.askedAt) }).onConflict((c) => c.doNothing()).execute()
}

/** Who runs a centre's switch, and how many batches it has stored. */
import type { Db, Tx } from '#platform/database.ts'
import './telephony.tables.ts'

/** Whoever ran it before notices at the next batch. @returns batches stored so far */
export async function takeSwitch(db: Db, centerId: string, owner: string): Promise<number> {
  const { turn } = await db.insertInto('telephonySwitch').values({ centerId, owner, turn: 0 }).onConflict((c) => c.column('centerId').doUpdateSet({ owner })).returning('turn').executeTakeFirstOrThrow()
  return turn
}

/** @returns stored: this very batch was stored before, its answer was lost; lost: somebody else runs the switch now */
export async function nextTurn(tx: Tx, centerId: string, owner: string, turn: number): Promise<'next' | 'stored' | 'lost'> {
  const row = await tx.updateTable('telephonySwitch').set({ turn }).where('centerId', '=', centerId).where('owner', '=', owner).where('turn', '=', turn - 1).returning('turn').executeTakeFirst()
  if (row) return 'next'
  const now = await tx.selectFrom('telephonySwitch').select(['owner', 'turn']).where('centerId', '=', centerId).executeTakeFirst()
  return now?.owner === owner && now.turn === turn ? 'stored' : 'lost'
}

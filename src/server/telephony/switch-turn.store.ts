/** Who runs a centre's switch, and how many batches it has stored. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database.ts'
import { codeOf } from '#platform/loop.ts'
import { send } from '#platform/pipelining.ts'
import './telephony.tables.ts'

/** Whoever ran it before notices at the next batch. @returns batches stored so far */
export async function takeSwitch(db: Db, centerId: string, owner: string): Promise<number> {
  const { turn } = await db.insertInto('telephonySwitch').values({ centerId, owner, turn: 0 }).onConflict((c) => c.column('centerId').doUpdateSet({ owner })).returning('turn').executeTakeFirstOrThrow()
  return turn
}

/**
 * Travels with the batch, so that nobody waits for its answer: where this is not the next batch, or no longer ours, the division by no row
 * fails the whole transaction, and `whyNot` says which.
 */
export const claimTurn = (tx: Tx, centerId: string, owner: string, turn: number): Promise<void> =>
  send(tx, sql`with next as (update telephony_switch set turn = ${turn} where center_id = ${centerId} and owner = ${owner} and turn = ${turn - 1} returning 1) select 1 / count(*) from next`.compile(tx))

const NO_ROW = '22012'
export const isNotNext = (error: unknown): boolean => codeOf(error) === NO_ROW

/** @returns stored: this very batch was stored before, its answer was lost; lost: somebody else runs the switch now */
export async function whyNot(db: Db, centerId: string, owner: string, turn: number): Promise<'stored' | 'lost'> {
  const now = await db.selectFrom('telephonySwitch').select(['owner', 'turn']).where('centerId', '=', centerId).executeTakeFirst()
  return now?.owner === owner && now.turn === turn ? 'stored' : 'lost'
}

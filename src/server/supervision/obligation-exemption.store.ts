import type { Insertable } from 'kysely'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Exemption } from './obligation-cases.query.ts'
import type { ObligationExemptionTable } from './obligation.tables.ts'

/** @throws Refusal not_found */
export async function getExemption(tx: Tx, centerId: string, id: string): Promise<Exemption> {
  const row = await tx.selectFrom('obligationExemption').selectAll().where('centerId', '=', centerId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

export async function insertExemption(tx: Tx, row: Insertable<ObligationExemptionTable>): Promise<void> {
  await tx.insertInto('obligationExemption').values(row).execute()
}

export async function decideOn(tx: Tx, { actor, now }: Context, id: string, state: 'granted' | 'refused', decision: string): Promise<void> {
  await tx.updateTable('obligationExemption').set({ state, decision, decidedAt: toDate(now), decidedBy: actor.id, decidedByName: actor.name }).where('centerId', '=', actor.centerId).where('id', '=', id).execute()
}

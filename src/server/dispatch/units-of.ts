import type { MoveInput } from '#contract/ticket/moves.ts'
import type { Dispatch } from '#domain/ticket/moves/assign.ts'
import type { Tx } from '#platform/database.ts'
import { requireUnit } from '#server/people/require-unit.ts'

export async function unitsOf(tx: Tx, centerId: string, { leadUnitId, coUnitIds, remark, catalogueRow }: MoveInput<'assign'>): Promise<Dispatch> {
  const [lead, ...co] = await Promise.all([leadUnitId, ...coUnitIds].map((id) => requireUnit(tx, centerId, id)))
  return { lead: lead!, co, remark, catalogueRow }
}

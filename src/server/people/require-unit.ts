/** A unit that can be given work, as the domain wants it. */
import type { UnitFact } from '#domain/ticket/facts.ts'
import type { Db, Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { findUnit } from './unit.store.ts'

/** Of the centre's own tree, or shared by all centres of the installation. @throws Refusal unit_unknown */
export async function requireUnit(db: Db | Tx, centerId: string, id: string): Promise<UnitFact> {
  const unit = await findUnit(db, id)
  if (!unit?.active || (unit.centerId ?? centerId) !== centerId) throw new Refusal('unit_unknown', { unitId: id })
  return { id: unit.id, name: unit.shortName ?? unit.name, path: unit.path }
}

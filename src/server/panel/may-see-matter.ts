import { isUnitRole, seesWholeCenter } from '#domain/ticket/may-move.ts'
import { isWithin } from '#domain/people/unit-path.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import type { PanelMatter } from './panel.store.ts'
import { unitsAsked } from './dossier.store.ts'

/** A unit sees what was assigned to it or what it was asked about; the centre and those above it see all. */
export async function maySeeMatter(db: Db | Tx, { actor }: Context, matter: PanelMatter): Promise<boolean> {
  if (actor.kind === 'system' || seesWholeCenter(actor)) return true
  if (!isUnitRole(actor)) return false
  if (matter.ownerUnitPath && isWithin(matter.ownerUnitPath, actor.unitPath)) return true
  return (await unitsAsked(db, matter.centerId, matter.id)).some((path) => isWithin(path, actor.unitPath))
}

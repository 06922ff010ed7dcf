import type { Db, Tx } from '#platform/database.ts'
import { unitTree } from './unit.store.ts'

/** As people say them: the short name where there is one. From memory. */
export async function unitNamer(db: Db | Tx): Promise<(id: string) => string | undefined> {
  const { byId } = await unitTree(db)
  return (id) => byId.get(id)?.shortName ?? byId.get(id)?.name
}

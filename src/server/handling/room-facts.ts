/** What a move in a joint room may look at. */
import type { RoomFacts } from '#domain/handling/room-moves.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { unitNamer } from '#server/people/unit-names.ts'

export async function roomFacts({ actor, now }: Context, db: Db | Tx): Promise<RoomFacts> {
  const name = actor.unitId === '' ? undefined : (await unitNamer(db))(actor.unitId)
  return { now, by: actor.name, unit: name === undefined ? undefined : { id: actor.unitId, name, path: actor.unitPath }, newId }
}

import { write } from '#domain/handling/room-moves.ts'
import type { Room } from '#domain/handling/room.ts'
import { mediaTypeOf } from '#domain/ticket/attachment-rules.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { writeSealed } from '#platform/sealed-files.ts'
import { changeRoom, requireRoomMove } from '../change-room.ts'
import { insertRoomFile } from '../room-file.store.ts'
import { getRoom } from '../room.store.ts'

/** 共享材料: written to disk before its row commits. */
export async function putRoomFile(ctx: Context, folder: string, roomId: string, file: { name: string; bytes: Buffer }): Promise<Room> {
  const mediaType = mediaTypeOf(file.name, file.bytes)
  if (!mediaType) throw new Refusal('file_kind_refused')
  const { centerId } = ctx.actor
  requireRoomMove(ctx, await getRoom(ctx.db, centerId, roomId), 'write')
  const id = newId()
  const kept = await writeSealed(folder, centerId, id, file.bytes)
  const name = file.name.slice(0, 200)
  return changeRoom(ctx, roomId, 'write', async (room, facts, tx) => {
    await insertRoomFile(tx, { centerId, roomId, id, name, mediaType, bytes: file.bytes.length, sm3: kept.sm3, keySealed: ctx.keys.seal(kept.key) })
    return write(room, facts, { id, kind: 'file', text: name, bytes: file.bytes.length, mediaType })
  })
}

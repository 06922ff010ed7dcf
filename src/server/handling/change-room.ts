/** The life of one move in a room: lock, may it, decide, save, record; one transaction. */
import type { Room, RoomChange } from '#domain/handling/room.ts'
import { whyNotRoom, type RoomMove } from '#domain/handling/room-rules.ts'
import type { RoomFacts } from '#domain/handling/room-moves.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { recordRoom } from './record-room.ts'
import { roomFacts } from './room-facts.ts'
import { lockRoom, saveRoom } from './room.store.ts'

/** @throws Refusal not_found, forbidden, room_state */
export function requireRoomMove({ actor }: Context, room: Room, move: RoomMove): void {
  const why = whyNotRoom(actor, room, move)
  if (why) throw new Refusal(why, { state: room.state })
}

export async function changeRoom(ctx: Context, roomId: string, move: RoomMove, decide: (room: Room, facts: RoomFacts, tx: Tx) => RoomChange | Promise<RoomChange>): Promise<Room> {
  return ctx.transaction(async (tx) => {
    const room = await lockRoom(tx, ctx.actor.centerId, roomId)
    requireRoomMove(ctx, room, move)
    const change = await decide(room, await roomFacts(ctx, tx), tx)
    if (change.events.length === 0) return room
    const after = await saveRoom(tx, change.room, ctx.now)
    await recordRoom(tx, ctx, room.ticketId, change.events)
    return after
  })
}

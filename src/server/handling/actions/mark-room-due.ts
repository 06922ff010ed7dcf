import { markDue } from '#domain/handling/room-moves.ts'
import type { Context } from '#platform/context.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { recordRoom } from '../record-room.ts'
import { lockRoom, saveRoom } from '../room.store.ts'

/** 承诺到期未兑现, 吹哨逾时未应: each said once, however often this runs. */
export async function markRoomDue(ctx: Context, roomId: string): Promise<void> {
  requireSystem(ctx)
  await ctx.transaction(async (tx) => {
    const room = await lockRoom(tx, ctx.actor.centerId, roomId)
    const change = markDue(room, ctx.now)
    if (change.events.length === 0) return
    await saveRoom(tx, change.room, ctx.now)
    await recordRoom(tx, ctx, room.ticketId, change.events)
  })
}

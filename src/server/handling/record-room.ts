/** What happened in a joint room stands on its ticket. */
import type { RoomEvent } from '#domain/handling/room.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'

export const recordRoom = (tx: Tx, ctx: Context, ticketId: string, events: readonly RoomEvent[]): Promise<void> =>
  recordEvents(tx, ctx, events.map(({ type, unitPath, facts, body }) => ({ type, subject: { kind: 'ticket', id: ticketId }, dimensions: { ...(unitPath !== undefined && { unitPath }), ...(facts && { facts }) }, ...(body && { body }) })))

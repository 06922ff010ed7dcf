/** migrations/0030-handling-room.sql */
import type { ColumnType } from 'kysely'
import type { Room, RoomState } from '#domain/handling/room.ts'

type Time = ColumnType<number, Date, Date>
type TimeOrNull = ColumnType<number | null, Date | null, Date | null>

export type JointRoomTable = {
  centerId: string; id: string; ticketId: string; version: number; state: RoomState; unitIds: string[]; nextDueAt: TimeOrNull; changedAt: Time
  document: ColumnType<Room, string, string>
}
export type JointRoomFileTable = { centerId: string; roomId: string; id: string; name: string; mediaType: string; bytes: number; sm3: Buffer; keySealed: Buffer }

declare module '#platform/database.ts' {
  interface Tables {
    jointRoom: JointRoomTable
    jointRoomFile: JointRoomFileTable
  }
}

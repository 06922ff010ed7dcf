import { useQueryClient } from '@tanstack/react-query'
import { getRoom, listRooms, moveRoom, roomsOfTicket, type RoomMoveInput } from '#contract/room.ts'
import { keyOf, useCall } from '../../shared/use-call.ts'

export function useRoomAgain() {
  const client = useQueryClient()
  return () => Promise.all([getRoom, listRooms, roomsOfTicket].map((endpoint) => client.invalidateQueries({ queryKey: [keyOf(endpoint)[0]] })))
}
/** Moves in one room; whatever comes of it, the room is read again. */
export function useRoomMove(roomId: string) {
  const again = useRoomAgain()
  const call = useCall(moveRoom)
  const move = (body: RoomMoveInput) => call.mutateAsync({ params: { roomId }, body }).finally(again)
  /** for buttons: the refusal is shown beside them */
  const tap = (body: RoomMoveInput) => { void move(body).catch(() => undefined) }
  return { move, tap, busy: call.isPending, error: call.error }
}

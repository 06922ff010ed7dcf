import { useParams } from 'react-router'
import { RoomList } from '../features/handling/room-list.tsx'
import { RoomPage } from '../features/handling/room-page.tsx'

export default function RoomsPage() {
  const { roomId } = useParams()
  return roomId ? <RoomPage key={roomId} roomId={roomId} /> : <RoomList />
}

import { Floor } from '../features/telephony/floor.tsx'

export default function FloorPage() {
  return <Floor />
}

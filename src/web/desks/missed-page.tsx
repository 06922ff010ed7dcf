import { MissedBoard } from '../features/telephony/missed-board.tsx'

export default function MissedPage() {
  return <MissedBoard />
}

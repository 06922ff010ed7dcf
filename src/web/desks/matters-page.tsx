import { MatterBoard } from '../features/matter/matter-board.tsx'

export default function MattersPage() {
  return <MatterBoard />
}

import { ObligationBoard } from '../features/obligations/obligation-board.tsx'

export default function ObligationsPage() {
  return <ObligationBoard />
}

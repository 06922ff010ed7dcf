import { DisciplineBoard } from '../features/linkage/discipline-board.tsx'

export default function DisciplinePage() {
  return <DisciplineBoard />
}

import { JudgementBoard } from '../features/revisit/judgement-board.tsx'

export default function ReasonablenessPage() {
  return <JudgementBoard />
}

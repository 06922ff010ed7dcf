import { InstructionBoard } from '../features/instructions/instruction-board.tsx'

export default function InstructionsPage() {
  return <InstructionBoard />
}

import { NuisanceBoard } from '../features/telephony/nuisance-board.tsx'

export default function NuisanceBoardPage() {
  return <NuisanceBoard />
}

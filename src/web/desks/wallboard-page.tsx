import { WallboardBoard } from '../features/call-figures/wallboard.tsx'

export default function WallboardPage() {
  return <WallboardBoard />
}

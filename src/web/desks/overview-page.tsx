import { OverviewBoard } from '../features/overview/overview-board.tsx'

export default function OverviewPage() {
  return <OverviewBoard />
}

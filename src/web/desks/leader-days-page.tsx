import { LeaderDaysPanel } from '../features/leader-day/leader-days-panel.tsx'

export default function LeaderDaysPage() {
  return <LeaderDaysPanel />
}

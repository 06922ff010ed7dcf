import { ShiftWeekPanel } from '../features/shift/shift-week-panel.tsx'

export default function ShiftsPage() {
  return <ShiftWeekPanel />
}

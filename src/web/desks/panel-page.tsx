import { PanelBoard } from '../features/panel/panel-board.tsx'

export default function PanelPage() {
  return <PanelBoard />
}

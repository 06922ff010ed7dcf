import { CluesPanel } from '../features/triggers/clues-panel.tsx'

export default function CluesPage() {
  return <CluesPanel />
}

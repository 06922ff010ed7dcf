import { TriggersPage } from '../features/triggers/triggers-page.tsx'

export default function TriggersDesk() {
  return <TriggersPage />
}

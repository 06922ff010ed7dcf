import { IncidentBoard } from '../features/incident/incident-board.tsx'
import { useHasRole } from '../shared/session.ts'

export default function IncidentsPage() {
  return <IncidentBoard isUnit={useHasRole('unit_signer', 'unit_handler', 'unit_head')} />
}

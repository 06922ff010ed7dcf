import { useQueryClient } from '@tanstack/react-query'
import { listIncidents, moveIncident, type IncidentMoveInput } from '#contract/incident.ts'
import { keyOf, useCall } from '../../shared/use-call.ts'

/** Moves of one incident; whatever comes of it, the board is read again. */
export function useIncidentMove(incidentId: string) {
  const client = useQueryClient()
  const again = () => client.invalidateQueries({ queryKey: [keyOf(listIncidents)[0]] })
  const call = useCall(moveIncident)
  const move = (body: IncidentMoveInput) => call.mutateAsync({ params: { incidentId }, body }).finally(again)
  return { move, busy: call.isPending, error: call.error }
}

import { useState } from 'react'
import { getTicket } from '#contract/desk.ts'
import type { WorkItemView } from '#contract/work.ts'
import { call } from '../../shared/call.ts'
import { useMove } from '../../shared/use-move.ts'

/** 签收 straight from a card: the list knows no version, so the ticket is read first. */
export function useQuickSign({ ticketId, assignmentId }: WorkItemView) {
  const move = useMove()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  async function signNow() {
    const ticket = await call(getTicket, { params: { ticketId } })
    const version = ticket.assignments.find(({ id }) => id === assignmentId)?.version ?? 0
    await move.mutateAsync({ move: 'sign', ticketId, assignmentId: assignmentId ?? undefined, version, input: {} })
  }
  const sign = () => { setBusy(true); setError(undefined); void signNow().catch(setError).finally(() => setBusy(false)) }
  return { sign, busy, error }
}

/** Register, with what becomes of it; then merge where F7 was chosen. One act for the agent. */
import { useState } from 'react'
import { registerTicket, type FoundTicket } from '#contract/desk.ts'
import type { Answer } from '../../shared/call.ts'
import { useCall } from '../../shared/use-call.ts'
import { useMove } from '../../shared/use-move.ts'
import { demandOf, missingIn, openAlarms, signalsSeen, type Missing, type Then } from './demand-of.ts'
import type { Intake } from './use-intake.ts'

export type Registered = { ticket: Answer<typeof registerTicket>; then: Then; into?: FoundTicket | undefined }

export function useRegistration({ draft, filled, facts }: Intake, into: FoundTicket | undefined, onDone: (done: Registered) => void) {
  const register = useCall(registerTicket)
  const merge = useMove()
  const [missing, setMissing] = useState<Missing[]>([])

  function send(then: Then): Missing[] {
    const lacking: Missing[] = [...missingIn(draft, filled), ...(then.move !== 'transfer' && openAlarms(draft, facts).length ? ['signal' as const] : [])]
    setMissing(lacking)
    if (lacking.length > 0 || register.isPending) return lacking
    register.mutate({ body: { callId: draft.callId, demand: demandOf(draft, filled), then, signals: signalsSeen(draft, facts) } }, {
      onSuccess: (ticket) => {
        setMissing([])
        onDone({ ticket, then, into })
        if (into && then.move === 'dispatch') merge.mutate({ move: 'merge', ticketId: ticket.id, version: ticket.version, input: { parentId: into.id } })
      },
    })
    return []
  }
  return { send, missing, busy: register.isPending, error: register.error, mergeError: merge.error, merged: merge.isSuccess, forget: () => { register.reset(); merge.reset(); setMissing([]) } }
}

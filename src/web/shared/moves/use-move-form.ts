/** Making one move from its form: the version somebody decided on goes along, and a conflict brings both states. */
import { useState } from 'react'
import { getTicket } from '#contract/desk.ts'
import type { MoveDraft } from '#contract/ticket/moves.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import { CallError } from '../call-error.ts'
import { call } from '../call.ts'
import { type MoveAct, useMove } from '../use-move.ts'

export type MoveTarget = {
  ticket: TicketView
  assignmentId: string | null
  done: (ticket: TicketView) => void
  cancel?: (() => void) | undefined
  /** the move's letter: pressed while its form is open it sends, from anywhere but a text field */
  submitKey?: string | undefined
}
export type Conflict = { then: TicketView; now: TicketView }
/** refusals that mean: the screen was behind */
const BEHIND = ['conflict', 'wrong_state', 'assignment_wrong_state', 'application_pending', 'no_application']
const isBehind = (error: unknown) => error instanceof CallError && BEHIND.includes(error.code)

export const ableOf = (ticket: TicketView, move: MoveName, assignmentId: string | null) =>
  ticket.abilities.find((ability) => ability.move === move && ability.assignmentId === assignmentId)
export const assignmentOf = (ticket: TicketView, assignmentId: string | null) => ticket.assignments.find((a) => a.id === assignmentId)

export function useMoveForm<M extends MoveName>(move: M, { ticket: shown, assignmentId, done }: MoveTarget) {
  // Whatever arrives meanwhile: the version judged is the one the form was opened with.
  const [then] = useState(shown)
  const [now, setNow] = useState<TicketView>()
  const act = useMove(done)
  const base = now ?? then

  function make(input: MoveDraft<M>) {
    const version = assignmentOf(base, assignmentId)?.version ?? base.version
    act.mutate({ move, ticketId: base.id, assignmentId: assignmentId ?? undefined, version, input } as MoveAct, { onError: (error) => void compare(error) })
  }
  async function compare(error: Error) {
    if (isBehind(error)) setNow(await call(getTicket, { params: { ticketId: then.id } }))
  }

  const conflict: Conflict | undefined = now && { then, now }
  return { make, conflict, stillAble: ableOf(base, move, assignmentId) !== undefined, busy: act.isPending, error: conflict && isBehind(act.error) ? null : act.error }
}

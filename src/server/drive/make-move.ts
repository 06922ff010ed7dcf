/** One move as data, made by its action. */
import { isUnitMove, type MoveInput } from '#contract/ticket/moves.ts'
import type { Assignment } from '#domain/ticket/assignment.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import type { AssignmentTarget } from '#server/ticket/change-ticket.ts'
import { MOVE_ACTIONS, type PlayedMove } from './move-actions.ts'

export type Move = { [M in PlayedMove]: { move: M; input: MoveInput<M> } }[PlayedMove]

/** The unit's part of the ticket; the lead's where no unit is named. */
export const partOf = (ticket: Ticket, unitId?: string): Assignment | undefined =>
  ticket.assignments.findLast((a) => (unitId ? a.unitId === unitId : a.role === 'lead') && a.status !== 'returned' && a.status !== 'quit')

/** No version is sent: who plays looks at nothing in between. @throws Refusal as the door would */
export function makeMove(ctx: Context, ticket: Ticket, { move, input }: Move, unitId?: string): Promise<Ticket> {
  const target: Partial<AssignmentTarget> = { ticketId: ticket.id, ...(isUnitMove(move) && { assignmentId: partOf(ticket, unitId)?.id ?? ticket.id }) }
  const action = MOVE_ACTIONS[move] as (ctx: Context, target: AssignmentTarget, input: unknown) => Promise<Ticket>
  return action(ctx, target as AssignmentTarget, input)
}

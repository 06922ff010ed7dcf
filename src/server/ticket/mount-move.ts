/** Every move is the same door: params, version, input in; the ticket as the actor now sees it out. */
import { isUnitMove, moveEndpoint, type MoveInput } from '#contract/ticket/moves.ts'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import type { AssignmentTarget } from './change-ticket.ts'
import { presentTicket } from './ticket.presenter.ts'

type Action<M extends MoveName> = (ctx: Context, target: AssignmentTarget, input: MoveInput<M>) => Promise<Ticket>

export function mountMove<const M extends MoveName>(door: Door, move: M, action: Action<M>): void {
  const endpoint = moveEndpoint(move)
  mount(door, endpoint, async (ctx, { params, body }) => {
    const { version, input } = body as { version: number; input: MoveInput<M> }
    const target = { ticketId: params.ticketId, version, ...(isUnitMove(move) && { assignmentId: params.assignmentId }) } as AssignmentTarget
    return presentTicket(ctx, await action(ctx, target, input))
  })
}

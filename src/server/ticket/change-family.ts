/** A move of two tickets: locked in ascending id, whatever the roles, so that two such moves never wait for each other in a ring. */
import type { Changed, Facts } from '#domain/ticket/facts.ts'
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { requireMove, saveChange, type Target } from './change-ticket.ts'
import { factsOf } from './facts.ts'
import { lockTicket } from './ticket.store.ts'

type Decide = (child: Ticket, parent: Ticket, facts: Facts) => { child: Changed; parent: Changed }

/** @returns the child after the move */
export async function changeFamily(ctx: Context, move: MoveName, target: Target, parentId: string, decide: Decide): Promise<Ticket> {
  return ctx.transaction(async (tx) => {
    const locked = new Map<string, Ticket>()
    for (const id of [...new Set([target.ticketId, parentId])].sort()) locked.set(id, await lockTicket(tx, ctx.actor.centerId, id))
    const child = locked.get(target.ticketId)!
    const parent = locked.get(parentId)!
    requireMove(ctx, move, child, target)
    const changes = decide(child, parent, await factsOf(ctx, tx, child))
    await saveChange(tx, ctx, 'note', parent, changes.parent)
    return saveChange(tx, ctx, move, child, changes.child)
  })
}

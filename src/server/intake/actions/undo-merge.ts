import type { MoveInput } from '#contract/ticket/moves.ts'
import { undoMerge } from '#domain/ticket/moves/merge.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { changeFamily } from '#server/ticket/change-family.ts'
import type { Target } from '#server/ticket/change-ticket.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'

/** 撤销并单. */
export async function undoTicketMerge(ctx: Context, target: Target, input: MoveInput<'undo_merge'>): Promise<Ticket> {
  const { mergedInto } = await ctx.transaction((tx) => getTicket(tx, ctx.actor.centerId, target.ticketId))
  if (!mergedInto) throw new Refusal('wrong_state')
  return changeFamily(ctx, 'undo_merge', target, mergedInto, (child, parent, facts) => undoMerge(child, parent, input, facts))
}

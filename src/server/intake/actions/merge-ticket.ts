import type { MoveInput } from '#contract/ticket/moves.ts'
import { merge } from '#domain/ticket/moves/merge.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { changeFamily } from '#server/ticket/change-family.ts'
import type { Target } from '#server/ticket/change-ticket.ts'

/** 并单: the child points to the parent and keeps everything of its own. */
export const mergeTicket = (ctx: Context, target: Target, input: MoveInput<'merge'>): Promise<Ticket> =>
  changeFamily(ctx, 'merge', target, input.parentId, (child, parent, facts) => merge(child, parent, input, facts))

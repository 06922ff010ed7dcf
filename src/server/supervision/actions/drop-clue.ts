/** 不予采纳: with the reason; from now on the same is counted anew. */
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { clueTicketIds } from '../clues.query.ts'
import { decideClue, lockClue } from '../clue.store.ts'
import { recordOfClue } from '../record-of-clue.ts'

/** @throws Refusal not_found, clue_decided */
export async function dropClue(ctx: Context, clueId: string, input: { reason: string }): Promise<void> {
  requireRole(ctx, 'supervisor', 'supervision_office')
  await ctx.transaction(async (tx) => {
    const clue = await lockClue(tx, ctx.actor.centerId, clueId)
    if (clue.state !== 'found') throw new Refusal('clue_decided')
    await decideClue(tx, clue, { state: 'dropped', reason: input.reason, at: ctx.now, by: ctx.actor })
    await recordOfClue(tx, ctx, await clueTicketIds(tx, ctx.actor.centerId, clueId), { type: 'clue.dropped', facts: { clueId }, body: { reason: input.reason } })
  })
}

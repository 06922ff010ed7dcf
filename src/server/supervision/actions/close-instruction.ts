import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { saveInstruction } from '../instruction.store.ts'
import { lockFor, recordStep } from '../step-instruction.ts'

/** 办结批示: the leader's office and nobody else, when every unit has reported back. */
export async function closeInstruction(ctx: Context, id: string, { version, text }: { version: number; text: string }): Promise<void> {
  requireRole(ctx, 'leader_office')
  await ctx.transaction(async (tx) => {
    const found = await lockFor(tx, ctx, id, 'close')
    if (found.version !== version) throw new Refusal('conflict', { version: found.version, status: found.state })
    await recordStep(tx, ctx, found, 'closed', 'instruction.closed', { text }, { onTime: (found.answeredAt ?? ctx.now) <= found.dueAt, returned: found.returnedCount })
    await saveInstruction(tx, found, { state: 'closed', closedAt: toDate(ctx.now), closedByName: ctx.actor.name })
  })
}

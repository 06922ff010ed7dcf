import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireUser } from '#server/people/require-role.ts'
import { lockEntry } from '../entry.store.ts'
import { saveJudgement } from '../use.store.ts'

/** 有用 / 没用: a person's last word on an entry counts. */
export async function judgeEntry(ctx: Context, entryId: string, useful: boolean): Promise<{ usefulCount: number; uselessCount: number }> {
  requireUser(ctx)
  return ctx.transaction(async (tx) => {
    const entry = await lockEntry(tx, ctx.actor.centerId, entryId)
    if (entry.publishedNumber === null) throw new Refusal('not_found')
    const counts = await saveJudgement(tx, ctx, entryId, useful)
    await recordEvents(tx, ctx, [{ type: 'entry.judged', subject: { kind: 'entry', id: entryId }, dimensions: { unitPath: entry.unitPath, facts: { useful } } }])
    return counts
  })
}

import { managesEntry } from '#domain/knowledge/entry-life.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { changeEntry } from '../change-entry.ts'
import { decideCorrection as saveDecision, lockCorrection, type Correction } from '../correction.store.ts'
import { contentOf, lockEntry } from '../entry.store.ts'

/** 采纳: the next version is begun, unless one is under way; the clock runs on until it is in force. 不采纳: with a reason. */
export async function decideCorrection(ctx: Context, id: string, { accept, reason }: { accept: boolean; reason?: string | undefined }): Promise<Correction> {
  requireRole(ctx, 'unit_handler', 'unit_head', 'knowledge_editor')
  return ctx.transaction(async (tx) => {
    const correction = await lockCorrection(tx, ctx.actor.centerId, id)
    if (!managesEntry(ctx.actor, correction.unitPath)) throw new Refusal('forbidden')
    if (correction.state !== 'open') throw new Refusal('correction_decided', { state: correction.state })
    if (!accept && !reason) throw new Refusal('entry_reason_missing')
    await saveDecision(tx, ctx, id, accept ? 'accepted' : 'refused', reason ?? null)
    await recordEvents(tx, ctx, [{
      type: accept ? 'correction.accepted' : 'correction.refused', subject: { kind: 'entry', id: correction.entryId }, body: { correctionId: id, reason },
      dimensions: { unitPath: correction.unitPath, facts: { onTime: ctx.now <= correction.dueAt } },
    }])
    if (accept) {
      const entry = await lockEntry(tx, ctx.actor.centerId, correction.entryId)
      if (!entry.stage) await changeEntry(tx, ctx, { id: entry.id }, 'write', { content: contentOf(entry), reason: `纠错：${correction.text}`.slice(0, 500) })
    }
    return lockCorrection(tx, ctx.actor.centerId, id)
  })
}

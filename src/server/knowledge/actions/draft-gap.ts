import { isEditor } from '#domain/knowledge/entry-life.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { changeEntry } from '../change-entry.ts'
import { insertEntry, type Entry } from '../entry.store.ts'
import { lockGroup, turnGroup, wordingsOf } from '../gap.store.ts'

const MOST_VARIANTS = 12

/** 缺口成稿: the wordings people used become question and variants; the answer is still to be written. */
export async function draftGap(ctx: Context, groupId: string, unitId: string | undefined): Promise<Entry> {
  requireRole(ctx, 'unit_handler', 'unit_head', 'knowledge_editor')
  return ctx.transaction(async (tx) => {
    const group = await lockGroup(tx, ctx.actor.centerId, groupId)
    if (group.state !== 'open') throw new Refusal('gap_settled', { state: group.state })
    const owner = unitId && isEditor(ctx.actor) ? unitId : ctx.actor.unitId
    const wordings = ((await wordingsOf(tx, ctx.actor.centerId, [groupId], MOST_VARIANTS)).get(groupId) ?? []).map(({ text }) => text.slice(0, 300))
    const content = { question: wordings[0] ?? group.title, variants: wordings.slice(1), answer: '', unitId: owner, unitIds: [], areaCodes: [], audience: 'agents' as const, documents: [] }
    const id = newId()
    await insertEntry(tx, ctx, id, content)
    const entry = await changeEntry(tx, ctx, { id }, 'write', { content, reason: '由知识缺口转写' })
    await turnGroup(tx, ctx.actor.centerId, groupId, 'drafted', { entryId: id })
    await recordEvents(tx, ctx, [{ type: 'gap.drafted', subject: { kind: 'entry', id }, body: { groupId, title: group.title }, dimensions: { unitPath: entry.unitPath, facts: { count: group.count } } }])
    return entry
  })
}

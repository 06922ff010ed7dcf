import type { BodyOf } from '#contract/endpoint.ts'
import type { saveExample as endpoint } from '#contract/quality-training.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { redact } from '#domain/ticket/redact.ts'
import { requireRole } from '#server/people/require-role.ts'
import { getInspection } from '../inspection.store.ts'
import { cutterOf } from '../own-words.ts'
import { recordQuality } from '../record-quality.ts'
import { writeExample, type Example } from '../training.store.ts'

/** 培训案例: whatever was written, the people of its ticket are cut out before it is kept. */
export async function saveExample(ctx: Context, input: BodyOf<typeof endpoint>): Promise<Example> {
  requireRole(ctx, 'inspector')
  return ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    const cut = input.inspectionId ? await cutterOf(tx, ctx, (await getInspection(tx, centerId, input.inspectionId)).ticketId) : (text: string) => redact(text, {}, true)
    const id = input.id ?? newId()
    const row = await writeExample(tx, {
      centerId, id, version: input.id === undefined ? undefined : input.version ?? -1, inspectionId: input.inspectionId ?? null, good: input.good, title: cut(input.title), text: cut(input.text), lesson: cut(input.lesson),
      state: input.state, madeByName: ctx.actor.name, madeAt: toDate(ctx.now),
    })
    await recordQuality(tx, ctx, id, { type: `quality.example_${input.state}`, facts: { good: input.good } })
    return row
  })
}

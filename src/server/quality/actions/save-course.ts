import type { BodyOf } from '#contract/endpoint.ts'
import type { saveCourse as endpoint } from '#contract/quality-training.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { requireRole } from '#server/people/require-role.ts'
import { recordQuality } from '../record-quality.ts'
import { writeCourse, type Course } from '../training.store.ts'

export async function saveCourse(ctx: Context, input: BodyOf<typeof endpoint>): Promise<Course> {
  requireRole(ctx, 'inspector')
  return ctx.transaction(async (tx) => {
    const id = input.id ?? newId()
    await recordQuality(tx, ctx, id, { type: `quality.course_${input.state}`, body: { title: input.title } })
    return writeCourse(tx, {
      centerId: ctx.actor.centerId, id, version: input.id === undefined ? undefined : input.version ?? -1, title: input.title, text: input.text, entryIds: input.entryIds, exampleIds: input.exampleIds,
      state: input.state, madeByName: ctx.actor.name, madeAt: toDate(ctx.now),
    })
  })
}

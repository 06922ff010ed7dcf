import { CENTER_ROLES } from '#domain/people/actor.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { receiptsOf } from '../course-receipts.ts'
import { recordQuality } from '../record-quality.ts'
import { lockCourse, type Course } from '../training.store.ts'

/** 学完: a receipt a person and version of the course; a second time changes nothing. @throws Refusal not_found */
export async function finishCourse(ctx: Context, courseId: string): Promise<Course> {
  requireRole(ctx, ...CENTER_ROLES)
  return ctx.transaction(async (tx) => {
    const course = await lockCourse(tx, ctx.actor.centerId, courseId)
    if (course?.state !== 'published') throw new Refusal('not_found')
    const known = (await receiptsOf(tx, ctx.actor.centerId, courseId)).some(({ userId, version }) => userId === ctx.actor.id && version === course.version)
    if (!known) await recordQuality(tx, ctx, courseId, { type: 'quality.course_done', facts: { version: course.version } })
    return course
  })
}

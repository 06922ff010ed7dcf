import type { BodyOf } from '#contract/endpoint.ts'
import type { saveQuestion as endpoint } from '#contract/quality-training.ts'
import { questionFault } from '#domain/quality/exam.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { writeQuestion, type QuestionRow } from '../training.store.ts'

/** 题库: examinations set before keep the question as it was. */
export async function saveQuestion(ctx: Context, input: BodyOf<typeof endpoint>): Promise<QuestionRow> {
  requireRole(ctx, 'inspector')
  const fault = questionFault(input)
  if (fault) throw new Refusal('question_faulty', { fault })
  return ctx.transaction((tx) => writeQuestion(tx, {
    centerId: ctx.actor.centerId, id: input.id ?? newId(), version: input.id === undefined ? undefined : input.version ?? -1, kind: input.kind, text: input.text, options: JSON.stringify(input.options), rightOptions: input.right,
    points: input.points, courseId: input.courseId ?? null, active: input.active, madeByName: ctx.actor.name, madeAt: toDate(ctx.now),
  }))
}

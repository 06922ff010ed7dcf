import type { BodyOf } from '#contract/endpoint.ts'
import type { setExam as endpoint } from '#contract/quality-training.ts'
import { CENTER_ROLES } from '#domain/people/actor.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { insertExam, type Exam } from '../exam.store.ts'
import { peopleWith } from '../people.query.ts'
import { recordQuality } from '../record-quality.ts'
import { listQuestionRows, questionOf } from '../training.store.ts'

/** 组织考试: the questions are copied, so that all who sit it answer the same, whatever becomes of the bank. */
export async function setExam(ctx: Context, input: BodyOf<typeof endpoint>): Promise<Exam> {
  requireRole(ctx, 'inspector')
  return ctx.transaction(async (tx) => {
    const { centerId } = ctx.actor
    const bank = await listQuestionRows(tx, centerId)
    const questions = [...new Set(input.questionIds)].flatMap((id) => bank.find((row) => row.id === id && row.active) ?? []).map(questionOf)
    const people = (await peopleWith(tx, centerId, CENTER_ROLES)).filter(({ id }) => input.userIds.includes(id))
    const full = questions.reduce((sum, { points }) => sum + points, 0)
    const [opensAt, closesAt] = [new Date(input.opensAt), new Date(input.closesAt)]
    const isSound = questions.length === new Set(input.questionIds).size && people.length === new Set(input.userIds).size && input.passMark <= full && closesAt > opensAt && closesAt.getTime() > ctx.now
    if (!isSound) throw new Refusal('exam_faulty')
    const id = newId()
    await recordQuality(tx, ctx, id, { type: 'quality.exam_set', facts: { questions: questions.length, people: people.length, full, passMark: input.passMark }, body: { title: input.title } })
    return insertExam(tx, {
      centerId, id, title: input.title, courseId: input.courseId ?? null, questions: JSON.stringify(questions), passMark: input.passMark, fullScore: full, maxAttempts: input.maxAttempts, opensAt, closesAt,
      madeByName: ctx.actor.name, madeAt: toDate(ctx.now),
    }, people)
  })
}

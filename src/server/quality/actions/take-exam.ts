import { markExam, whyNotExam, type ExamAnswer, type ExamScore } from '#domain/quality/exam.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { keepAttempt, seatedExam } from '../exam.store.ts'
import { recordQuality } from '../record-quality.ts'
import { requireUser } from '#server/people/require-role.ts'

/** 交卷: scored here; the seat is locked, so two hand-ins at once are two attempts or one refusal. */
export async function takeExam(ctx: Context, examId: string, answers: ExamAnswer[]): Promise<ExamScore & { attemptsLeft: number }> {
  requireUser(ctx)
  return ctx.transaction(async (tx) => {
    const { exam, seat } = await seatedExam(tx, ctx.actor.centerId, examId, ctx.actor.id, true)
    const why = whyNotExam({ ...exam, attempts: seat.attempts }, ctx.now)
    if (why) throw new Refusal(why)
    const marked = markExam(exam.questions, answers, Number(exam.passMark))
    await keepAttempt(tx, ctx, seat, { answers, score: marked.score, passed: marked.passed })
    await recordQuality(tx, ctx, examId, { type: 'quality.exam_taken', facts: { userId: ctx.actor.id, attempt: seat.attempts + 1, score: marked.score, full: marked.full, passed: marked.passed } })
    return { ...marked, attemptsLeft: exam.maxAttempts - seat.attempts - 1 }
  })
}

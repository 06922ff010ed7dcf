import type * as contract from '#contract/quality-training.ts'
import { whyNotExam } from '#domain/quality/exam.ts'
import type { Context } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database.ts'
import { examSeats, listExamRows, seatsOfUser, type Exam } from './exam.store.ts'
import { entryQuestions } from './entry-questions.query.ts'
import { presentReceipts } from './course-receipts.ts'
import { listCourseRows, listExampleRows, type Course, type Example, type QuestionRow } from './training.store.ts'

const iso = (at: number): string => new Date(at).toISOString()
const isInspector = ({ actor }: Context): boolean => actor.roles.includes('inspector') || actor.roles.includes('appeal_judge')

export const presentExample = ({ id, version, good, title, text, lesson, state, inspectionId, madeByName, madeAt }: Example, ctx: Context): contract.ExampleView =>
  // Which inspection it came from would name the colleague.
  ({ id, version, good, title, text, lesson, state, inspectionId: isInspector(ctx) ? inspectionId : null, madeBy: madeByName, madeAt: iso(madeAt) })

export async function presentCourses(ctx: Context, reader: Db | Tx, rows: readonly Course[]): Promise<contract.CourseView[]> {
  const [entries, examples] = await Promise.all([entryQuestions(reader, ctx.actor.centerId, rows.flatMap(({ entryIds }) => entryIds)), listExampleRows(reader, ctx.actor.centerId, isInspector(ctx))])
  const receipts = await Promise.all(rows.map((row) => presentReceipts(ctx, reader, row, isInspector(ctx))))
  return rows.map(({ id, version, title, text, state, entryIds, exampleIds, madeByName, madeAt }, at) => ({
    ...receipts[at]!, id, version, title, text, state, entries: entries.filter((one) => entryIds.includes(one.id)), examples: examples.filter((one) => exampleIds.includes(one.id)).map((one) => ({ id: one.id, title: one.title })), madeBy: madeByName, madeAt: iso(madeAt),
  }))
}

export const presentQuestion = (row: QuestionRow): contract.QuestionView =>
  ({ id: row.id, version: row.version, kind: row.kind, text: row.text, options: row.options, right: row.rightOptions, points: Number(row.points), courseId: row.courseId, active: row.active })

export async function presentExams(ctx: Context, reader: Db | Tx, rows: readonly Exam[]): Promise<contract.ExamView[]> {
  const seats = await examSeats(reader, ctx.actor.centerId, rows.map(({ id }) => id))
  return rows.map((row) => ({
    id: row.id, title: row.title, courseId: row.courseId, questions: row.questions.length, full: Number(row.fullScore), passMark: Number(row.passMark), maxAttempts: row.maxAttempts, opensAt: iso(row.opensAt), closesAt: iso(row.closesAt), madeBy: row.madeByName,
    seats: seats.filter(({ examId }) => examId === row.id).map((seat) => ({ name: seat.userName, attempts: seat.attempts, best: seat.best === null ? null : Number(seat.best), passed: seat.passed, lastAt: seat.lastAt === null ? null : iso(seat.lastAt) })),
  }))
}

export async function presentMyExams(ctx: Context): Promise<contract.MyExam[]> {
  const { centerId, id } = ctx.actor
  const [seats, exams, courses] = await Promise.all([seatsOfUser(ctx.db, centerId, id), listExamRows(ctx.db, centerId), listCourseRows(ctx.db, centerId, false)])
  return seats.flatMap((seat): contract.MyExam[] => {
    const exam = exams.find((one) => one.id === seat.examId)
    if (!exam) return []
    const course = courses.find((one) => one.id === exam.courseId)
    return [{
      id: exam.id, title: exam.title, course: course ? { id: course.id, title: course.title } : null, questions: exam.questions.length, full: Number(exam.fullScore), passMark: Number(exam.passMark), maxAttempts: exam.maxAttempts,
      attempts: seat.attempts, best: seat.best === null ? null : Number(seat.best), passed: seat.passed, opensAt: iso(exam.opensAt), closesAt: iso(exam.closesAt), mayTake: whyNotExam({ ...exam, attempts: seat.attempts }, ctx.now) === undefined,
    }]
  })
}

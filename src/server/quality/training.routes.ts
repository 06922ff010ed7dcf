import * as contract from '#contract/quality-training.ts'
import { CENTER_ROLES } from '#domain/people/actor.ts'
import { whyNotExam } from '#domain/quality/exam.ts'
import type { Context } from '#platform/context.ts'
import type { Door } from '#platform/door.ts'
import { mount } from '#platform/mount.ts'
import { Refusal } from '#platform/refusal.ts'
import { finishCourse } from './actions/finish-course.ts'
import { openCalibration } from './actions/open-calibration.ts'
import { saveCourse } from './actions/save-course.ts'
import { saveExample } from './actions/save-example.ts'
import { saveQuestion } from './actions/save-question.ts'
import { scoreCalibration } from './actions/score-calibration.ts'
import { setExam } from './actions/set-exam.ts'
import { settleCalibration } from './actions/settle-calibration.ts'
import { takeExam } from './actions/take-exam.ts'
import { presentCalibrations } from './calibration.presenter.ts'
import { listCalibrationRows, type Calibration } from './calibration.store.ts'
import { listExamRows, seatedExam } from './exam.store.ts'
import { getInspection } from './inspection.store.ts'
import { cutterOf } from './own-words.ts'
import { peopleWith } from './people.query.ts'
import { workOf } from './population.query.ts'
import { presentCourses, presentExample, presentExams, presentMyExams, presentQuestion } from './training.presenter.ts'
import { listCourseRows, listExampleRows, listQuestionRows } from './training.store.ts'

const writes = ({ actor }: Context): boolean => actor.roles.includes('inspector')
const readsAll = (ctx: Context): boolean => writes(ctx) || ctx.actor.roles.includes('appeal_judge')

export function qualityTrainingRoutes(door: Door): void {
  calibrationRoutes(door)
  exampleRoutes(door)
  examRoutes(door)
}

function calibrationRoutes(door: Door): void {
  const done = (ctx: Context, act: () => Promise<Calibration>) => ctx.transaction(async (tx) => (await presentCalibrations(ctx, tx, [await act()]))[0]!)
  mount(door, contract.listQualityPeople, async (ctx, { query }) =>
    ({ items: (await peopleWith(ctx.db, ctx.actor.centerId, query.group === 'center' ? CENTER_ROLES : ['inspector', 'appeal_judge'])).map(({ id, name }) => ({ id, name })) }))
  mount(door, contract.listCalibrations, async (ctx) => ({ items: await presentCalibrations(ctx, ctx.db, await listCalibrationRows(ctx.db, ctx.actor.centerId)) }))
  mount(door, contract.openCalibration, (ctx, { body }) => done(ctx, () => openCalibration(ctx, body)))
  mount(door, contract.scoreCalibration, (ctx, { params, body }) => done(ctx, () => scoreCalibration(ctx, params.calibrationId, body)))
  mount(door, contract.settleCalibration, (ctx, { params, body }) => done(ctx, () => settleCalibration(ctx, params.calibrationId, body)))
}

function exampleRoutes(door: Door): void {
  mount(door, contract.listExamples, async (ctx) => ({ items: (await listExampleRows(ctx.db, ctx.actor.centerId, readsAll(ctx))).map((row) => presentExample(row, ctx)), mayWrite: writes(ctx) }))
  mount(door, contract.proposeExample, async (ctx, { params }) => {
    const { ticketId, kind } = await getInspection(ctx.db, ctx.actor.centerId, params.inspectionId)
    const work = await workOf(ctx.db, ctx.actor.centerId, ticketId)
    const cut = await cutterOf(ctx.db, ctx, ticketId)
    return { title: cut(work?.title ?? ''), text: cut([work?.body, kind === 'reply' ? work?.publicAnswer : null].filter(Boolean).join('\n\n')) }
  })
  mount(door, contract.saveExample, async (ctx, { body }) => presentExample(await saveExample(ctx, body), ctx))
  mount(door, contract.listCourses, async (ctx) => ({ items: await presentCourses(ctx, ctx.db, await listCourseRows(ctx.db, ctx.actor.centerId, readsAll(ctx))) }))
  mount(door, contract.finishCourse, (ctx, { params }) => ctx.transaction(async (tx) => (await presentCourses(ctx, tx, [await finishCourse(ctx, params.courseId)]))[0]!))
  mount(door, contract.saveCourse, (ctx, { body }) => ctx.transaction(async (tx) => (await presentCourses(ctx, tx, [await saveCourse(ctx, body)]))[0]!))
  mount(door, contract.listQuestions, async (ctx) => ({ items: (await listQuestionRows(ctx.db, ctx.actor.centerId)).map(presentQuestion) }))
  mount(door, contract.saveQuestion, async (ctx, { body }) => presentQuestion(await saveQuestion(ctx, body)))
}

function examRoutes(door: Door): void {
  mount(door, contract.listExams, async (ctx) => ({ items: await presentExams(ctx, ctx.db, await listExamRows(ctx.db, ctx.actor.centerId)) }))
  mount(door, contract.setExam, (ctx, { body }) => ctx.transaction(async (tx) => (await presentExams(ctx, tx, [await setExam(ctx, body)]))[0]!))
  mount(door, contract.myExams, async (ctx) => ({ items: await presentMyExams(ctx) }))
  mount(door, contract.examPaper, async (ctx, { params }) => {
    const { exam, seat } = await seatedExam(ctx.db, ctx.actor.centerId, params.examId, ctx.actor.id)
    const why = whyNotExam({ ...exam, attempts: seat.attempts }, ctx.now)
    if (why) throw new Refusal(why)
    return { title: exam.title, questions: exam.questions.map(({ code, kind, text, options, points }) => ({ code, kind, text, options, points })) }
  })
  mount(door, contract.takeExam, (ctx, { params, body }) => takeExam(ctx, params.examId, body.answers))
}

/** 校准、案例、课程、考试. */
import { z } from 'zod'
import { QUESTION_KINDS } from '#domain/quality/exam.ts'
import { RESULTS } from '#domain/quality/score.ts'
import { INSPECTION_KINDS } from '#domain/quality/sheet.ts'
import { endpoint, Id, Text, Time } from './endpoint.ts'
import { SheetSchema } from './profile/quality.ts'
import { Marks, MarkSchema, TicketName, Version } from './quality.ts'

const INSPECTORS = ['inspector', 'appeal_judge'] as const
const Person = z.object({ id: Id, name: z.string() })
/** a role's people, to give seats to */
export const listQualityPeople = endpoint('GET', '/api/quality/people', { query: z.object({ group: z.enum(['inspectors', 'center']) }), response: z.object({ items: z.array(Person) }), access: ['inspector'], summary: 'whom to calibrate or examine' })

const Given = z.object({ marks: z.array(MarkSchema), score: z.number(), result: z.enum(RESULTS) })
export const CalibrationView = z.object({
  id: Id, name: z.string(), kind: z.enum(INSPECTION_KINDS), sheet: SheetSchema, sheetNumber: z.number(), state: z.enum(['open', 'discussed']), madeBy: z.string(), madeAt: Time, discussion: z.string().nullable(),
  seats: z.array(Person.extend({ done: z.number() })), /** everybody has scored everything: the scores lie open */ isOpen: z.boolean(), maySettle: z.boolean(),
  tickets: z.array(z.object({ ticket: TicketName, mine: Given.nullable(), scores: z.array(Given.extend({ inspector: z.string() })), agreed: Given.nullable() })),
  agreement: z.object({ items: z.array(z.object({ code: z.string(), meanDifference: z.number().nullable() })), equalVerdicts: z.object({ equal: z.number(), pairs: z.number() }), verdictKappa: z.number().nullable(), vetoKappa: z.number().nullable() }).nullable(),
})
export type CalibrationView = z.infer<typeof CalibrationView>
const OfCalibration = z.object({ calibrationId: Id })
export const listCalibrations = endpoint('GET', '/api/quality/calibrations', { response: z.object({ items: z.array(CalibrationView) }), access: INSPECTORS, summary: 'calibrations' })
export const openCalibration = endpoint('POST', '/api/quality/calibrations', { body: z.object({ name: Text(120), sheetCode: z.string().max(64), ticketIds: z.array(Id).min(1).max(20), inspectorIds: z.array(Id).min(2).max(20) }), response: CalibrationView, access: ['inspector'], summary: 'give the same tickets to several inspectors' })
export const scoreCalibration = endpoint('POST', '/api/quality/calibrations/:calibrationId/scores', { params: OfCalibration, body: z.object({ ticketId: Id, marks: Marks }), response: CalibrationView, access: INSPECTORS, summary: 'score one of them, blind to the others' })
export const settleCalibration = endpoint('POST', '/api/quality/calibrations/:calibrationId/agreed', { params: OfCalibration, body: z.object({ discussion: Text(4000), agreed: z.array(z.object({ ticketId: Id, marks: Marks })).min(1).max(20) }), response: CalibrationView, access: ['inspector'], summary: 'what was discussed, and the scores agreed on' })

const State = z.enum(['draft', 'published', 'withdrawn'])
export const ExampleView = z.object({ id: Id, version: z.number(), good: z.boolean(), title: z.string(), text: z.string(), lesson: z.string(), state: State, inspectionId: Id.nullable(), madeBy: z.string(), madeAt: Time })
export type ExampleView = z.infer<typeof ExampleView>
export const listExamples = endpoint('GET', '/api/quality/examples', { response: z.object({ items: z.array(ExampleView), mayWrite: z.boolean() }), access: [...INSPECTORS, 'agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter'], summary: 'training cases; agents read the published ones' })
/** From an inspection the words of demand and answer are proposed, people cut out. */
export const proposeExample = endpoint('GET', '/api/quality/inspections/:inspectionId/example', { params: z.object({ inspectionId: Id }), response: z.object({ title: z.string(), text: z.string() }), access: ['inspector'], summary: 'what a training case could say' })
export const saveExample = endpoint('POST', '/api/quality/examples', { body: z.object({ id: Id.optional(), version: Version.optional(), inspectionId: Id.optional(), good: z.boolean(), title: Text(200), text: Text(8000), lesson: Text(2000), state: State.default('draft') }), response: ExampleView, access: ['inspector'], summary: 'write, publish or withdraw a training case' })

export const CourseView = z.object({ id: Id, version: z.number(), title: z.string(), text: z.string(), state: State, entries: z.array(z.object({ id: Id, question: z.string() })), examples: z.array(z.object({ id: Id, title: z.string() })), madeBy: z.string(), madeAt: Time, /** when I finished this version */ mine: Time.nullable(), /** for those who set courses; current: of this version */ receipts: z.array(z.object({ name: z.string(), at: Time, current: z.boolean() })).nullable() })
export type CourseView = z.infer<typeof CourseView>
export const listCourses = endpoint('GET', '/api/quality/courses', { response: z.object({ items: z.array(CourseView) }), access: [...INSPECTORS, 'agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter'], summary: 'courses; agents read the published ones' })
export const finishCourse = endpoint('POST', '/api/quality/courses/:courseId/done', { params: z.object({ courseId: Id }), body: z.object({}), response: CourseView, access: ['agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter'], summary: 'gone through: a receipt' })
export const saveCourse = endpoint('POST', '/api/quality/courses', { body: z.object({ id: Id.optional(), version: Version.optional(), title: Text(200), text: Text(20000), entryIds: z.array(Id).max(100).default([]), exampleIds: z.array(Id).max(100).default([]), state: State.default('draft') }), response: CourseView, access: ['inspector'], summary: 'write, publish or withdraw a course' })

const QuestionBody = z.object({ kind: z.enum(QUESTION_KINDS), text: Text(1000), options: z.array(Text(300)).min(2).max(10), right: z.array(z.number().int().min(0).max(9)).min(1).max(10), points: z.number().positive().max(100).multipleOf(0.5) })
export const QuestionView = QuestionBody.extend({ id: Id, version: z.number(), courseId: Id.nullable(), active: z.boolean() })
export type QuestionView = z.infer<typeof QuestionView>
export const listQuestions = endpoint('GET', '/api/quality/questions', { response: z.object({ items: z.array(QuestionView) }), access: ['inspector'], summary: 'the bank of questions' })
export const saveQuestion = endpoint('POST', '/api/quality/questions', { body: QuestionBody.extend({ id: Id.optional(), version: Version.optional(), courseId: Id.optional(), active: z.boolean().default(true) }), response: QuestionView, access: ['inspector'], summary: 'write a question' })

const Seat = z.object({ name: z.string(), attempts: z.number(), best: z.number().nullable(), passed: z.boolean(), lastAt: Time.nullable() })
export const ExamView = z.object({ id: Id, title: z.string(), courseId: Id.nullable(), questions: z.number(), full: z.number(), passMark: z.number(), maxAttempts: z.number(), opensAt: Time, closesAt: Time, madeBy: z.string(), seats: z.array(Seat) })
export type ExamView = z.infer<typeof ExamView>
export const listExams = endpoint('GET', '/api/quality/exams', { response: z.object({ items: z.array(ExamView) }), access: ['inspector'], summary: 'examinations with results' })
export const setExam = endpoint('POST', '/api/quality/exams', { body: z.object({ title: Text(200), courseId: Id.optional(), questionIds: z.array(Id).min(1).max(200), userIds: z.array(Id).min(1).max(500), passMark: z.number().positive(), maxAttempts: z.number().int().min(1).max(10).default(1), opensAt: Time, closesAt: Time }), response: ExamView, access: ['inspector'], summary: 'set an examination for people' })
const MyExam = z.object({ id: Id, title: z.string(), course: z.object({ id: Id, title: z.string() }).nullable(), questions: z.number(), full: z.number(), passMark: z.number(), maxAttempts: z.number(), attempts: z.number(), best: z.number().nullable(), passed: z.boolean(), opensAt: Time, closesAt: Time, mayTake: z.boolean() })
export type MyExam = z.infer<typeof MyExam>
export const myExams = endpoint('GET', '/api/quality/exams/mine', { response: z.object({ items: z.array(MyExam) }), access: 'center', summary: 'my examinations' })
const OfExam = z.object({ examId: Id })
/** without the right answers */
export const examPaper = endpoint('GET', '/api/quality/exams/:examId/paper', { params: OfExam, response: z.object({ title: z.string(), questions: z.array(z.object({ code: z.string(), kind: z.enum(QUESTION_KINDS), text: z.string(), options: z.array(z.string()), points: z.number() })) }), access: 'center', summary: 'the questions of an examination that is open' })
export const takeExam = endpoint('POST', '/api/quality/exams/:examId/answers', { params: OfExam, body: z.object({ answers: z.array(z.object({ code: z.string().max(64), chosen: z.array(z.number().int().min(0).max(9)).max(10) })).max(200) }), response: z.object({ score: z.number(), full: z.number(), passed: z.boolean(), wrong: z.array(z.string()), attemptsLeft: z.number() }), access: 'center', summary: 'hand an examination in' })

/** Training cases with people cut out, a course, an examination scored by the server. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CourseView, ExamView, ExampleView, MyExam, QuestionView } from '#contract/quality-training.ts'
import type { InspectionView } from '#contract/quality.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { publish } from '../support/knowledge.ts'
import { score } from '../support/quality.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'
import { stepsOf, type Steps } from '../support/steps.ts'

let city: Hotline
let s: Steps
let course: CourseView
let exam: ExamView
let questions: QuestionView[]
beforeAll(async () => {
  city = await openHotline(DEFAULT_PROFILE, '2026-03-02T09:00:00+08:00')
  s = stepsOf(city)
})
afterAll(() => city.drop())
const inspector = () => s.as('inspector1')
const list = async <T>(name: string, what: string) => (await s.as(name).get<{ items: T[] }>(`/api/quality/${what}`)).items

test('a case is made from an inspection; the caller is cut out of what is proposed and of what is written', async () => {
  const ticket = await s.agent.register({ kind: 'complaint', body: '我是柳如烟，电话 19000010009，楼上漏水三天没人管。', requester: { name: '柳如烟', phone: '19000010009' } })
  const one = await inspector().post<InspectionView>('/api/quality/inspections', { ticketId: ticket.id, kind: 'record' })
  await score(inspector(), one, { elements: 10 })
  const proposed = await inspector().get<{ title: string; text: string }>(`/api/quality/inspections/${one.id}/example`)
  expect(proposed.text).toContain('楼上漏水三天')
  expect(JSON.stringify(proposed)).not.toMatch(/柳如烟|19000010009/)
  const draft = await inspector().post<ExampleView>('/api/quality/examples', { inspectionId: one.id, good: false, title: '漏记时间', text: `${proposed.text}\n柳女士`, lesson: '柳如烟说了三天，登记要写从哪天起。' })
  expect([draft.state, draft.text.includes('柳'), draft.lesson]).toEqual(['draft', false, '＊＊＊说了三天，登记要写从哪天起。'])
  expect(await list('agent1', 'examples')).toEqual([])
  await inspector().post('/api/quality/examples', { ...draft, state: 'published' })
  const [seen] = await list<ExampleView>('agent1', 'examples')
  expect(seen).toMatchObject({ id: draft.id, version: 1, inspectionId: null })
  expect(await inspector().send('POST', '/api/quality/examples', { ...draft, state: 'withdrawn' })).toMatchObject({ status: 409, body: { code: 'conflict' } })
})

test('a course of entries and cases, read by agents once it is published', async () => {
  const entry = await publish(s.as('editor'), { question: '漏水怎么登记', answer: '写清楼层与起始时间。', unitId: city.unit('housing') })
  const [example] = await list<ExampleView>('inspector1', 'examples')
  course = await inspector().post<CourseView>('/api/quality/courses', { title: '登记要素', text: '五要素缺一不可。', entryIds: [entry.id], exampleIds: [example!.id], state: 'published' })
  expect((await list<CourseView>('agent1', 'courses'))[0]).toMatchObject({ title: '登记要素', entries: [{ id: entry.id, question: '漏水怎么登记' }], examples: [{ title: '漏记时间' }] })
  // 学习回执: once a person and version, seen by the person and by who set the course; a draft cannot be gone through.
  const done = (who: string) => city.as(who).send<CourseView>('POST', `/api/quality/courses/${course.id}/done`, {})
  const [first, second] = await Promise.all([done('agent1'), done('agent1')])
  expect([first.status, second.status, first.body.receipts]).toEqual([200, 200, null])
  expect((await list<CourseView>('agent1', 'courses'))[0]?.mine).not.toBeNull()
  expect((await list<CourseView>('agent2', 'courses'))[0]?.mine).toBeNull()
  expect((await list<CourseView>('inspector1', 'courses'))[0]?.receipts).toMatchObject([{ current: true }])
})

test('questions are checked, an examination is set for two with two attempts', async () => {
  const ask = (kind: string, right: number[], points: number) => inspector().send<QuestionView>('POST', '/api/quality/questions', { kind, text: `题 ${points}`, options: ['甲', '乙', '丙'], right, points, courseId: course.id })
  expect(await ask('single', [0, 1], 5)).toMatchObject({ status: 422, body: { code: 'question_faulty', details: { fault: 'one_right_only' } } })
  questions = [(await ask('single', [1], 40)).body, (await ask('multiple', [0, 2], 60)).body]
  const rows = await city.db.selectFrom('appUser').select(['id', 'username']).where('username', 'in', ['agent1', 'agent2', 'housing']).orderBy('username').execute()
  const setting = { title: '三月考试', courseId: course.id, questionIds: questions.map(({ id }) => id), passMark: 60, maxAttempts: 2, opensAt: '2026-03-03T01:00:00Z', closesAt: '2026-03-03T09:00:00Z' }
  expect(await inspector().send('POST', '/api/quality/exams', { ...setting, userIds: rows.map(({ id }) => id) })).toMatchObject({ status: 422, body: { code: 'exam_faulty' } })
  exam = await inspector().post<ExamView>('/api/quality/exams', { ...setting, userIds: rows.slice(0, 2).map(({ id }) => id) })
  expect(exam).toMatchObject({ full: 100, questions: 2, seats: [{ attempts: 0, best: null }, { attempts: 0, best: null }] })
  expect((await list<MyExam>('agent1', 'exams/mine'))[0]).toMatchObject({ id: exam.id, mayTake: false, course: { title: '登记要素' } })
  expect(await s.agent.send('GET', `/api/quality/exams/${exam.id}/paper`)).toMatchObject({ status: 422, body: { code: 'exam_not_open' } })
})

test('taken on the day; the paper has no answers in it, the server scores, attempts run out', async () => {
  city.clock.set('2026-03-03T09:30:00+08:00')
  const paper = await s.agent.get<{ questions: { code: string }[] }>(`/api/quality/exams/${exam.id}/paper`)
  expect(JSON.stringify(paper)).not.toContain('right')
  expect(await s.dispatcher.send('GET', `/api/quality/exams/${exam.id}/paper`)).toMatchObject({ status: 404 })
  // The bank changes; the examination does not.
  await inspector().post('/api/quality/questions', { ...questions[0], courseId: course.id, right: [2] })
  const hand = (chosen: number[][]) => s.agent.send('POST', `/api/quality/exams/${exam.id}/answers`, { answers: paper.questions.map(({ code }, place) => ({ code, chosen: chosen[place] })) })
  expect(await hand([[1], [0]])).toMatchObject({ status: 200, body: { score: 40, full: 100, passed: false, attemptsLeft: 1 } })
  const both = await Promise.all([hand([[0], [0, 2]]), hand([[1], [0, 2]])])
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  const [result] = await list<ExamView>('inspector1', 'exams')
  const won = both.find(({ status }) => status === 200)!.body as { score: number }
  expect(result?.seats.find(({ attempts }) => attempts === 2)).toMatchObject({ best: won.score, passed: true })
  expect(result?.seats.find(({ attempts }) => attempts === 0)).toMatchObject({ best: null, passed: false })
  city.clock.set('2026-03-03T17:00:01+08:00')
  expect(await s.as('agent2').send('POST', `/api/quality/exams/${exam.id}/answers`, { answers: [] })).toMatchObject({ status: 422, body: { code: 'exam_over' } })
})

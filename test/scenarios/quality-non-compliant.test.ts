/** 丽水: an answer of empty phrases is drawn, scored, found non-compliant, corrected and checked; the record holds the ground of 100 % 督查. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView } from '#contract/quality-cases.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Refused } from '../support/person.ts'
import { drawOf, makePlan, openOne, queueOf, score, tryScore } from '../support/quality.ts'
import { local, stepsOf, type Steps } from '../support/steps.ts'

const UNIT = 'housing'
const EMPTY = '您好，您反映的问题我单位高度重视，将尽快处理，下一步将加强管理。'
let city: Hotline
let s: Steps
let empty: TicketView
let good: TicketView
beforeAll(async () => {
  city = await openHotline('lishui', '2026-03-02T09:00:00+08:00')
  s = stepsOf(city)
  const through = async (title: string, publicAnswer: string) => {
    const ticket = await s.assign(await s.agent.register({ kind: 'complaint', title, body: `${title}，请尽快处理，我叫钱来电，电话 19000010001。`, requester: { name: '钱来电', phone: '19000010001' } }), UNIT)
    await s.handle(ticket, UNIT, { publicAnswer })
    return s.finish(ticket)
  }
  empty = await through('小区电梯停运半个月', EMPTY)
  good = await through('楼道灯不亮', '3 月 2 日上午已联系您，当日下午更换 3 楼至 5 楼灯具 6 盏，依据《物业管理条例》，现已恢复照明。')
  city.clock.set('2026-03-03T09:00:00+08:00')
})
afterAll(() => city.drop())

const cases = async (who = s.as('inspector1'), query = '') => (await who.get<{ items: CaseView[]; counts: { open: number; overdue: number } }>(`/api/quality/cases?${query}`))
const move = (who: ReturnType<Steps['as']>, one: CaseView, name: string, text = '说明') => who.send<CaseView & Refused>('POST', `/api/quality/cases/${one.id}/moves`, { move: name, version: one.version, text })
const eventsOf = async (id: string) => (await city.db.selectFrom('event').select(['type', 'facts']).where('subjectId', '=', id).where('type', 'like', 'quality.%').orderBy('id').execute())

test('the plan draws both answers of the day, each once, and says of how many', async () => {
  const plan = await makePlan(s.as('inspector1'), { method: 'risk', weights: { hints: 5 }, size: 50 })
  expect(await drawOf(s.as('inspector1'), plan)).toEqual({ day: '2026-03-02', population: 2, drawn: 2, first: true })
  expect(await drawOf(s.as('inspector2'), plan)).toEqual({ day: '2026-03-02', population: 2, drawn: 2, first: false })
  const all = await queueOf(s.as('inspector1'), 'state=open')
  expect(all.map(({ ticket }) => ticket.id).toSorted()).toEqual([empty.id, good.id].toSorted())
  expect(new Set(all.map(({ inspector }) => inspector?.id)).size).toBe(2)
  expect(all.find(({ ticket }) => ticket.id === empty.id)?.reasons).toContain('hints')
})

test('the inspector sees the hints beside the answer', async () => {
  const assignmentId = empty.assignments[0]!.id
  const { hints } = await s.as('inspector1').post<{ hints: { code: string }[] }>(`/api/tickets/${empty.id}/reply-check`, { assignmentId, publicAnswer: EMPTY })
  expect(hints.map(({ code }) => code)).toContain('empty_phrase')
})

test('a veto without its reason is refused; with it the case is open, due in three working days', async () => {
  const one = (await queueOf(s.as('inspector1'), 'state=open')).find(({ ticket }) => ticket.id === empty.id)!
  const who = s.as(one.inspector!.id === (await s.as('inspector1').get<{ user?: { id: string }; id?: string }>('/api/session')).id ? 'inspector1' : 'inspector2')
  const view = await openOne(who, one)
  const bare = view.sheet!.sheet.items.map(({ code, points, veto }) => ({ code, points: code === 'empty' ? 1 : veto ? 0 : points }))
  expect(await who.send('POST', `/api/quality/inspections/${one.id}/score`, { version: view.version, sheetNumber: 1, marks: bare })).toMatchObject({ status: 422, body: { code: 'marks_faulty', details: { fault: 'mark_remark_missing', code: 'empty' } } })
  const scored = await score(who, one, { empty: 1 })
  expect(scored).toMatchObject({ state: 'scored', score: 0, full: 100, result: 'non_compliant', appealUntil: null })
  const { items: [found], counts } = await cases()
  expect(found).toMatchObject({ id: scored.caseId, state: 'to_correct', source: 'inspection', reason: { code: 'empty_answer' }, overdue: false })
  // From Tuesday 3 March: Wednesday, Thursday, Friday, end of the hours.
  expect([local(found!.dueAt), counts]).toEqual(['2026-03-06 17:30', { open: 1, overdue: 0 }])
  expect(await eventsOf(empty.id)).toContainEqual({ type: 'quality.non_compliant', facts: { caseId: found!.id, reason: 'empty_answer', unitId: city.unit(UNIT) } })
})

test('only the unit corrects, with text and files; sent back once, then corrected', async () => {
  city.clock.set('2026-03-04T10:00:00+08:00')
  const { items: [seen] } = await cases(s.unit(UNIT))
  expect(seen?.abilities).toEqual(['correct', 'object'])
  expect((await cases(s.unit('water'))).items).toEqual([])
  expect(await move(s.unit('water'), seen!, 'correct')).toMatchObject({ status: 404 })
  const edge = 'edge'
  const payload = Buffer.concat([Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="file"; filename="更换记录.pdf"\r\n\r\n%PDF-1.4 repaired\r\n--${edge}--\r\n`)])
  const attached = await s.unit(UNIT).ask({ method: 'POST', url: `/api/quality/cases/${seen!.id}/files`, payload, headers: { 'content-type': `multipart/form-data; boundary=${edge}` } })
  expect(attached.statusCode, attached.body).toBe(200)
  const handed = (await move(s.unit(UNIT), seen!, 'correct', '已联系钱来电，电梯 3 月 5 日恢复运行。')).body
  expect(handed.state).toBe('submitted')
  const back = (await move(s.as('inspector1'), handed, 'send_back', '请附维修记录')).body
  expect(back).toMatchObject({ state: 'to_correct', sentBackCount: 1 })
  city.clock.set('2026-03-09T10:00:00+08:00')
  expect((await cases()).counts).toEqual({ open: 1, overdue: 1 })
  expect((await cases()).items[0]?.overdue).toBe(true)
  const again = (await move(s.unit(UNIT), back, 'correct', '附维修记录')).body
  const done = (await move(s.as('supervisor1'), again, 'accept', '属实')).body
  expect(done.state).toBe('corrected')
  // The citizen's name was cut before it was kept.
  expect(done.steps.map(({ text }) => text).join()).not.toContain('钱来电')
  const file = await s.as('inspector2').ask({ method: 'GET', url: `/api/quality/files/${done.files[0]!.id}` })
  expect(file.body).toContain('repaired')
  expect((await s.unit('water').ask({ method: 'GET', url: `/api/quality/files/${done.files[0]!.id}` })).statusCode).toBe(404)
  expect((await eventsOf(empty.id)).map(({ type }) => type)).toEqual(['quality.inspected', 'quality.non_compliant', 'quality.file_attached', 'quality.correction_submitted', 'quality.correction_sent_back', 'quality.correction_submitted', 'quality.corrected'])
})

test('reported directly by a revisiter; the objection is decided by somebody else and withdraws it', async () => {
  const input = { ticketId: good.id, assignmentId: good.assignments[0]!.id, reason: 'not_contacted', text: '回访时钱来电称没有人联系过' }
  const found = await s.revisiter.post<CaseView>('/api/quality/cases', input)
  expect(await s.as('supervisor1').send('POST', '/api/quality/cases', input)).toMatchObject({ status: 409, body: { code: 'case_open_already' } })
  expect(await s.revisiter.send('POST', '/api/quality/cases', { ...input, reason: 'no_such' })).toMatchObject({ status: 422, body: { code: 'case_reason_unknown' } })
  const objected = (await move(s.head(UNIT), found, 'object', '有通话记录')).body
  expect(await move(s.unit(UNIT), objected, 'correct')).toMatchObject({ status: 409, body: { code: 'case_wrong_state' } })
  expect((await move(s.as('judge'), objected, 'uphold_objection', '记录属实')).body).toMatchObject({ state: 'withdrawn' })
  expect((await eventsOf(good.id)).at(-1)).toMatchObject({ type: 'quality.non_compliant_withdrawn', facts: { caseId: found.id } })
  const second = await s.as('office').post<CaseView>('/api/quality/cases', input)
  const again = (await move(s.unit(UNIT), second, 'object')).body
  expect(await move(s.as('office'), again, 'reject_objection')).toMatchObject({ status: 403, body: { code: 'case_own_finding' } })
  const rejected = (await move(s.as('judge'), again, 'reject_objection')).body
  expect(rejected.state).toBe('to_correct')
  expect(await move(s.unit(UNIT), rejected, 'object')).toMatchObject({ status: 409, body: { code: 'case_objected' } })
})

test('what share was inspected, with both numbers', async () => {
  const { items } = await s.as('supervisor1').get<{ items: { kind: string }[] }>('/api/quality/coverage?from=2026-03-02&to=2026-03-02')
  expect(items).toEqual([{ kind: 'record', inspected: 0, drawn: 0, population: 2 }, { kind: 'reply', inspected: 1, drawn: 2, population: 2 }, { kind: 'call', inspected: 0, drawn: 0, population: 2 }])
})

test('an inspection of a ticket nobody drew, and two who open it at once', async () => {
  const replies = await Promise.all(['inspector1', 'inspector2'].map((name) => s.as(name).send('POST', '/api/quality/inspections', { ticketId: good.id, kind: 'call' })))
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  const won = replies[0]!.status === 200 ? 'inspector1' : 'inspector2'
  const one = replies.find(({ status }) => status === 200)!.body as { id: string }
  expect(await tryScore(s.as(won), one)).toMatchObject({ status: 422, body: { code: 'recording_missing' } })
  expect(await score(s.as(won), one, {}, { recordingRef: '录音 20260302-0007' })).toMatchObject({ result: 'passed', recordingRef: '录音 20260302-0007' })
})

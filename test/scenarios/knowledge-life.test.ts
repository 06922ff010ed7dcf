/** 知识条目的一生: written by a unit, reviewed twice, in force, changed while in force, expired, back. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EntryDetail } from '#contract/knowledge.ts'
import type { Person } from '../support/person.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { found, publish, read, step, tryStep, write } from '../support/knowledge.ts'
import { stepsOf, type Steps } from '../support/steps.ts'

let city: Hotline
let s: Steps
let handler: Person, head: Person, editor: Person, agent: Person
const UNIT = 'housing'
beforeAll(async () => {
  city = await openHotline('lishui')
  s = stepsOf(city)
  handler = s.unit(UNIT); head = s.head(UNIT); editor = s.as('editor'); agent = s.agent
})
afterAll(() => city.drop())

const eventsOf = async (id: string) => (await city.db.selectFrom('event').select('type').where('subjectId', '=', id).orderBy('id').execute()).map(({ type }) => type)
const versions = async (entry: { id: string }) => (await head.get<{ items: { number: number; byName: string; note: string | null; changes: { field: string; before: string; after: string }[] }[] }>(`/api/knowledge/${entry.id}/versions`)).items
let entry: EntryDetail

test('a draft is its unit’s and the centre’s alone', async () => {
  entry = await write(handler, { question: '公租房怎么申请？', answer: '', unitId: city.unit(UNIT), variants: ['保障房申请条件'], documents: [{ title: '公租房管理办法', reference: '市府令 12 号', issued: '2025-06-01' }] })
  expect([entry.status, entry.stage, entry.number, entry.work?.number]).toEqual(['draft', 'draft', null, 1])
  expect(await found(agent, '公租房怎么申请')).toEqual([])
  expect((await agent.send('GET', `/api/knowledge/${entry.id}`)).status).toBe(404)
  expect((await s.unit('education').send('GET', `/api/knowledge/${entry.id}`)).status).toBe(404)
  expect((await handler.send('POST', '/api/knowledge/drafts', { ...entry.work!.content, unitId: city.unit('education') })).status).toBe(403)
  expect((await handler.send('POST', '/api/knowledge/drafts', { ...entry.work!.content, id: entry.id, version: entry.version, unitId: city.unit('education') })).status).toBe(403)
})

test('an entry without an answer is not reviewed; one’s own words are reviewed by somebody else', async () => {
  expect((await tryStep(handler, entry, 'submit')).body.code).toBe('entry_incomplete')
  entry = await handler.post('/api/knowledge/drafts', { ...entry.work!.content, id: entry.id, version: entry.version, answer: '持身份证和收入证明到街道窗口申请。' })
  entry = await step(handler, entry, 'submit')
  expect(entry.status).toBe('unit_review')
  expect((await tryStep(handler, entry, 'pass')).body.code).toBe('entry_own_words')
})

test('returned with a reason, mended, passed, published; found from then on', async () => {
  expect((await tryStep(head, entry, 'return')).body.code).toBe('entry_reason_missing')
  entry = await step(head, entry, 'return', '请写明办理地点')
  expect([entry.stage, entry.work?.returnReason]).toEqual(['draft', '请写明办理地点'])
  entry = await handler.post('/api/knowledge/drafts', { ...entry.work!.content, id: entry.id, version: entry.version, answer: '持身份证和收入证明到所在街道便民服务中心申请。', audience: 'public' })
  entry = await step(head, await step(handler, entry, 'submit'), 'pass')
  expect((await tryStep(head, entry, 'publish')).status).toBe(403)
  entry = await step(editor, entry, 'publish')
  expect([entry.status, entry.stage, entry.number, entry.audience]).toEqual(['published', null, 3, 'public'])
  expect(await found(agent, '保障房申请条件')).toEqual(['公租房怎么申请？'])
  expect((await versions(entry)).map(({ number, changes }) => [number, changes.map(({ field }) => field)])).toEqual([[3, ['answer', 'audience']], [2, ['answer']], [1, []]])
  expect(await eventsOf(entry.id)).toEqual(['entry.written', 'entry.changed', 'entry.submitted', 'entry.returned', 'entry.changed', 'entry.submitted', 'entry.passed', 'entry.published'])
})

test('what is in force stays so while the next version is under way', async () => {
  const draft = await head.post<EntryDetail>('/api/knowledge/drafts', { ...entry, categoryCode: undefined, basis: undefined, validFrom: undefined, validTo: '2026-12-31', season: undefined, id: entry.id, version: entry.version, answer: '可在线申请。', note: '开通网办' })
  expect([draft.status, draft.stage, draft.answer]).toEqual(['published', 'draft', '持身份证和收入证明到所在街道便民服务中心申请。'])
  const seen = await read(agent, entry)
  expect([seen.stage, seen.work, seen.abilities]).toEqual([null, null, []])
  const submitted = await step(head, draft, 'submit')
  expect((await head.send('POST', '/api/knowledge/drafts', { ...draft.work!.content, id: entry.id, version: submitted.version })).body).toMatchObject({ code: 'entry_wrong_state' })
  entry = await step(editor, await step(handler, submitted, 'pass'), 'publish')
  expect([entry.answer, entry.number]).toEqual(['可在线申请。', 4])
  expect((await versions(entry))[0]).toMatchObject({ number: 4, note: '开通网办' })
})

test('a version never changes', async () => {
  await expect(city.db.updateTable('knowledgeVersion').set({ note: '改' }).where('entryId', '=', entry.id).execute()).rejects.toThrow('never changes')
})

test('owners are reminded once a step before the end; then it expires by itself and is no longer found or citable', async () => {
  city.clock.set('2026-12-05T09:00:00+08:00')
  await city.timer('care-for-entries')
  await city.timer('care-for-entries')
  const todo = await handler.get<{ items: { id: string; why: string; daysLeft: number }[] }>('/api/knowledge/todo')
  expect(todo.items.find(({ id }) => id === entry.id)).toMatchObject({ why: 'expiring', daysLeft: 26 })
  city.clock.set('2026-12-25T09:00:00+08:00')
  await city.timer('care-for-entries')
  expect((await eventsOf(entry.id)).filter((type) => type === 'entry.expiring')).toHaveLength(2)
  city.clock.set('2026-12-31T23:00:00+08:00')
  expect(await found(agent, '公租房')).toHaveLength(1)
  // After midnight nothing out of date is found, whether the timer has run or not.
  city.clock.set('2027-01-01T00:01:00+08:00')
  expect(await found(agent, '公租房')).toEqual([])
  expect((await agent.send('POST', '/api/tickets', { demand: { channel: 'phone', kind: 'consult', title: '公租房', body: '公租房怎么申请' }, then: { move: 'answer', answer: '可在线申请。', entryIds: [entry.id] } })).body).toMatchObject({ code: 'entry_unknown' })
  await city.timer('care-for-entries')
  entry = await read(handler, entry)
  expect([entry.status, entry.expired]).toEqual(['expired', true])
  expect((await handler.get<{ items: { id: string; why: string }[] }>('/api/knowledge/todo')).items.find(({ id }) => id === entry.id)?.why).toBe('expired')
})

test('an expired entry goes back to draft with a reason, gets a new period, and is withdrawn at last', async () => {
  entry = await step(handler, entry, 'reopen', '政策延续一年')
  expect((await tryStep(editor, entry, 'publish')).body.code).toBe('entry_period_over')
  entry = await handler.post('/api/knowledge/drafts', { ...entry.work!.content, id: entry.id, version: entry.version, validTo: '2027-12-31' })
  entry = await step(editor, entry, 'publish')
  expect(await found(agent, '公租房')).toEqual(['公租房怎么申请？'])
  expect((await tryStep(handler, entry, 'withdraw', '停办')).status).toBe(403)
  entry = await step(head, entry, 'withdraw', '停办')
  expect([entry.status, await found(agent, '公租房')]).toEqual(['withdrawn', []])
})

test('the centre publishes at once; every reference must exist', async () => {
  const words = { question: '热线几点上班？', answer: '全天。', unitId: city.unit(UNIT) }
  expect((await publish(editor, words)).number).toBe(1)
  expect((await editor.send('POST', '/api/knowledge', { ...words, season: 'no_such' })).body).toMatchObject({ code: 'entry_reference_unknown', details: { field: 'season' } })
  expect((await editor.send('POST', '/api/knowledge', { ...words, validFrom: '2027-02-01', validTo: '2027-01-01' })).body).toMatchObject({ code: 'entry_period_wrong' })
  expect((await editor.send('POST', '/api/knowledge', { ...words, unitIds: [crypto.randomUUID()] })).body).toMatchObject({ code: 'unit_unknown' })
})

/** Two people, one entry, one moment: one wins, the other hears that somebody was first; nothing is half done. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CorrectionView, GapGroupView } from '#contract/knowledge-care.ts'
import type { EntryDetail } from '#contract/knowledge.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { publish, read, step, tryStep, write } from '../support/knowledge.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'
import { stepsOf, type Steps } from '../support/steps.ts'

let city: Hotline
let s: Steps
const UNIT = 'housing'
beforeAll(async () => {
  city = await openHotline(DEFAULT_PROFILE)
  s = stepsOf(city)
  for (const name of ['editor', 'agent1', 'agent2', UNIT, `${UNIT}-head`]) await s.as(name).get('/api/session')
})
afterAll(() => city.drop())

const words = (question: string) => ({ question, answer: '这样办。', unitId: city.unit(UNIT) })
const statuses = (replies: { status: number }[]) => replies.map(({ status }) => status).toSorted((a, b) => a - b)
const eventsOf = async (id: string) => (await city.db.selectFrom('event').select('type').where('subjectId', '=', id).orderBy('id').execute()).map(({ type }) => type)

test('two reviewers: passed by one, returned by the other, once', async () => {
  const entry = await step(s.unit(UNIT), await write(s.unit(UNIT), words('甲')), 'submit')
  const replies = await Promise.all([tryStep(s.head(UNIT), entry, 'pass'), tryStep(s.as('editor'), entry, 'return', '补充')])
  expect(statuses(replies)).toEqual([200, 409])
  expect(replies.find(({ status }) => status === 409)?.body.code).toBe('conflict')
  expect((await eventsOf(entry.id)).filter((type) => ['entry.passed', 'entry.returned'].includes(type))).toHaveLength(1)
})

test('ten attempts to publish one draft: one version in force, counted once', async () => {
  const entry = await write(s.unit(UNIT), words('乙'))
  const replies = await Promise.all(Array.from({ length: 10 }, () => tryStep(s.as('editor'), entry, 'publish')))
  expect(statuses(replies)).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
  expect((await eventsOf(entry.id)).filter((type) => type === 'entry.published')).toHaveLength(1)
})

test('two writers of the next version: no number twice, no words lost', async () => {
  const entry = await publish(s.as('editor'), words('丙'))
  const draft = (who: 'unit' | 'head', answer: string) => s[who](UNIT).send('POST', '/api/knowledge/drafts', { ...words('丙'), answer, id: entry.id, version: entry.version })
  expect(statuses(await Promise.all([draft('unit', '一'), draft('head', '二')]))).toEqual([200, 409])
  expect((await city.db.selectFrom('knowledgeVersion').select('number').where('entryId', '=', entry.id).orderBy('number').execute()).map(({ number }) => number)).toEqual([1, 2])
})

test('the timer and a reviewer meet: expired or published anew, never both at once', async () => {
  const entry = await publish(s.as('editor'), { ...words('丁'), validTo: '2026-03-02' })
  const draft = await s.unit(UNIT).post<EntryDetail>('/api/knowledge/drafts', { ...words('丁'), validTo: '2027-03-02', id: entry.id, version: entry.version })
  city.clock.set('2026-03-03T00:05:00+08:00')
  const [, reply] = await Promise.all([city.timer('care-for-entries'), tryStep(s.as('editor'), draft, 'publish')])
  const after = await read(s.as('editor'), entry)
  expect([reply.status, after.status]).toEqual(reply.status === 200 ? [200, 'published'] : [409, 'expired'])
})

test('one gap, two who take it up: one draft', async () => {
  await s.agent.post('/api/knowledge/gaps', { text: '装修垃圾清运预约' })
  const [gap] = (await s.as('editor').get<{ groups: GapGroupView[] }>('/api/knowledge/gaps')).groups
  expect(statuses(await Promise.all([s.unit(UNIT), s.head(UNIT)].map((who) => who.send('POST', `/api/knowledge/gaps/${gap!.id}/draft`, {}))))).toEqual([200, 409])
})

test('alike gaps at the same moment open one group', async () => {
  await Promise.all(['agent1', 'agent2', 'agent3', 'agent4'].map((name) => s.as(name).post('/api/knowledge/gaps', { text: '老旧小区加装电梯补贴' })))
  const { groups } = await s.as('editor').get<{ groups: GapGroupView[] }>('/api/knowledge/gaps')
  expect(groups.filter(({ title }) => title.includes('加装电梯')).map(({ count }) => count)).toEqual([4])
})

test('a correction decided twice at once is decided once', async () => {
  const entry = await publish(s.as('editor'), words('戊'))
  const filed = await s.agent.post<CorrectionView>(`/api/knowledge/${entry.id}/corrections`, { text: '电话换了' })
  const decide = (who: 'unit' | 'head', accept: boolean) => s[who](UNIT).send('POST', `/api/knowledge/corrections/${filed.id}/decision`, { accept, reason: '定' })
  expect(statuses(await Promise.all([decide('unit', true), decide('head', false)]))).toEqual([200, 409])
})

/** Two people, one sample, one case, one appeal, one moment: one wins, the other hears it; nothing is drawn or opened twice. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView } from '#contract/quality-cases.ts'
import type { InspectionRow, InspectionView } from '#contract/quality.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { drawOf, makePlan, openOne, queueOf, score, tryScore } from '../support/quality.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'
import { stepsOf, type Steps } from '../support/steps.ts'

const UNIT = 'housing'
let city: Hotline
let s: Steps
let ticket: TicketView
beforeAll(async () => {
  city = await openHotline(DEFAULT_PROFILE)
  s = stepsOf(city)
  for (let n = 0; n < 12; n++) await s.as(`agent${1 + (n % 4)}`).register({ kind: 'complaint', body: `第 ${n} 件` })
  ticket = await s.assign(await s.agent.register({ kind: 'complaint', body: '屋顶漏水' }), UNIT)
  for (const name of ['inspector1', 'inspector2', 'supervisor1', 'supervisor2', 'judge', UNIT, `${UNIT}-head`]) await s.as(name).get('/api/session')
  city.clock.set('2026-03-03T09:00:00+08:00')
})
afterAll(() => city.drop())
const statuses = (replies: { status: number }[]) => replies.map(({ status }) => status).toSorted((a, b) => a - b)

test('ten who draw at once make one draw; the timer adds nothing', async () => {
  const plan = await makePlan(s.as('inspector1'), { sheetCode: 'record', size: 5 })
  const draws = await Promise.all(Array.from({ length: 10 }, (_, n) => drawOf(s.as(n % 2 ? 'inspector1' : 'inspector2'), plan, '2026-03-02')))
  expect(draws.filter(({ first }) => first)).toHaveLength(1)
  expect(new Set(draws.map(({ population, drawn }) => `${population} ${drawn}`))).toEqual(new Set(['13 5']))
  await Promise.all([city.timer('draw-quality-samples'), city.timer('draw-quality-samples')])
  const rows = await city.db.selectFrom('qualityInspection').select('ticketId').execute()
  expect([rows.length, new Set(rows.map(({ ticketId }) => ticketId)).size]).toEqual([5, 5])
})

test('two plans with one seed draw the same tickets of a period', async () => {
  const again = await makePlan(s.as('inspector1'), { sheetCode: 'record', size: 5, seed: 'fixed' })
  const once = await makePlan(s.as('inspector1'), { sheetCode: 'record', size: 5, seed: 'fixed' })
  await drawOf(s.as('inspector1'), again, '2026-03-02')
  await drawOf(s.as('inspector1'), once, '2026-03-02')
  const of = async (planId: string) => (await city.db.selectFrom('qualityInspection').select('ticketId').where('planId', '=', planId).execute()).map(({ ticketId }) => ticketId).toSorted()
  expect(await of(again.id)).toEqual(await of(once.id))
})

test('taken by two at once: one has it; handed in twice: one score', async () => {
  const [one] = await queueOf(s.as('inspector1'), 'state=open')
  const take = (name: string) => s.as(name).send<InspectionView>('POST', `/api/quality/inspections/${one!.id}/take`, { version: one!.version })
  const replies = await Promise.all([take('inspector1'), take('inspector2')])
  // Who has it already does not take it; of two others one is first.
  expect(statuses(replies)).toEqual([200, 409])
  const { inspector } = await openOne(s.as('inspector1'), one!)
  const name = (await city.db.selectFrom('appUser').select('username').where('id', '=', inspector!.id).executeTakeFirstOrThrow()).username
  expect(statuses(await Promise.all(Array.from({ length: 5 }, () => tryScore(s.as(name), one!))))).toEqual([200, 409, 409, 409, 409])
})

test('reported by two at once: one case; corrected and objected to at once: one move', async () => {
  const input = { ticketId: ticket.id, assignmentId: ticket.assignments[0]!.id, reason: 'passing_responsibility', text: '推给物业' }
  const replies = await Promise.all(['supervisor1', 'supervisor2', 'inspector1'].map((name) => s.as(name).send<CaseView>('POST', '/api/quality/cases', input)))
  expect(statuses(replies)).toEqual([200, 409, 409])
  const found = replies.find(({ status }) => status === 200)!.body
  const moves = await Promise.all([[UNIT, 'correct'], [`${UNIT}-head`, 'object']].map(([name, move]) => s.as(name!).send('POST', `/api/quality/cases/${found.id}/moves`, { move, version: found.version, text: '说明' })))
  expect(statuses(moves)).toEqual([200, 409])
  const events = await city.db.selectFrom('event').select('type').where('subjectId', '=', ticket.id).where('type', 'like', 'quality.%').execute()
  expect(events.map(({ type }) => type).filter((type) => type === 'quality.non_compliant')).toHaveLength(1)
  expect(events).toHaveLength(2)
})

test('an appeal withdrawn and decided at once: one of both', async () => {
  const own = await s.as('agent1').register({ kind: 'complaint', body: '又一件' })
  const one = await s.as('inspector1').post<InspectionView>('/api/quality/inspections', { ticketId: own.id, kind: 'record' })
  await score(s.as('inspector1'), one, { elements: 10 })
  const [mine] = (await s.as('agent1').get<{ items: InspectionRow[] }>('/api/quality/mine')).items.filter(({ id }) => id === one.id)
  const appealed = await s.as('agent1').post<InspectionView>(`/api/quality/inspections/${one.id}/appeal`, { version: mine!.version, reason: '有五要素' })
  const replies = await Promise.all([
    s.as('agent1').send('POST', `/api/quality/inspections/${one.id}/withdraw-appeal`, { version: appealed.version }),
    s.as('judge').send('POST', `/api/quality/inspections/${one.id}/decide`, { version: appealed.version, decision: '维持' }),
  ])
  expect(statuses(replies)).toEqual([200, 409])
})

test('a score given is never changed or deleted in the database', async () => {
  await expect(city.db.updateTable('qualityScore').set({ remark: '改' }).execute()).rejects.toThrow('a score given stays on record')
  await expect(city.db.deleteFrom('qualityScore').execute()).rejects.toThrow('a score given stays on record')
})

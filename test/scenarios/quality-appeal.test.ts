/** An agent's appeal, re-scored by somebody else; a new version of a sheet while inspections are open; a round of calibration. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CalibrationView } from '#contract/quality-training.ts'
import type { InspectionRow, InspectionView, SheetView } from '#contract/quality.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Person, Refused } from '../support/person.ts'
import { drawOf, makePlan, marksOf, openOne, queueOf, score, tryScore } from '../support/quality.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'
import { addPerson, DAY, stepsOf, type Steps } from '../support/steps.ts'

let city: Hotline
let s: Steps
let tickets: TicketView[]
beforeAll(async () => {
  city = await openHotline(DEFAULT_PROFILE, '2026-03-02T09:00:00+08:00')
  s = stepsOf(city)
  tickets = []
  for (const who of ['agent1', 'agent1', 'agent2', 'agent2', 'agent2']) tickets.push(await s.as(who).register({ kind: 'complaint', body: `第 ${tickets.length + 1} 件：路灯不亮` }))
  city.clock.set('2026-03-03T09:00:00+08:00')
})
afterAll(() => city.drop())

const act = (who: Person, one: InspectionView | InspectionRow, what: string, body: object) => who.send<InspectionView & Refused>('POST', `/api/quality/inspections/${one.id}/${what}`, { version: one.version, ...body })
const inspectorOf = async (one: InspectionRow) => {
  for (const name of ['inspector1', 'inspector2']) if ((await queueOf(s.as(name), 'state=open&whose=mine')).some(({ id }) => id === one.id)) return s.as(name)
  throw new Error('nobody has it')
}

test('per agent: the groups take turns; a timer draws what nobody drew, and never again', async () => {
  const plan = await makePlan(s.as('sysadmin'), { sheetCode: 'record', method: 'per_agent', size: 2 })
  expect(await drawOf(s.as('inspector1'), plan)).toEqual({ day: '2026-03-02', population: 5, drawn: 2, first: true })
  const drawn = await queueOf(s.as('inspector1'), 'state=open')
  expect(new Set(drawn.map(({ agent }) => agent?.id)).size).toBe(2)
  city.clock.set('2026-03-04T09:00:00+08:00')
  await city.timer('draw-quality-samples')
  await city.timer('draw-quality-samples')
  const [seen] = (await s.as('inspector1').get<{ items: { draws: { day: string; population: number; drawn: number }[] }[] }>('/api/quality/plans')).items
  expect(seen?.draws.map(({ day, population, drawn: n }) => [day, population, n])).toEqual([['2026-03-03', 0, 0], ['2026-03-02', 5, 2]])
})

test('the agent appeals, somebody else scores again; the first score stays, the second counts', async () => {
  const one = (await queueOf(s.as('inspector1'), 'state=open')).find(({ ticket }) => ticket.id === tickets[0]!.id || ticket.id === tickets[1]!.id)!
  expect(await s.as('agent1').send('GET', `/api/quality/inspections/${one.id}`)).toMatchObject({ status: 404 })
  const scored = await score(await inspectorOf(one), one, { elements: 5, category: 0 })
  expect(scored).toMatchObject({ score: 55, full: 100, result: 'failed' })
  const [mine] = (await s.as('agent1').get<{ items: InspectionRow[]; mean: object }>('/api/quality/mine')).items
  expect(mine).toMatchObject({ id: one.id, score: 55, inspector: null, abilities: ['appeal'] })
  expect(await s.as('agent2').send('GET', `/api/quality/inspections/${one.id}`)).toMatchObject({ status: 404 })
  expect(await act(s.as('agent2'), mine!, 'appeal', { reason: '不是我的' })).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  const appealed = (await act(s.as('agent1'), mine!, 'appeal', { reason: '要素都在正文里' })).body
  expect(appealed.state).toBe('appealed')

  const [waiting] = await queueOf(s.as('judge'), 'state=appealed')
  const { sheet } = await openOne(s.as('judge'), waiting!)
  const decided = (await act(s.as('judge'), waiting!, 'decide', { decision: '要素齐全', sheetNumber: sheet!.number, marks: marksOf(sheet!.sheet, { category: 0 }) })).body
  expect(decided).toMatchObject({ state: 'decided', score: 80, result: 'passed', scores: [{ round: 1, score: 55 }, { round: 2, score: 80 }] })
  expect(await act(s.as('judge'), decided, 'decide', { decision: '再来' })).toMatchObject({ status: 409, body: { code: 'inspection_wrong_state' } })
  expect(await s.as('agent1').get('/api/quality/mine')).toMatchObject({ mean: { score: 80, full: 100, count: 1 } })
  const events = await city.db.selectFrom('event').select(['type', 'facts']).where('type', 'in', ['quality.inspected', 'quality.rescored']).orderBy('id').execute()
  expect(events.map(({ type, facts }) => [type, facts?.['score']])).toEqual([['quality.inspected', 55], ['quality.rescored', 80]])
})

test('whoever gave the first score does not decide; the window closes after three working days', async () => {
  const both = await addPerson(city, 'both', ['inspector', 'appeal_judge'], city.units.find(({ kind }) => kind === 'center')!.code)
  const one = (await queueOf(s.as('inspector1'), 'state=open'))[0]!
  const taken = (await act(both, one, 'take', {})).body
  const scored = await score(both, taken, { told: 0 })
  const [mine] = (await s.as('agent2').get<{ items: InspectionRow[] }>('/api/quality/mine')).items
  const appealed = (await act(s.as('agent2'), mine!, 'appeal', { reason: '已告知' })).body
  expect(await act(both, appealed, 'decide', { decision: '维持' })).toMatchObject({ status: 403, body: { code: 'inspection_own_score' } })
  const back = (await act(s.as('agent2'), appealed, 'withdraw-appeal', {})).body
  expect(back).toMatchObject({ state: 'scored', score: scored.score })
  expect(await act(s.as('agent2'), back, 'appeal', { reason: '还是不服' })).toMatchObject({ status: 409, body: { code: 'appeal_made' } })

  const late = await s.as('inspector1').post<InspectionView>('/api/quality/inspections', { ticketId: tickets[4]!.id, kind: 'record' })
  const lateScored = await score(s.as('inspector1'), late, { told: 0 })
  city.clock.pass(8 * DAY)
  expect(await act(s.as('agent2'), lateScored, 'appeal', { reason: '晚了' })).toMatchObject({ status: 422, body: { code: 'appeal_too_late' } })
})

test('a new version of the sheet while an inspection is open: scored with the new one; what is finished keeps the old', async () => {
  const open = await s.as('inspector1').post<InspectionView>('/api/quality/inspections', { ticketId: tickets[3]!.id, kind: 'record' })
  expect(open.sheet?.number).toBe(1)
  const sheet = open.sheet!.sheet
  const draft = await s.as('inspector1').post<SheetView>('/api/quality/sheets', { ...sheet, passMark: 90, items: [...sheet.items, { code: 'speed', name: '登记及时', points: 10 }] })
  expect(draft).toMatchObject({ number: 2, state: 'draft', full: 110 })
  expect(await s.as('inspector1').send('POST', '/api/quality/sheets', { ...sheet, passMark: 500 })).toMatchObject({ status: 422, body: { code: 'sheet_faulty', details: { fault: 'pass_above_full' } } })
  // Before it is published, the first is in force still.
  expect((await openOne(s.as('inspector1'), open)).sheet?.number).toBe(1)
  await s.as('sysadmin').post('/api/quality/sheets/record/publish', { number: 2 })
  expect(await s.as('inspector1').send('POST', '/api/quality/sheets/record/publish', { number: 1 })).toMatchObject({ status: 409, body: { code: 'sheet_published' } })
  expect(await s.as('inspector1').send('POST', `/api/quality/inspections/${open.id}/score`, { version: open.version, sheetNumber: 1, marks: marksOf(sheet) })).toMatchObject({ status: 409, body: { code: 'sheet_changed', details: { number: 2 } } })
  expect(await score(s.as('inspector1'), open)).toMatchObject({ score: 110, full: 110, scores: [{ sheetNumber: 2 }] })
  const old = (await queueOf(s.as('inspector1'), 'state=done')).find(({ state }) => state === 'decided')!
  expect((await openOne(s.as('inspector1'), old)).scores.map(({ sheetNumber, full }) => [sheetNumber, full])).toEqual([[1, 100], [1, 100]])
  const change = city.db.updateTable('qualitySheet').set({ content: JSON.stringify({ ...sheet, name: '改了' }) }).where('code', '=', 'record').where('number', '=', 1).execute()
  await expect(change).rejects.toThrow('a published score sheet never changes')
})

test('two inspectors hand in the same inspection: one score; a stranger takes it over only by taking it', async () => {
  const open = await s.as('inspector1').post<InspectionView>('/api/quality/inspections', { ticketId: tickets[2]!.id, kind: 'record' })
  expect(await tryScore(s.as('inspector2'), open)).toMatchObject({ status: 409, body: { code: 'inspection_taken' } })
  const taken = await Promise.all([act(s.as('inspector2'), open, 'take', {}), tryScore(s.as('inspector1'), open)])
  expect(taken.filter(({ status }) => status === 200)).toHaveLength(1)
  const scores = await city.db.selectFrom('qualityScore').select('round').where('inspectionId', '=', open.id).execute()
  expect(scores).toHaveLength(taken[1].status === 200 ? 1 : 0)
})

test('three inspectors score two tickets blind to one another; the agreement is as reckoned by hand', async () => {
  const third = await addPerson(city, 'inspector3', ['inspector'], city.units.find(({ kind }) => kind === 'center')!.code)
  const people = (await s.as('inspector1').get<{ items: { id: string; name: string }[] }>('/api/quality/people?group=inspectors')).items
  const rows = await city.db.selectFrom('appUser').select(['id', 'username']).where('username', 'in', ['inspector1', 'inspector2', 'inspector3']).orderBy('username').execute()
  expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining(rows.map(({ id }) => id)))
  const ticketIds = [tickets[0]!.id, tickets[2]!.id]
  const round = await s.as('inspector1').post<CalibrationView>('/api/quality/calibrations', { name: '三月校准', sheetCode: 'record', ticketIds, inspectorIds: rows.map(({ id }) => id) })
  const give = (who: Person, ticketId: string, less: Record<string, number>) => who.send<CalibrationView & Refused>('POST', `/api/quality/calibrations/${round.id}/scores`, { ticketId, marks: marksOf(round.sheet, less) })
  await give(s.as('inspector1'), ticketIds[0]!, { elements: 20 })
  expect(await give(s.as('inspector1'), ticketIds[0]!, {})).toMatchObject({ status: 409, body: { code: 'calibration_scored' } })
  await give(s.as('inspector1'), ticketIds[1]!, { leaked: 1 })
  await give(s.as('inspector2'), ticketIds[0]!, { elements: 10 })
  const blind = (await give(s.as('inspector2'), ticketIds[1]!, { leaked: 1 })).body
  expect([blind.isOpen, blind.agreement, blind.tickets.map(({ scores }) => scores.length), blind.tickets.every(({ mine }) => mine)]).toEqual([false, null, [0, 0], true])
  const agreed = ticketIds.map((ticketId) => ({ ticketId, marks: marksOf(round.sheet, { elements: 20 }) }))
  expect(await s.as('inspector1').send('POST', `/api/quality/calibrations/${round.id}/agreed`, { discussion: '早了', agreed })).toMatchObject({ status: 409, body: { code: 'calibration_not_ready' } })
  expect(await give(s.as('judge'), ticketIds[0]!, {})).toMatchObject({ status: 403 })
  await give(third, ticketIds[0]!, { elements: 20 })
  const last = (await give(third, ticketIds[1]!, {})).body
  // Pass at 90 of 110: 100, 90 and 100 pass; on the second ticket two find a leak, the third does not.
  expect(last.agreement?.equalVerdicts).toEqual({ equal: 4, pairs: 6 })
  // elements, first ticket: |20−10|, |20−20|, |10−20| and three times 0: 20 ÷ 6
  expect(last.agreement?.items.find(({ code }) => code === 'elements')?.meanDifference).toBeCloseTo(20 / 6)
  expect(last.agreement?.items.find(({ code }) => code === 'leaked')?.meanDifference).toBeCloseTo(2 / 6)
  // 1–2 agree in both verdicts (κ 1); 1–3 and 2–3 in one of two, and the third has one verdict only (κ 0).
  expect(last.agreement?.verdictKappa).toBeCloseTo(1 / 3)
  const settled = await s.as('inspector2').post<CalibrationView>(`/api/quality/calibrations/${round.id}/agreed`, { discussion: '按正文要素计', agreed })
  expect(settled).toMatchObject({ state: 'discussed', discussion: '按正文要素计', tickets: [{ agreed: { score: 100 } }, { agreed: { score: 100 } }] })
})

/** 异议与先例: a unit objects, the other is heard, the centre adjudicates, and the next demand like it goes to another unit first. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SuggestedRow } from '#contract/desk.ts'
import type { CatalogueRowView, ObjectionView, PrecedentView } from '#contract/dispatch.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { differencesFromRebuild } from '#platform/rebuild-projection.ts'
import { dispatchPractice } from '#server/dispatch/practice.projection.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Person, Refused } from '../support/person.ts'
import { stepsOf, type Steps } from '../support/steps.ts'

let city: Hotline
let s: Steps
beforeAll(async () => {
  city = await openHotline('lishui', '2026-03-02T09:00:00+08:00')
  s = stepsOf(city)
})
afterAll(() => city.drop())

const LAMP = 'urban.road.light'
const suggest = async (asked: object, who: Person = s.dispatcher) => (await who.post<{ rows: SuggestedRow[] }>('/api/desk/units', asked)).rows
const born = (title: string, categoryCode = LAMP) => s.agent.register({ kind: 'help', title, body: `${title}，请尽快处理。`, categoryCode, areaCode: '331102001' })
const object = (who: Person, ticket: { id: string }, more: object = {}) => who.send<ObjectionView & Refused>('POST', '/api/dispatch/objections', { ticketId: ticket.id, reason: '小区红线内的路灯由物业管理，属住建部门指导', basis: '《物业管理条例》第三十五条', suggestedUnitId: city.unit('housing'), ...more })
const act = (who: Person, objection: ObjectionView, what: string, body: object = { version: objection.version }) => who.send<ObjectionView & Refused>('POST', `/api/dispatch/objections/${objection.id}/${what}`, body)
const verdict = (objection: ObjectionView, unit: string, upheld = true) => ({ version: objection.version, upheld, unitId: city.unit(unit), reason: '小区内路灯由物业维护，住建部门负责监督', basis: '《物业管理条例》第五条' })

test('an objection becomes a precedent, and the next ticket’s first suggestion changes', async () => {
  const ticket = await s.assign(await born('小区里的路灯不亮'), 'city_management')
  const next = { title: '我们小区路灯坏了半个月', text: '晚上一片漆黑', categoryCode: LAMP, areaCode: '331102001' }
  expect((await suggest(next))[0]).toMatchObject({ leadUnit: '综合执法局', level: 'high', row: LAMP })

  const filed = (await object(s.unit('city_management'), ticket)).body
  expect(filed).toMatchObject({ state: 'filed', unit: { name: '综合执法局' }, suggestedUnit: { name: '住建局' }, ticket: { number: ticket.number }, abilities: ['withdraw'] })
  const taken = (await act(s.dispatcher, filed, 'take-up')).body
  expect(taken).toMatchObject({ state: 'reviewing', takenUpBy: expect.any(String), abilities: ['uphold', 'reject'] })
  const heard = (await act(s.unit('housing'), taken, 'state', { text: '物业企业由我局指导，同意承办小区内部分' })).body
  expect(heard).toMatchObject({ statement: { text: expect.stringContaining('同意承办') }, abilities: [] })
  // Somebody who looked before the other unit spoke decides on what is no longer so.
  expect((await act(s.dispatcher, filed, 'adjudicate', verdict(filed, 'housing'))).body.code).toBe('conflict')
  const decided = (await act(s.dispatcher, heard, 'adjudicate', verdict(heard, 'housing'))).body
  expect(decided).toMatchObject({ state: 'upheld', decision: { unit: { name: '住建局' }, basis: '《物业管理条例》第五条' }, abilities: [] })

  const [first, second] = await suggest(next)
  expect(first).toMatchObject({ leadUnit: '住建局' })
  expect(first?.reasons[0]).toMatchObject({ type: 'precedent', against: false, text: expect.stringContaining(ticket.number), link: { to: 'precedent' } })
  expect(second).toMatchObject({ leadUnit: '综合执法局', reasons: expect.arrayContaining([expect.objectContaining({ type: 'precedent', against: true })]) })
  // A lamp on a road is another matter.
  expect((await suggest({ ...next, title: '国道边的照明设施损坏', text: '桥头一段' }))[0]).toMatchObject({ leadUnit: '综合执法局' })

  const { items: [precedent] } = await s.dispatcher.get<{ items: PrecedentView[] }>('/api/dispatch/precedents?text=%E8%B7%AF%E7%81%AF')
  expect(precedent).toMatchObject({ unit: { name: '住建局' }, against: { name: '综合执法局' }, category: '路灯照明', source: 'objection', ticket: { id: ticket.id }, mayWithdraw: true })
  expect(precedent?.words).toContain('路灯')
  // Units learn what was adjudicated, not whose demand it was.
  expect((await s.unit('water').get<{ items: PrecedentView[] }>('/api/dispatch/precedents')).items[0]).toMatchObject({ unit: { name: '住建局' }, ticket: null, mayWithdraw: false })
  expect((await s.leader.get<{ items: { type: string; text: string | null }[] }>(`/api/tickets/${ticket.id}/timeline`)).items.map(({ type }) => type))
    .toEqual(expect.arrayContaining(['objection.filed', 'objection.taken_up', 'objection.stated', 'objection.upheld', 'precedent.made']))

  await s.leader.post(`/api/dispatch/precedents/${precedent!.id}/withdraw`, { reason: '职责已调整' })
  expect((await suggest(next))[0]).toMatchObject({ leadUnit: '综合执法局' })
})

describe('who may object, and how often', () => {
  test('only a unit that works on it, once at a time, never naming itself', async () => {
    const ticket = await s.assign(await born('桥头路灯闪烁'), 'city_management')
    expect((await object(s.unit('water'), ticket)).body.code).toBe('objection_without_subject')
    expect((await object(s.unit('city_management'), ticket, { suggestedUnitId: city.unit('city_management') })).body.code).toBe('unit_is_same')
    const { body: filed } = await object(s.unit('city_management'), ticket)
    expect((await object(s.unit('city_management'), ticket)).body.code).toBe('objection_open')
    // A stranger does not even learn that it exists, an agent may not judge, the objector cannot be the answer.
    expect((await act(s.unit('water'), filed, 'withdraw')).body.code).toBe('not_found')
    expect((await act(s.agent, filed, 'take-up')).body.code).toBe('forbidden')
    expect((await act(s.dispatcher, filed, 'adjudicate', verdict(filed, 'city_management'))).body.code).toBe('unit_is_same')
    expect((await s.unit('water').get<{ items: unknown[] }>('/api/dispatch/objections?state=all')).items).toEqual([])

    const back = (await act(s.unit('city_management'), filed, 'withdraw')).body
    expect(back.state).toBe('withdrawn')
    expect((await act(s.dispatcher, back, 'adjudicate', verdict(back, 'housing'))).body.code).toBe('objection_closed')
    expect((await object(s.unit('city_management'), ticket)).status).toBe(200)
  })
  test('rejected binds the objector: what was doubtful is now its own by precedent', async () => {
    const ticket = await s.assign(await born('河边步道照明昏暗', 'urban.appearance.park'), 'city_management')
    const { body: filed } = await object(s.unit('city_management'), ticket, { suggestedUnitId: city.unit('water') })
    const { body: decided } = await act(s.reviewer, filed, 'adjudicate', verdict(filed, 'city_management', false))
    expect(decided).toMatchObject({ state: 'rejected', decision: { unit: { name: '综合执法局' } } })
    expect((await suggest({ title: '河边步道昏暗', categoryCode: 'urban.appearance.park' }))[0]?.reasons[0]).toMatchObject({ type: 'precedent', against: false })
  })
  test('a row of the catalogue: its precedent holds for the whole category', async () => {
    const rows = (await s.unit('sports').get<{ rows: CatalogueRowView[] }>('/api/dispatch/catalogue?mine=yes')).rows
    expect(rows.map(({ row }) => row)).toContain('education.sport.facility')
    const { body: filed } = await s.unit('sports').send<ObjectionView & Refused>('POST', '/api/dispatch/objections', { row: 'education.sport.facility', reason: '公园内器材由公园管理', basis: '三定方案', suggestedUnitId: city.unit('city_management') })
    expect(filed).toMatchObject({ ticket: null, row: { row: 'education.sport.facility', basis: '《体育法》' } })
    expect((await s.unit('sports').send<Refused>('POST', '/api/dispatch/objections', { row: 'no.such', reason: '无', basis: '无' })).body.code).toBe('catalogue_row_unknown')
    await act(s.leader, filed, 'adjudicate', verdict(filed, 'city_management'))
    expect((await suggest({ categoryCode: 'education.sport.facility' }))[0]).toMatchObject({ leadUnit: '综合执法局' })
  })
})

test('an accepted return becomes a precedent in one click, once', async () => {
  const basis = { reason: 'not_our_duty', basis: '井盖权属为通信管线', suggestedUnitId: city.unit('telecom') }
  let ticket: TicketView = await s.assign(await born('通信管线井盖破损', 'urban.road.manhole'), 'housing')
  const part = s.part(ticket, 'housing')
  const toPrecedent = () => s.dispatcher.send<PrecedentView & Refused>('POST', '/api/dispatch/precedents', { ticketId: ticket.id, assignmentId: part })
  expect((await toPrecedent()).body.code).toBe('not_returned')
  await s.byUnit(ticket, 'housing', 'apply_return', basis)
  const seen = await s.dispatcher.see(ticket)
  ticket = await s.dispatcher.move(seen, 'decide_return', { approve: true, reason: '权属单位为电信' }, part)
  expect((await toPrecedent()).body).toMatchObject({ unit: { name: '电信' }, against: { name: '住建局' }, basis: '井盖权属为通信管线', source: 'return' })
  expect((await toPrecedent()).body.code).toBe('precedent_exists')
  expect((await suggest({ title: '通信井盖破损', categoryCode: 'urban.road.manhole' }))[0]).toMatchObject({ leadUnit: '电信' })
})

test('history teaches: who solved it counts, who gave it back does not', async () => {
  const words = '湿地公园木栈道腐朽'
  const asked = { title: words, areaCode: '331102001' }
  for (let n = 0; n < 3; n++) {
    const ticket = await s.assign(await born(`${words}第${n + 1}处`, 'urban.appearance.park'), 'forestry')
    await s.handle(ticket, 'forestry')
    await s.finish(ticket)
  }
  const learned = await suggest(asked)
  expect(learned.find(({ leadUnit }) => leadUnit === '林业局')?.reasons).toContainEqual(expect.objectContaining({ type: 'ticket', text: expect.stringContaining('群众满意'), link: { to: 'ticket', id: expect.any(String) } }))
  const place = (rows: SuggestedRow[]) => rows.findIndex(({ leadUnit }) => leadUnit === '林业局')
  const points = (rows: SuggestedRow[]) => rows[place(rows)]!.reasons.reduce((sum, reason) => sum + reason.points, 0)
  const again = await s.assign(await born(`${words}第四处`, 'urban.appearance.park'), 'forestry')
  await s.byUnit(again, 'forestry', 'apply_return', { reason: 'not_our_duty', basis: '不属林地' })
  await s.dispatcher.move(await s.dispatcher.see(again), 'decide_return', { approve: true, reason: '同意' }, s.part(again, 'forestry'))
  const after = await suggest(asked)
  expect(points(after)).toBeLessThan(points(learned))
  expect(place(after)).toBeGreaterThanOrEqual(place(learned))

  await city.settle()
  const [first] = await suggest({ categoryCode: 'urban.appearance.park' })
  expect(first?.reasons).toContainEqual(expect.objectContaining({ type: 'practice', text: '同类诉求派给综合执法局 1 次，退回 0 次' }))
  const counted = city.db.selectFrom('dispatchPractice').select(['made', 'returned']).where('categoryCode', '=', 'urban.appearance.park').where('unitCode', '=', 'forestry')
  expect(await counted.execute()).toEqual([{ made: 4, returned: 1 }])
  expect(await differencesFromRebuild(city.db, dispatchPractice)).toEqual([])
})

test('quarrels that come back are shown, and rows with their versions', async () => {
  const { items } = await s.leader.get<{ items: { unit: { name: string }; other: { name: string }; upheld: number; open: number }[] }>('/api/dispatch/disputes')
  expect(items.find(({ unit, other }) => [unit.name, other.name].toSorted().join() === ['住建局', '综合执法局'].toSorted().join())).toMatchObject({ upheld: 1, open: 1 })

  const sysadmin = city.as('sysadmin')
  const { document, versionId } = await sysadmin.get<{ document: { catalogue: { code: string }[] }; versionId: string }>('/api/rules')
  const catalogue = document.catalogue.map((row) => (row.code === LAMP ? { ...row, boundary: '小区红线外' } : row))
  await sysadmin.post('/api/rules', { section: 'catalogue', value: catalogue, basedOn: versionId, note: '写明边界' })
  await new Promise((done) => setTimeout(done, 1_100))
  const row = await s.unit('city_management').get<{ row: CatalogueRowView; versions: { note: string | null; change: string | null }[] }>(`/api/dispatch/catalogue/${LAMP}`)
  expect(row.row).toMatchObject({ lead: '综合执法局', basis: '《城市照明管理规定》', boundary: '小区红线外', forbiddenToGrassroots: false })
  expect(row.versions.map(({ note, change }) => [note, change === null])).toEqual([['写明边界', false], [null, true]])
  expect(row.versions[0]?.change).toContain('小区红线外')
})

test('what may not go to the grassroots is never suggested there; the unit complained of never alone', async () => {
  const rows = await suggest({ title: '邻居半夜打麻将扰民', categoryCode: 'environment.noise.living', areaCode: '331102001' })
  expect(rows[0]).toMatchObject({ leadUnit: '公安局' })
  expect(rows.map(({ leadUnit }) => leadUnit)).not.toContain('紫金街道')
  const about = await suggest({ title: '路灯不亮', categoryCode: LAMP, complainedUnitId: city.unit('city_management') })
  expect(about[0]?.leadUnit).not.toBe('综合执法局')
  for (const row of about.filter(({ leadUnit }) => leadUnit === '综合执法局')) expect(row.co.length).toBeGreaterThan(0)
})

/** 丽水: a machinery firm that has just moved in has no electricity; the zone's committee plans backwards from the day, and serves the others in the same need. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RoomMoveInput, RoomView } from '#contract/room.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Person, Refused } from '../support/person.ts'
import { DAY, HOUR, local, stepsOf, type Steps } from '../support/steps.ts'

type Row = { id: string; purpose: string; whistleOverdue: boolean; whistleDueAt: string | null; toAgree: boolean; promiseDueAt: string | null; missed: number; agreed: boolean }
let city: Hotline, s: Steps, zone: Person, power: Person, housing: Person
let ticket: TicketView, room: RoomView
const events = async (type: string) => (await city.db.selectFrom('event').select(['type', 'facts']).where('subjectId', '=', ticket.id).where('type', 'like', type).orderBy('id').execute())
const tryMove = (who: Person, input: RoomMoveInput, key?: string) => who.send<RoomView & Refused>('POST', `/api/rooms/${room.id}/moves`, input, key)
const move = (who: Person, input: RoomMoveInput) => who.post<RoomView>(`/api/rooms/${room.id}/moves`, input)
const mine = (who: Person) => who.get<{ items: Row[] }>('/api/rooms').then(({ items }) => items)

beforeAll(async () => {
  city = await openHotline('lishui', '2026-04-22T09:00:00+08:00')
  s = stepsOf(city)
  zone = s.unit('development_zone')
  power = s.unit('power_company')
  housing = s.unit('housing')
  ticket = await s.agent.register({ kind: 'help', party: 'enterprise', categoryCode: 'urban.power.connect', body: '我是机械厂的林志远，电话19000080001，刚搬进园区，车间还没有通电，五月八日要开工。', requester: { name: '林志远', phone: '19000080001', enterprise: '某机械厂' } })
  await s.assign(ticket, 'development_zone')
})
afterAll(() => city.drop())

test('the leading unit asks, the centre opens; nobody sits in a room that is only asked for', async () => {
  const ask = { purpose: '新入园企业通电，请供电和住建一起定时间', targetDay: '2026-05-08', unitIds: [city.unit('power_company')] }
  expect((await power.send<Refused>('POST', `/api/tickets/${ticket.id}/rooms`, ask)).status).toBe(404)
  const both = await Promise.all([zone.send<RoomView & Refused>('POST', `/api/tickets/${ticket.id}/rooms`, ask), s.dispatcher.send<RoomView & Refused>('POST', `/api/tickets/${ticket.id}/rooms`, ask)])
  // Two at once: one room, and the second hears that it is there.
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  room = both.find(({ status }) => status === 200)!.body
  if (room.state === 'asked') room = await move(s.dispatcher, { move: 'open' })
  expect(room).toMatchObject({ state: 'open', lead: { id: city.unit('development_zone') }, members: [{ onTicket: true }, { onTicket: false }] })
  expect((await housing.send('GET', `/api/rooms/${room.id}`)).status).toBe(404)
  expect(await mine(housing)).toEqual([])
})

test('planned backwards over the holiday: milestones with days and owners, the centre’s clock, never a step in the past', async () => {
  const steps = [{ what: '现场勘察定方案', unitId: city.unit('power_company'), days: 1 }, { what: '立杆架线', unitId: city.unit('power_company'), days: 3 }, { what: '验收送电', unitId: city.unit('development_zone'), days: 1 }]
  const shown = await zone.post<{ steps: { day: string; past: boolean }[] }>(`/api/rooms/${room.id}/plan`, { targetDay: '2026-05-08', steps })
  // 1–5 May off: the 7th, then back over 6 May and 30 April to the 29th.
  expect(shown.steps.map(({ day }) => day)).toEqual(['2026-04-29', '2026-05-07', '2026-05-08'])
  expect((await tryMove(zone, { move: 'plan', targetDay: '2026-04-23', steps })).body.code).toBe('room_due_past')
  expect((await tryMove(power, { move: 'plan', targetDay: '2026-05-08', steps })).body.code).toBe('forbidden')
  room = await move(zone, { move: 'plan', targetDay: '2026-05-08', steps })
  expect(room.promises.map(({ kind, dueAt, unit }) => [kind, local(dueAt), unit.name])).toEqual([['milestone', '2026-04-29 17:30', '丽水供电'], ['milestone', '2026-05-07 17:30', '丽水供电'], ['milestone', '2026-05-08 17:30', '丽水经开区']])
  expect((await events('promise.made')).map(({ facts }) => facts?.['unitId'])).toEqual([city.unit('power_company'), city.unit('power_company'), city.unit('development_zone')])
})

test('吹哨: the unit called in must answer within the limit; silence is visible and said once', async () => {
  room = await move(power, { move: 'whistle', unitId: city.unit('housing'), reason: '占用绿化带架线，请住建到场确认' })
  const { whistle } = room.members.at(-1)!
  expect(local(whistle!.dueAt)).toBe('2026-04-22 11:00')
  expect(await mine(housing)).toMatchObject([{ id: room.id, whistleOverdue: false, purpose: '' }])
  expect((await tryMove(housing, { move: 'whistle', unitId: city.unit('housing'), reason: '再吹一次' })).body.code).toBe('room_member_twice')
  for (const _ of [1, 2]) {
    city.clock.pass(2 * HOUR + 60_000)
    await city.timer('mark-rooms')
  }
  expect((await events('room.whistle_overdue')).map(({ facts }) => facts?.['unitId'])).toEqual([city.unit('housing')])
  expect(await mine(housing)).toMatchObject([{ whistleOverdue: true }])
  const [first, second] = await Promise.all([tryMove(housing, { move: 'answer_whistle', coming: true, text: '已派人到场' }), tryMove(city.as('housing-head'), { move: 'answer_whistle', coming: false, text: '不属于我们' })])
  expect([first.status, second.status].toSorted((a, b) => a - b)).toEqual([200, 403])
  expect((await events('room.whistle_answered'))).toMatchObject([{ facts: { onTime: false } }])
})

test('promises: kept once, missed once by the timer, done late and said so', async () => {
  city.clock.set('2026-04-23T09:00:00+08:00')
  room = await move(housing, { move: 'promise', what: '出具绿化占用意见', dueAt: '2026-04-24T09:30:00.000Z' })
  const own = room.promises.find(({ kind }) => kind === 'promise')!
  expect((await tryMove(power, { move: 'keep', promiseId: own.id, proof: '代办' })).body.code).toBe('forbidden')
  const keeps = await Promise.all([1, 2, 3].map(() => tryMove(housing, { move: 'keep', promiseId: own.id, proof: '意见书已交供电' })))
  expect(keeps.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
  city.clock.set('2026-04-30T09:00:00+08:00')
  await Promise.all([city.timer('mark-rooms'), city.timer('mark-rooms')])
  await city.timer('mark-rooms')
  expect(await mine(power)).toMatchObject([{ missed: 1 }])
  const [survey] = (await power.get<RoomView>(`/api/rooms/${room.id}`)).promises.filter(({ what }) => what === '现场勘察定方案')
  room = await move(power, { move: 'keep', promiseId: survey!.id, proof: '方案已定' })
  expect(room.promises.find(({ id }) => id === survey!.id)).toMatchObject({ state: 'missed', keptAt: null, doneLateAt: expect.any(String) })
  expect((await events('promise.%')).map(({ type }) => type).filter((type) => type !== 'promise.made')).toEqual(['promise.kept', 'promise.missed', 'promise.done_late'])
})

test('notes, files, meeting and live view as links with who says they joined; the others in the same need', async () => {
  room = await move(power, { move: 'write', kind: 'note', text: '已与林志远（19000080001）约好进场时间' })
  expect((await tryMove(zone, { move: 'write', kind: 'video', text: '协调会' })).body.code).toBe('room_url_missing')
  expect((await tryMove(zone, { move: 'write', kind: 'live', text: '现场', url: 'javascript:alert(1)' })).status).toBe(400)
  room = await move(zone, { move: 'write', kind: 'video', text: '三方协调会', url: 'https://meeting.example/1', startsAt: '2026-04-30T02:00:00.000Z' })
  const meeting = room.entries.at(-1)!
  for (const who of [power, housing, power]) room = await move(who, { move: 'join', entryId: meeting.id })
  expect(room.entries.find(({ id }) => id === meeting.id)?.joined.map(({ unit }) => unit)).toEqual([expect.stringContaining('供电'), expect.stringContaining('建局')])
  room = await move(zone, { move: 'write', kind: 'concerned', text: '同批入园的五金厂、包装厂也未通电' })
  room = await move(zone, { move: 'serve', entryId: room.entries.at(-1)!.id, text: '两家一并勘察，同日送电' })
  expect(room.entries.at(-1)).toMatchObject({ kind: 'concerned', doneText: '两家一并勘察，同日送电' })
  // A unit without a part in the ticket reads all this, and nobody's name.
  const seen = JSON.stringify(await housing.get(`/api/rooms/${room.id}`))
  expect(seen).not.toMatch(/林志远|19000080001|某机械厂/)
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.from('picture')])
  const payload = Buffer.concat([Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="plan.png"\r\n\r\n'), png, Buffer.from('\r\n--x--\r\n')])
  const put = await power.ask({ method: 'POST', url: `/api/rooms/${room.id}/files`, payload, headers: { 'content-type': 'multipart/form-data; boundary=x' } })
  const file = (put.json() as RoomView).entries.at(-1)!
  expect(file).toMatchObject({ kind: 'file', text: 'plan.png' })
  expect((await housing.ask({ method: 'GET', url: `/api/rooms/${room.id}/files/${file.id}` })).rawPayload.equals(png)).toBe(true)
  expect((await s.unit('finance').send('GET', `/api/rooms/${room.id}/files/${file.id}`)).status).toBe(404)
})

test('one answer of all: an objection holds it back, a new wording asks everybody anew, the lead’s reply uses it', async () => {
  room = await move(zone, { move: 'propose', text: '五月八日送电。' })
  const first = room.answer!.revision
  await move(power, { move: 'agree', revision: first })
  room = await move(housing, { move: 'object', revision: first, text: '要写明恢复绿化' })
  expect(room.answer).toMatchObject({ agreedAt: null, waiting: ['丽水经开区'] })
  room = await move(zone, { move: 'propose', text: '五月八日送电，绿化同步恢复。' })
  expect((await tryMove(power, { move: 'agree', revision: first })).body.code).toBe('room_answer_changed')
  expect(await mine(power)).toMatchObject([{ toAgree: true }])
  await Promise.all([zone, power, housing].map((who) => move(who, { move: 'agree', revision: room.answer!.revision })))
  expect(await mine(power)).toMatchObject([{ toAgree: false, agreed: true }])
  expect(await events('room.answer_agreed')).toHaveLength(1)
  const { rooms } = await zone.get<{ rooms: RoomView[] }>(`/api/tickets/${ticket.id}/rooms`)
  const { text } = rooms[0]!.answer!
  await s.handle(ticket, 'development_zone', { publicAnswer: text })
  expect((await s.agent.see(ticket)).assignments[0]!.reply?.publicAnswer).toBe('五月八日送电，绿化同步恢复。')
})

test('units leave, the room ends, and who is no member reads it no longer', async () => {
  expect((await tryMove(s.dispatcher, { move: 'close', summary: '已送电' })).body.code).toBe('room_promise_open')
  city.clock.set('2026-05-07T10:00:00+08:00')
  for (const one of room.promises.filter(({ state }) => state === 'open')) await move(one.unit.name === '丽水供电' ? power : zone, { move: 'keep', promiseId: one.id, proof: '完成' })
  await move(s.dispatcher, { move: 'remove_unit', unitId: city.unit('housing'), reason: '事项已办完' })
  expect((await housing.send('GET', `/api/rooms/${room.id}`)).status).toBe(404)
  expect(await mine(housing)).toEqual([])
  expect(await move(s.dispatcher, { move: 'close', summary: '提前一天送电' })).toMatchObject({ state: 'closed', abilities: [] })
  city.clock.pass(30 * DAY)
  await city.timer('mark-rooms')
  expect(await events('promise.missed')).toHaveLength(1)
})

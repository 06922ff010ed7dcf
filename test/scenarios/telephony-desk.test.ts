/** The agent's telephone over HTTP: who calls before it rings, what the call became, calls out without a number, the shift leader's floor. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallerOfCall, Floor } from '#contract/phone-desk.ts'
import type { listTicketRecordings } from '#contract/recordings.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { newId } from '#platform/ids.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { onlyCall, openPhoneRoom, type PhoneRoom } from '../support/phone-room.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'

const NUMBER = '13800007812'
const MASKED = '138****7812'
let city: Hotline
let room: PhoneRoom
beforeAll(async () => {
  city = await openHotline(DEFAULT_PROFILE, '2026-03-03T10:00:00+08:00', 0, { kind: 'simulate' })
  room = await openPhoneRoom(city)
})
afterAll(async () => { await room.close(); await city.drop() })

const callerOf = (who: string, callId: string) => city.as(who).get<CallerOfCall>(`/api/telephony/calls/${callId}/caller`)
const dial = (who: string, ticketId: string) => city.as(who).send('POST', '/api/telephony/dial', { id: newId(), ticketId })
const note = (who: string, callId: string, outcome: string) => city.as(who).send('POST', `/api/telephony/calls/${callId}/outcome`, { outcome })
const callsOf = async (ticketId: string) => (await city.as('agent1').get<ReplyOf<typeof listTicketRecordings>>(`/api/tickets/${ticketId}/recordings`)).calls
const events = async (callId: string) => (await sql<{ type: string; facts: Record<string, unknown> }>`select type, facts from event where subject_kind = 'call' and subject_id = ${callId} order by id`.execute(city.db)).rows
const hangUp = async (who: string, callId: string) => { expect((await room.wish(who, { wish: 'hang_up', callId })).status).toBe(200); await room.settled() }

test('a seat nobody took offers nothing but to sign on; the kind of engine is said', async () => {
  expect(await room.desk('agent1')).toMatchObject({ engine: 'simulated', state: 'off', ext: null, calls: [], abilities: [], breakKinds: ['小休', '用餐', '培训', '会议'] })
  await room.ready('agent1')
  expect(await room.desk('agent1')).toMatchObject({ state: 'ready', abilities: ['break', 'off', 'dial'] })
})

test('before it is answered the desk knows who calls, by the call alone; the number leaves the server masked', async () => {
  const earlier = await city.as('agent2').register({ kind: 'complaint', body: '小区门口路灯不亮', areaCode: city.profile.centers[0]!.areas.at(-1)!.code, requester: { name: '王芳', phone: NUMBER } })
  const { callId, legId } = room.engine.dialIn('12345', NUMBER)
  await room.settled()
  const call = onlyCall(await room.desk('agent1'))
  expect(call).toMatchObject({ id: callId, state: 'ringing', number: MASKED, abilities: ['answer', 'decline'], outcome: null, simulated: true })
  const pop = await callerOf('agent1', callId)
  expect(pop).toMatchObject({ number: MASKED, caller: { known: true, name: '王*', contacts: 1, open: [{ id: earlier.id }] }, place: { code: city.profile.centers[0]!.areas.at(-1)!.code }, calls: [], flags: [] })
  expect(JSON.stringify([call, pop])).not.toContain(NUMBER)
  expect((await city.as('agent2').send('GET', `/api/telephony/calls/${callId}/caller`)).body).toMatchObject({ code: 'call_not_yours' })
  expect((await room.wish('agent1', { wish: 'answer', callId })).status).toBe(200)
  await room.settled()
  expect(onlyCall(await room.desk('agent1')).abilities).toEqual(['hold', 'mute', 'keys', 'pause_record', 'silent', 'consult', 'transfer', 'drop', 'queue', 'hang_up', 'bind'])
  room.engine.end(legId)
  await room.settled()
})

test('a ticket registered amid the call belongs to it and has the caller’s number, which was never sent', async () => {
  await room.ready('agent1')
  const { callId } = await room.talk(NUMBER)
  const ticket = await city.as('agent1').post<{ id: string; requester: { phone: string } }>('/api/tickets', { callId, demand: { channel: 'phone', kind: 'complaint', title: '井盖破损', body: '井盖破损', requester: {} }, then: { move: 'dispatch' } })
  expect(ticket.requester.phone).toBe(MASKED)
  await room.settled()
  expect(onlyCall(await room.desk('agent1')).ticketId).toBe(ticket.id)
  await expect.poll(() => events(callId)).toContainEqual(expect.objectContaining({ type: 'call.bound', facts: expect.objectContaining({ ticketId: ticket.id }) as unknown }))
  await hangUp('agent1', callId)
  // The caller hears the question about the service; the agent is asked what it was.
  const after = await room.desk('agent1')
  expect(after).toMatchObject({ state: 'wrap_up', calls: [], last: { id: callId, state: 'rating', outcome: null, abilities: ['bind', 'outcome'] } })
  expect(Date.parse(after.wrapUpUntil!) - city.clock.now).toBe(30_000)
  expect((await note('agent1', callId, 'ticket')).status).toBe(200)
  await expect.poll(async () => (await room.desk('agent1')).last).toBeNull()
  expect((await events(callId)).at(-1)).toMatchObject({ type: 'call.outcome', facts: { outcome: 'ticket' } })
  expect(await callsOf(ticket.id)).toMatchObject([{ id: callId, outcome: 'ticket' }])
})

test('a call that is over is still bound and still says what it was; nobody else may say it', async () => {
  await room.ready('agent1')
  const { callId, legId } = await room.talk('13900001111')
  room.engine.end(legId)
  await room.settled()
  const ticket = await city.as('agent1').post<{ id: string }>('/api/tickets', { callId, demand: { channel: 'phone', kind: 'complaint', title: '噪声', body: '工地噪声', requester: {} }, then: { move: 'dispatch' } })
  expect((await note('agent2', callId, 'answered')).body).toMatchObject({ code: 'call_not_yours' })
  expect((await note('agent1', callId, 'answered')).status).toBe(200)
  expect(await callsOf(ticket.id)).toMatchObject([{ id: callId, outcome: 'answered' }])
  expect((await events(callId)).map(({ type }) => type).slice(-2)).toEqual(['call.bound', 'call.outcome'])
})

test('who calls the third time today, was missed, or was a nuisance, is flagged before the ring', async () => {
  await room.wish('agent1', { wish: 'state', state: 'off' })
  const missed = room.engine.dialIn('12345', '13700002222')
  await room.settled()
  room.engine.end(missed.legId)
  await room.settled()
  await room.ready('agent1')
  expect((await callerOf('agent1', (await room.talk('13700002222')).callId)).flags).toEqual(['missed'])
  const second = onlyCall(await room.desk('agent1')).id
  await hangUp('agent1', second)
  expect((await note('agent1', second, 'nuisance')).status).toBe(200)
  await expect.poll(async () => (await room.desk('agent1')).last).toBeNull()
  await room.ready('agent1')
  const third = await room.talk('13700002222')
  const pop = await callerOf('agent1', third.callId)
  expect(pop.flags).toEqual(['repeat', 'nuisance'])
  expect(pop.calls).toMatchObject([{ outcome: 'nuisance', answered: true }, { answered: false }])
  await hangUp('agent1', third.callId)
})

test('out to a ticket’s caller: the browser names the ticket, the engine gets the number, nobody is shown it', async () => {
  const ticket = await city.as('agent2').register({ kind: 'complaint', body: '水压不足', requester: { phone: '13600003333' } })
  await room.ready('revisiter1')
  expect((await dial('revisiter1', ticket.id)).status).toBe(200)
  await room.settled()
  expect(room.engine.orders.filter(({ order }) => order === 'originate').at(-1)).toMatchObject({ to: { kind: 'number', number: '13600003333' } })
  const call = onlyCall(await room.desk('revisiter1'))
  expect(call).toMatchObject({ direction: 'out', number: '136****3333', ticketId: ticket.id })
  expect((await events(call.id))[0]).toMatchObject({ type: 'call.dialled', facts: { ticketId: ticket.id } })
  const nameless = await city.as('agent2').register({ kind: 'complaint', body: '没有留号码的诉求' })
  expect((await dial('revisiter1', nameless.id)).body).toMatchObject({ code: 'person_without_number' })
  expect((await dial('revisiter1', newId())).body).toMatchObject({ code: 'not_found' })
  // An id of another century would lie in no partition and stop the switch.
  expect((await room.wish('revisiter1', { wish: 'dial', callId: 'ffff027a-18ce-75ae-a877-ab074282df00', number: '13600003333' })).body).toMatchObject({ code: 'call_times_wrong' })
  expect((await room.wish('revisiter1', { wish: 'dial', callId: randomUUID(), number: '13600003333' })).status).toBe(400)
})

test('without an engine a call is begun and ended by hand, once however often it is sent, and is counted by nobody', async () => {
  const id = newId()
  const sent = { id, number: '13500004444', startedAt: '2026-03-03T01:50:00Z', endedAt: '2026-03-03T01:53:20Z', outcome: 'answered' }
  for (let times = 0; times < 2; times += 1) expect((await city.as('agent3').send('POST', '/api/telephony/logged-calls', sent)).status).toBe(200)
  expect((await events(id)).map(({ type, facts }) => [type, facts['talkMs']])).toEqual([['call.logged', 200_000]])
  expect((await city.as('agent4').send('POST', '/api/telephony/logged-calls', sent)).body).toMatchObject({ code: 'call_not_yours' })
  expect((await city.as('agent3').send('POST', '/api/telephony/logged-calls', { ...sent, id: newId(), endedAt: '2026-03-03T01:49:00Z' })).body).toMatchObject({ code: 'call_times_wrong' })
})

test('the shift leader sees every seat, who waits and how long; others do not', async () => {
  for (const who of ['agent1', 'agent2', 'revisiter1']) await room.wish(who, { wish: 'state', state: 'off' })
  room.engine.dialIn('12345', '13400005555')
  await room.settled()
  city.clock.pass(20_000)
  const floor = await city.as('leader').get<Floor>('/api/telephony/floor')
  expect(floor).toMatchObject({ engine: 'simulated', states: { queued: 1 } })
  expect(floor.queues.filter(({ waiting }) => waiting > 0)).toMatchObject([{ code: 'general', waiting: 1, longestWaitSeconds: 20, overAnswerSeconds: 1, ready: 0 }])
  expect(floor.calls[0]).toMatchObject({ state: 'queued', number: '134****5555' })
  expect(floor.seats.map(({ name }) => name).length).toBe(2)
  expect((await city.as('agent1').send('GET', '/api/telephony/floor')).status).toBe(403)
  // 强制状态: a seat that is off is needed now, and the call that waits rings there.
  const agent2 = floor.seats.find(({ state }) => state === 'off')!
  const force = (who: string) => city.as(who).send('POST', `/api/telephony/seats/${agent2.userId}/state`, { id: randomUUID(), state: 'ready', reason: '排队超过十五秒' })
  expect((await force('agent1')).status).toBe(403)
  expect((await force('leader')).status).toBe(200)
  await room.settled()
  expect((await city.as('leader').get<Floor>('/api/telephony/floor')).seats.find(({ userId }) => userId === agent2.userId)?.state).toBe('ringing')
  expect((await sql<{ type: string }>`select type from event where type = 'seat.forced'`.execute(city.db)).rows).toHaveLength(1)
  expect((await city.as('agent1').get<{ items: unknown[] }>('/api/telephony/colleagues')).items).toMatchObject([{ free: false, state: 'talking' }])
})

/** Lines under the cities' own profiles: a confidential one, a sub-centre first and everybody after, and calls kept for a leader's session. */
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { stepsOf } from '../support/steps.ts'
import { eventsOf, openTelephone, sit, talk, userId, wish, type Telephone } from '../support/telephone.ts'
import type { Refused } from '../support/person.ts'

let city: Telephone
const settle = () => city.voice.settled()
afterEach(async () => { for (const { legId } of Array.from(city.engine.legs.values())) city.engine.end(legId); await settle() })

describe('驻马店: the psychological line', () => {
  afterAll(() => city.drop())

  test('only counsellors take it; it waits for them and never overflows', async () => {
    city = await openTelephone('zhumadian')
    const s = stepsOf(city)
    await s.leader.post(`/api/telephony/seats/${await userId(city, 'agent2')}/skills`, { id: newId(), skills: { psychology: 4 } })
    await sit(city.as('agent1'))
    const { callId } = await talk(city)
    expect((await wish(city.as('agent1'), { wish: 'queue', callId, queue: 'psychology' })).status).toBe(200)
    await settle()
    city.clock.pass(600_000)
    await wish(city.as('agent1'), { wish: 'state', state: 'ready' })
    await settle()
    expect(city.voice.state().calls.get(callId)).toMatchObject({ state: 'queued', queue: 'psychology' })
    await sit(city.as('agent2'))
    expect(city.voice.state().calls.get(callId)).toMatchObject({ state: 'ringing', agentId: await userId(city, 'agent2') })
  })

  test('nothing of it reaches a unit: a ticket of another kind is not tied to it, one of the line is not dispatched, no unit asks for a call', async () => {
    const s = stepsOf(city)
    const counsellor = city.as('agent2')
    await s.leader.post(`/api/telephony/seats/${await userId(city, 'agent1')}/state`, { id: newId(), state: 'off', reason: '交接班' })
    await wish(counsellor, { wish: 'state', state: 'ready' })
    await sit(city.as('leader'))
    const { callId } = await talk(city)
    await wish(city.as('leader'), { wish: 'queue', callId, queue: 'psychology' })
    await settle()
    city.engine.answer(city.engine.ringing()[0]!.legId)
    await settle()
    expect((await counsellor.get<{ calls: { confidential: boolean; script: string }[] }>('/api/telephony/desk')).calls[0]).toMatchObject({ confidential: true, script: expect.stringContaining('保密') })
    const open = await counsellor.register({ kind: 'help', body: '普通诉求' })
    expect((await counsellor.send<Refused>('POST', `/api/telephony/calls/${callId}/ticket`, { ticketId: open.id })).body.code).toBe('confidential_call')
    expect((await wish(counsellor, { wish: 'bind', callId, ticketId: open.id })).body.code).toBe('confidential_call')
    const own = await counsellor.register({ kind: 'consult', service: 'psychology', body: '最近睡不好', requester: { phone: '19900006600' } })
    await counsellor.post(`/api/telephony/calls/${callId}/ticket`, { ticketId: own.id })
    const refused = await s.dispatcher.tryMove(await s.dispatcher.see(own), 'assign', { leadUnitId: city.unit('health'), coUnitIds: [] })
    expect(refused.body.code).toBe('confidential_service')
    expect((await s.unit('health').send('GET', `/api/tickets/${own.id}`)).status).toBe(404)
    expect((await s.unit('health').send('POST', `/api/tickets/${own.id}/relay-calls`, { id: newId(), number: '03961234567' })).status).toBe(404)
    expect(await eventsOf(city, callId)).toContain('call.bound')
  })
})

describe('海南: a sub-centre’s line', () => {
  afterAll(() => city.drop())

  test('its own people first, after 30 seconds anybody free; a line merged whole rings everybody at once', async () => {
    city = await openTelephone('hainan')
    const s = stepsOf(city)
    const [general, own] = [await userId(city, 'agent1'), await userId(city, 'agent2')]
    await s.leader.post(`/api/telephony/seats/${own}/skills`, { id: newId(), skills: { tax: 4 } })
    await sit(city.as('agent1'))
    await sit(city.as('agent2'))
    const first = city.engine.dialIn('12366')
    const second = city.engine.dialIn('12366')
    const third = city.engine.dialIn('12328')
    await settle()
    const at = (id: string) => { const call = city.voice.state().calls.get(id); return [call?.state, call?.queue, call?.agentId] }
    expect([at(first.callId), at(second.callId), at(third.callId)]).toEqual([['ringing', 'tax', own], ['queued', 'tax', undefined], ['ringing', 'general', general]])
    city.engine.answer(city.engine.ringing().find(({ callId }) => callId === third.callId)!.legId)
    city.engine.end(third.legId)
    await settle()
    // The caller came at 0; wrap-up of the other line's agent is cut short.
    await wish(city.as('agent1'), { wish: 'state', state: 'ready' })
    city.clock.pass(29_000)
    await wish(city.as('agent1'), { wish: 'state', state: 'ready' })
    await settle()
    expect(at(second.callId)).toEqual(['queued', 'tax', undefined])
    city.clock.pass(1_000)
    await wish(city.as('agent1'), { wish: 'state', state: 'ready' })
    for (let tries = 0; at(second.callId)[0] !== 'ringing' && tries < 100; tries += 1) await new Promise((resolve) => { setTimeout(resolve, 10) })
    expect(at(second.callId)).toEqual(['ringing', 'general', general])
    expect(await eventsOf(city, second.callId)).toEqual(['call.offered', 'call.queued', 'call.overflowed', 'call.ringing'])
  })
})

describe('a leader’s session', () => {
  afterAll(() => city.drop())

  test('calls put into it ring the leader alone; when it is over, who waits goes to the general line', async () => {
    city = await openTelephone('lishui')
    const s = stepsOf(city)
    const mayor = city.as('mayor1')
    const session = await s.leader.post<{ id: string; queue: string; isOpen: boolean }>('/api/telephony/sessions', { id: newId(), name: '市领导接听', leaderId: await userId(city, 'mayor1'), opensAt: '2026-03-02T01:00:00Z', closesAt: '2026-03-02T04:00:00Z' })
    expect([session.isOpen, session.queue]).toEqual([true, `session:${session.id}`])
    expect((await s.leader.send<Refused>('POST', '/api/telephony/sessions', { id: newId(), name: 'x', leaderId: await userId(city, 'mayor1'), opensAt: '2026-03-02T04:00:00Z', closesAt: '2026-03-02T01:00:00Z' })).body.code).toBe('session_times')
    await sit(mayor)
    await sit(s.agent)
    const { callId } = await talk(city)
    expect(city.voice.state().calls.get(callId)?.agentId).toBe(await userId(city, 'agent1'))
    expect((await wish(s.agent, { wish: 'queue', callId, queue: session.queue })).status).toBe(200)
    await settle()
    expect(city.voice.state().calls.get(callId)).toMatchObject({ state: 'ringing', agentId: await userId(city, 'mayor1') })
    city.engine.answer(city.engine.ringing()[0]!.legId)
    await settle()
    await wish(s.agent, { wish: 'state', state: 'ready' })
    const next = await talk(city)
    await wish(s.agent, { wish: 'queue', callId: next.callId, queue: session.queue })
    await wish(s.agent, { wish: 'state', state: 'ready' })
    await settle()
    expect(city.voice.state().calls.get(next.callId)).toMatchObject({ state: 'queued', queue: session.queue })
    expect((await s.agent.get<{ items: { waiting: number }[] }>('/api/telephony/sessions')).items).toMatchObject([{ waiting: 1 }])
    await mayor.post(`/api/telephony/sessions/${session.id}/end`, {})
    for (let tries = 0; city.voice.state().calls.get(next.callId)?.queue !== 'general' && tries < 100; tries += 1) await new Promise((resolve) => { setTimeout(resolve, 10) })
    expect(city.voice.state().calls.get(next.callId)).toMatchObject({ state: 'ringing', queue: 'general', agentId: await userId(city, 'agent1') })
    expect((await mayor.send<Refused>('POST', `/api/telephony/sessions/${session.id}/end`)).body.code).toBe('session_over')
  })
})

/** A call from the ring to its outcome, over HTTP: bound to its ticket, the number shown once, transferred by one key, said silent; calls by hand; malicious callers. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'
import { callRow, eventsOf, openTelephone, sit, talk, userId, wish, type Telephone } from '../support/telephone.ts'
import type { Person, Refused } from '../support/person.ts'

let city: Telephone
let agent: Person, other: Person, leader: Person
beforeAll(async () => {
  city = await openTelephone(DEFAULT_PROFILE)
  agent = city.as('agent1'); other = city.as('agent2'); leader = city.as('leader')
  await sit(agent)
})
afterAll(() => city.drop())
const settle = () => city.voice.settled()
/** Wrap-up over, ready again. */
const readyAgain = async () => { await wish(agent, { wish: 'state', state: 'ready' }) }
const FROM = '19900007812'

test('the running call: only its agent sees the number, and it stands on the record', async () => {
  const { callId, legId } = await talk(city, '12345', FROM)
  expect((await other.send<Refused>('POST', `/api/telephony/calls/${callId}/number`)).body.code).toBe('call_number_hidden')
  expect(await agent.post(`/api/telephony/calls/${callId}/number`, {})).toEqual({ number: FROM })
  expect(JSON.stringify(await agent.get('/api/telephony/desk'))).not.toContain(FROM)
  const ticket = await agent.register({ kind: 'help', body: '楼上漏水' })
  expect((await other.send<Refused>('POST', `/api/telephony/calls/${callId}/ticket`, { ticketId: ticket.id })).body.code).toBe('call_not_yours')
  await agent.post(`/api/telephony/calls/${callId}/ticket`, { ticketId: ticket.id })
  expect((await callRow(city, callId)).ticketId).toBe(ticket.id)
  expect((await agent.send<Refused>('POST', `/api/telephony/calls/${callId}/outcome`, { outcome: 'ticket' })).body.code).toBe('call_not_over')
  city.engine.end(legId)
  await settle()
  expect((await agent.get<{ items: { id: string }[] }>('/api/telephony/calls/unfinished')).items.map(({ id }) => id)).toEqual([callId])
  await agent.post(`/api/telephony/calls/${callId}/outcome`, { outcome: 'ticket' })
  expect((await agent.get<{ items: unknown[] }>('/api/telephony/calls/unfinished')).items).toEqual([])
  expect(await eventsOf(city, callId)).toEqual(['call.offered', 'call.queued', 'call.ringing', 'call.answered', 'call.number_shown', 'call.bound', 'call.ended', 'call.outcome'])
})

test('a ticket made after the call has ended is tied to it all the same', async () => {
  await readyAgain()
  const { callId, legId } = await talk(city)
  city.engine.end(legId)
  await settle()
  const ticket = await agent.register({ kind: 'help', body: '路灯不亮' })
  await agent.post(`/api/telephony/calls/${callId}/ticket`, { ticketId: ticket.id })
  await agent.post(`/api/telephony/calls/${callId}/ticket`, { ticketId: ticket.id })
  expect([(await callRow(city, callId)).ticketId, (await eventsOf(city, callId)).filter((type) => type === 'call.bound')]).toEqual([ticket.id, ['call.bound']])
})

test('a silent caller hears why and is let go; a cut line is told as dropped', async () => {
  await readyAgain()
  const silent = await talk(city)
  expect((await wish(agent, { wish: 'silent', callId: silent.callId })).status).toBe(200)
  await settle()
  expect([(await callRow(city, silent.callId)).state, (await eventsOf(city, silent.callId)).slice(-3)]).toEqual(['ended', ['call.silent', 'call.party_left', 'call.ended']])
  await readyAgain()
  const cut = await talk(city)
  city.engine.legs.delete(cut.legId)
  city.engine.tell({ type: 'leg.ended', at: city.clock.now, legId: cut.legId, cause: 'error' })
  await settle()
  const ended = await city.db.selectFrom('event').select('facts').where('subjectId', '=', cut.callId).where('type', '=', 'call.ended').executeTakeFirstOrThrow()
  expect(ended.facts).toMatchObject({ dropped: true, by: 'caller' })
})

test('malicious caller: reported by the agent, decided by a leader, turned away and counted, lifted again', async () => {
  await readyAgain()
  const bad = await talk(city, '12345', '19900004000')
  const { id, version, number } = await agent.post<{ id: string; version: number; number: string }>('/api/telephony/nuisance', { callId: bad.callId, kind: 'harassment', note: '多次辱骂' })
  expect(number).not.toContain('19900004000')
  city.engine.end(bad.legId)
  await settle()
  expect((await agent.send('POST', `/api/telephony/nuisance/${id}/decision`, { decision: 'block', reason: 'x', version })).status).toBe(403)
  await leader.post(`/api/telephony/nuisance/${id}/decision`, { decision: 'block', days: 7, reason: '核实录音', version })
  expect((await leader.send<Refused>('POST', `/api/telephony/nuisance/${id}/decision`, { decision: 'dismiss', reason: 'x', version: version + 1 })).body.code).toBe('nuisance_decided')
  await readyAgain()
  const again = city.engine.dialIn('12345', '+8619900004000')
  await settle()
  expect(await eventsOf(city, again.callId)).toEqual(['call.offered', 'call.refused_blocked'])
  expect((await callRow(city, again.callId)).state).toBe('ended')
  const [seen] = (await leader.get<{ items: { refused: number; state: string; reports: number }[] }>('/api/telephony/nuisance?state=blocked')).items
  expect(seen).toMatchObject({ refused: 1, state: 'blocked', reports: 1 })
  expect((await city.as('agent2').get<{ items: unknown[] }>('/api/telephony/nuisance')).items).toEqual([])
  // The block ends by itself.
  city.clock.pass(8 * 86_400_000)
  const later = city.engine.dialIn('12345', '19900004000')
  await settle()
  expect((await eventsOf(city, later.callId)).at(-1)).not.toBe('call.refused_blocked')
  city.engine.end(later.legId)
  await settle()
  const rows = await city.db.selectFrom('telephonyNuisance').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain('19900004000')
})

test('nobody decides what they reported themselves', async () => {
  await wish(agent, { wish: 'state', state: 'off' })
  await sit(leader)
  const call = await talk(city, '12345', '19900004001')
  const { id, version } = await leader.post<{ id: string; version: number }>('/api/telephony/nuisance', { callId: call.callId, kind: 'abuse', note: '骂人' })
  expect((await leader.send<Refused>('POST', `/api/telephony/nuisance/${id}/decision`, { decision: 'block', reason: 'x', version })).body.code).toBe('nuisance_own')
  city.engine.end(call.legId)
  await settle()
  await wish(leader, { wish: 'state', state: 'off' })
})

test('by hand: begun, tied to a ticket, ended; no figure of queues counts it, and it survives the switch’s restart', async () => {
  const id = newId()
  const begun = await agent.post<{ state: string; number: string }>('/api/telephony/manual-calls', { id, number: FROM, direction: 'in' })
  expect([begun.state, begun.number]).toEqual(['talking', expect.not.stringContaining(FROM)])
  const ticket = await agent.register({ kind: 'help', body: '井盖缺失' })
  await agent.post(`/api/telephony/calls/${id}/ticket`, { ticketId: ticket.id })
  city.engine.cut()
  await city.reopen()
  await settle()
  expect(city.voice.state().calls.has(id)).toBe(false)
  city.clock.pass(90_000)
  expect(await agent.post(`/api/telephony/manual-calls/${id}/end`, { outcome: 'ticket' })).toMatchObject({ state: 'ended', ticketId: ticket.id })
  await agent.post(`/api/telephony/manual-calls/${id}/end`, {})
  expect(await callRow(city, id)).toMatchObject({ source: 'manual', outcome: 'ticket', state: 'ended', ticketId: ticket.id })
  expect(await eventsOf(city, id)).toEqual(['call.logged', 'call.bound', 'call.logged_end'])
})

test('calls out: a ticket’s person and a missed caller are dialled without their number leaving the platform', async () => {
  await wish(agent, { wish: 'state', state: 'ready' })
  const missed = city.engine.dialIn('12319', '19900005555')
  await settle()
  city.engine.end(missed.legId)
  await settle()
  await wish(agent, { wish: 'state', state: 'ready' })
  const callId = newId()
  expect((await agent.send<Refused>('POST', '/api/telephony/dial', { id: callId, callBackOf: missed.callId })).body).toEqual({ callId })
  await settle()
  expect(city.engine.orders.flatMap((order) => (order.order === 'originate' && order.to.kind === 'number' ? [order.to.number] : [])).at(-1)).toBe('19900005555')
  expect((await callRow(city, callId)).body).toMatchObject({ callBackOf: missed.callId })
  expect((await eventsOf(city, missed.callId)).at(-1)).toBe('call.called_back')
  for (const { legId } of city.engine.ringing()) city.engine.end(legId)
  await settle()
  const anonymous = await agent.register({ kind: 'help', body: '噪音扰民' })
  expect((await agent.send<Refused>('POST', '/api/telephony/dial', { id: newId(), ticketId: anonymous.id })).body.code).toBe('person_without_number')
})

test('seats: the leader sees all, gives skills that hold at once, and forces a state', async () => {
  const { seats, skills } = await leader.get<{ seats: { userId: string; name: string; state: string; skills: Record<string, number> }[]; skills: { code: string }[] }>('/api/telephony/seats')
  const id = await userId(city, 'agent1')
  expect(seats.find((seat) => seat.userId === id)).toMatchObject({ skills: { general: 3 } })
  expect(skills.map(({ code }) => code)).toContain('general')
  await leader.post(`/api/telephony/seats/${id}/skills`, { id: newId(), skills: { general: 5 } })
  expect(city.voice.state().desk.agents.get(id)?.skills).toEqual({ general: 5 })
  expect((await leader.send<Refused>('POST', `/api/telephony/seats/${id}/skills`, { id: newId(), skills: { dance: 1 } })).body.code).toBe('queue_unknown')
  await leader.post(`/api/telephony/seats/${id}/state`, { id: newId(), state: 'break', reason: '培训' })
  expect(city.voice.state().desk.agents.get(id)).toMatchObject({ state: 'break', breakKind: 'forced' })
  expect((await leader.send<Refused>('POST', `/api/telephony/seats/${await userId(city, 'agent2')}/state`, { id: newId(), state: 'ready', reason: 'x' })).body.code).toBe('seat_not_taken')
  expect((await agent.send('GET', '/api/telephony/seats')).status).toBe(403)
})

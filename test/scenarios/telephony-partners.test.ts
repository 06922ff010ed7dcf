/** 一键互转: calls and their facts go to 110 and the emergency-management department by one key and come from there, both ways, until the receipt. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import type { HandedFacts } from '#contract/telephony-partners.ts'
import { dialledNumbers, eventsOf, openTelephone, sit, talk, wish, type Telephone } from '../support/telephone.ts'
import { standInPartner, type Received } from '../support/stand-in-partner.ts'
import type { Person, Refused } from '../support/person.ts'

let city: Telephone
let police: Awaited<ReturnType<typeof standInPartner>>, emergency: typeof police
let agent: Person, other: Person, admin: Person
const keys: Record<string, string> = {}
const FROM = '19900001100'
type HandOver = { id: string; state: string; receipt: string | null; direction: string; link: string; ticketId: string | null; isByHand: boolean; tries: number }
const handOvers = async (query = '') => (await agent.get<{ items: HandOver[] }>(`/api/telephony/hand-overs${query}`)).items
beforeAll(async () => {
  city = await openTelephone('baoji')
  ;[police, emergency] = await Promise.all([standInPartner(), standInPartner()])
  agent = city.as('agent1'); other = city.as('agent2'); admin = city.as('sysadmin')
  for (const [link, partner] of [['police_110', police], ['emergency', emergency]] as const) {
    keys[link] = (await admin.post<{ partnerKey: string }>(`/api/telephony/partners/${link}`, { address: partner.address, key: `ours-for-${link}-0000` })).partnerKey
  }
  await sit(agent)
})
afterAll(async () => { await Promise.all([police.stop(), emergency.stop()]); await city.drop() })

async function until<T>(look: () => T | undefined | false): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = look()
    if (found) return found
    await new Promise((resolve) => { setTimeout(resolve, 10) })
  }
  throw new Error('it did not happen')
}

test('to 110: the voice by its number, the facts by the link, the receipt on our side; the call goes on without the agent', async () => {
  const { callId, legId, agentLeg } = await talk(city, '12345', FROM)
  const ticket = await agent.register({ kind: 'help', body: '路口有人持刀，正在追赶', requester: { name: '韩某', phone: FROM }, address: '经二路口' })
  await agent.post(`/api/telephony/calls/${callId}/ticket`, { ticketId: ticket.id })
  const { handOverId } = await agent.post<{ handOverId: string }>(`/api/telephony/calls/${callId}/transfer`, { id: newId(), target: 'police_110', words: '请速去' })
  await city.voice.settled()
  expect(dialledNumbers(city.engine.orders)).toEqual(['110'])
  const got = await until(() => police.received[0])
  expect(got).toMatchObject<Partial<Received>>({ key: 'ours-for-police_110-0000', body: { id: handOverId, facts: expect.objectContaining({ title: ticket.title, place: '经二路口', number: ticket.number, words: '请速去', caller: { name: '韩某', phone: FROM } }) } })
  await until(() => true)
  const [row] = await handOvers('?direction=out')
  expect(row).toMatchObject({ id: handOverId, link: 'police_110', ticketId: ticket.id })
  city.engine.answer(city.engine.ringing()[0]!.legId)
  await city.voice.settled()
  expect(city.engine.legs.has(agentLeg)).toBe(false)
  expect(city.voice.state().calls.get(callId)).toMatchObject({ state: 'talking' })
  city.engine.end(legId)
  await city.voice.settled()
  for (let tries = 0; (await handOvers('?direction=out'))[0]?.state !== 'received' && tries < 100; tries += 1) await new Promise((resolve) => { setTimeout(resolve, 10) })
  expect((await handOvers('?direction=out'))[0]).toMatchObject({ state: 'received', receipt: `R-${handOverId.slice(-6)}` })
  expect(await eventsOf(city, callId)).toEqual(expect.arrayContaining(['call.facts_sent', 'hand_over.received']))
  expect(await eventsOf(city, ticket.id)).toContain('ticket.facts_sent')
})

test('to the emergency-management department, which has no number: the facts alone; out of order, they are sent again until received, once', async () => {
  await wish(agent, { wish: 'state', state: 'ready' })
  emergency.state.isDown = true
  const { callId, legId } = await talk(city)
  const { handOverId } = await agent.post<{ handOverId: string }>(`/api/telephony/calls/${callId}/transfer`, { id: newId(), target: 'emergency_management', words: '河堤渗水' })
  await until(() => emergency.state.refused === 1)
  expect(await handOvers('?direction=out&open=yes')).toMatchObject([{ id: handOverId, state: 'waiting', receipt: null }])
  emergency.state.isDown = false
  await city.timer('deliver-hand-overs')
  expect(emergency.received).toEqual([])
  city.clock.pass(10_000)
  await city.timer('deliver-hand-overs')
  await city.timer('deliver-hand-overs')
  expect(emergency.received.map(({ body }) => body.id)).toEqual([handOverId])
  expect((await handOvers('?direction=out'))[0]).toMatchObject({ state: 'received' })
  expect(city.voice.state().calls.get(callId)?.legs.filter(({ role }) => role === 'partner')).toEqual([])
  city.engine.end(legId)
  await city.voice.settled()
})

const FACTS: Partial<HandedFacts> = { title: '群众来电：小区停水', body: '110 接到，非警情', place: '金台大道', caller: { name: '李某', phone: '19900002200' } }
const arrive = (key: string, id: string, facts: object = FACTS) => city.app.inject({ method: 'POST', url: '/open/v1/hand-overs', headers: { 'x-partner-key': key }, payload: { id, facts } })

test('from 110: a receipt at once, the same again the same receipt; one agent takes the facts into the form, and 110 hears the ticket’s number', async () => {
  expect((await arrive('not-a-key-at-all-0000', 'J-1')).statusCode).toBe(401)
  const replies = await Promise.all([arrive(keys['police_110']!, 'J-1'), arrive(keys['police_110']!, 'J-1')])
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  const receipts = replies.map((reply) => (reply.json() as { receipt: string }).receipt)
  expect(receipts[0]).toBe(receipts[1])
  expect(receipts[0]).toMatch(/^[A-Z]+-20260302-[\dA-F]{8}$/)
  const [row] = await handOvers('?direction=in&open=yes')
  expect(row).toMatchObject({ state: 'received', receipt: receipts[0] })
  expect(JSON.stringify(await handOvers())).not.toContain('19900002200')
  const { facts } = await agent.post<{ facts: HandedFacts }>(`/api/telephony/hand-overs/${row!.id}/take`, {})
  expect(facts).toMatchObject(FACTS)
  expect((await other.send<Refused>('POST', `/api/telephony/hand-overs/${row!.id}/take`)).body.code).toBe('hand_over_taken')
  const ticket = await agent.register({ kind: 'help', body: facts.body, title: facts.title, requester: { name: facts.caller.name, phone: facts.caller.phone } })
  await agent.post(`/api/telephony/hand-overs/${row!.id}/settle`, { ticketId: ticket.id })
  expect((await until(() => police.received.find(({ body }) => body.ref === 'J-1'))).body).toMatchObject({ ref: 'J-1', receipt: receipts[0], outcome: { state: 'registered', number: ticket.number } })
  expect(await eventsOf(city, ticket.id)).toContain('ticket.handed_in')
})

test('from the emergency-management department as well; nothing personal of it stands in the record or in clear', async () => {
  expect((await arrive(keys['emergency']!, 'E-1', { title: '山洪预警转办', caller: { phone: '19900003300' } })).statusCode).toBe(200)
  expect(await handOvers('?direction=in&open=yes')).toMatchObject([{ link: 'emergency', state: 'received' }])
  expect((await arrive(keys['emergency']!, 'E-2', { title: 'x', unknown: 1 })).statusCode).toBe(400)
  const rows = await city.db.selectFrom('telephonyHandOver').selectAll().execute()
  const events = await city.db.selectFrom('event').select(['type', 'facts']).execute()
  for (const word of ['19900003300', '19900002200', '李某', FROM]) expect(JSON.stringify([rows, events])).not.toContain(word)
})

test('110 calls about what it handed over: the facts stand in the pop of that call, and of the person it is about; taken by another they are gone', async () => {
  await arrive(keys['police_110']!, 'J-2', { ...FACTS, title: '群众来电：路面塌陷', words: '请回电', caller: { name: '赵某', phone: '19900004400' } })
  type Pop = { number: string; handOvers: { title: string; place: string; words: string; linkName: string; mine: boolean; id: string }[] }
  const pop = async (from: string) => {
    await wish(agent, { wish: 'state', state: 'ready' })
    const { callId, legId } = await talk(city, '12345', from)
    const found = await agent.get<Pop>(`/api/telephony/calls/${callId}/caller`)
    const { calls } = await agent.get<{ calls: { number: string }[] }>('/api/telephony/desk')
    city.engine.end(legId)
    await city.voice.settled()
    return { ...found, shown: calls[0]?.number }
  }
  const fromPartner = await pop('110')
  expect(fromPartner).toMatchObject({ number: '110 公安报警', shown: '公安报警', handOvers: [{ title: '群众来电：路面塌陷', place: '金台大道', words: '请回电', mine: false }] })
  expect(JSON.stringify(fromPartner)).not.toContain('19900004400')
  expect((await pop('19900004400')).handOvers).toHaveLength(1)
  expect((await pop('19900004401')).handOvers).toEqual([])
  await other.post(`/api/telephony/hand-overs/${fromPartner.handOvers[0]!.id}/take`, {})
  expect((await pop('110')).handOvers).toEqual([])
})

test('only links the profile opens: partners are set by the administrator for one-key links alone, and other targets carry no facts', async () => {
  expect((await admin.send<Refused>('POST', '/api/telephony/partners/grid', { address: 'http://127.0.0.1:9/in' })).body.code).toBe('link_not_one_key')
  expect((await agent.send('GET', '/api/telephony/partners')).status).toBe(403)
  await wish(agent, { wish: 'state', state: 'ready' })
  const { callId, legId } = await talk(city)
  expect(await agent.post(`/api/telephony/calls/${callId}/transfer`, { id: newId(), target: 'fire_119' })).toEqual({ handOverId: null })
  expect((await agent.send<Refused>('POST', `/api/telephony/calls/${callId}/transfer`, { id: newId(), target: 'petition' })).body.code).toBe('transfer_target_silent')
  expect((await agent.send<Refused>('POST', `/api/telephony/calls/${callId}/transfer`, { id: newId(), target: 'nobody' })).body.code).toBe('transfer_target_unknown')
  city.engine.end(legId)
  await city.voice.settled()
})

test('who tries keys is stopped after twenty a minute, a partner gone wild after three hundred; both may again in the next minute', async () => {
  const hand = (key: string, id: string) => city.app.inject({ method: 'POST', url: '/open/v1/hand-overs', headers: { 'x-partner-key': key }, payload: { id, facts: { title: '路面塌陷' } } })
  city.clock.pass(60_000 - (city.clock.now % 60_000))
  const wrong = await Promise.all(Array.from({ length: 22 }, (_, i) => hand(`guess-${String(i).padStart(20, '0')}`, 'x')))
  expect(wrong.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([...Array.from({ length: 20 }, () => 401), 429, 429])
  expect((await hand(keys['police_110']!, 'REF-RATE')).statusCode).toBe(200)
  // The same matter again costs a look, and makes nothing new.
  const many = await Promise.all(Array.from({ length: 300 }, () => hand(keys['police_110']!, 'REF-RATE')))
  expect(many.filter(({ statusCode }) => statusCode === 429).length).toBe(1)
  city.clock.pass(60_000)
  expect((await hand(keys['police_110']!, 'REF-RATE')).statusCode).toBe(200)
  expect((await hand('guess-00000000000000000000', 'x')).statusCode).toBe(401)
})

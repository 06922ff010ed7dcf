/** 中继通话: a unit talks to a secret caller; the number is in nothing the unit is ever sent. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { newId } from '#platform/ids.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'
import { stepsOf, type Steps } from '../support/steps.ts'
import { callRow, dialledNumbers, eventsOf, openTelephone, type Telephone } from '../support/telephone.ts'
import type { Person, Refused } from '../support/person.ts'

let city: Telephone
let s: Steps
let unit: Person
const NUMBER = '19900007788'
const UNIT_NUMBER = '05781234567'
const UNIT = 'housing'
let ticketId = ''
const said: string[] = []
const ask = async (who: Person, number = UNIT_NUMBER) => {
  const reply = await who.send<Refused & { callId: string }>('POST', `/api/tickets/${ticketId}/relay-calls`, { id: newId(), number })
  said.push(JSON.stringify(reply.body))
  return reply
}
beforeAll(async () => {
  city = await openTelephone(DEFAULT_PROFILE)
  s = stepsOf(city)
  unit = s.unit(UNIT)
  ticketId = (await s.agent.register({ kind: 'report', body: '举报违建', disclosure: 'secret', requester: { name: '欧阳慕白', phone: NUMBER } })).id
  await s.assign({ id: ticketId }, UNIT)
})
afterAll(() => city.drop())

test('only while the unit is at work on it', async () => {
  expect((await ask(unit)).body.code).toBe('relay_not_working')
  expect((await unit.get<{ mayAsk: boolean }>(`/api/tickets/${ticketId}/relay-calls`)).mayAsk).toBe(false)
  await s.sign({ id: ticketId }, UNIT)
  expect((await unit.get<{ mayAsk: boolean }>(`/api/tickets/${ticketId}/relay-calls`)).mayAsk).toBe(true)
  expect((await ask(s.unit('education'))).status).toBe(404)
  expect((await s.agent.send('POST', `/api/tickets/${ticketId}/relay-calls`, { id: newId(), number: UNIT_NUMBER })).status).toBe(403)
})

test('the unit is called first, then the caller; both see the hotline alone, and hear each other', async () => {
  const { body: { callId } } = await ask(unit)
  await city.voice.settled()
  expect(dialledNumbers(city.engine.orders)).toEqual([UNIT_NUMBER])
  expect((await ask(unit)).body.code).toBe('relay_running')
  city.engine.answer(city.engine.ringing()[0]!.legId)
  await city.voice.settled()
  expect(dialledNumbers(city.engine.orders)).toEqual([UNIT_NUMBER, NUMBER])
  for (const order of city.engine.orders) if (order.order === 'originate') expect([order.shownNumber, JSON.stringify(order.headers)]).toEqual(['12345', '{}'])
  // A restart in between knows the call all the same.
  city.engine.cut()
  await city.reopen()
  await city.voice.settled()
  city.engine.answer(city.engine.ringing()[0]!.legId)
  await city.voice.settled()
  expect(city.engine.orders.at(-2)?.order === 'bridge' || city.engine.orders.at(-1)?.order === 'bridge').toBe(true)
  const now = await unit.get<{ items: { state: string; wasReached: boolean }[] }>(`/api/tickets/${ticketId}/relay-calls`)
  said.push(JSON.stringify(now))
  expect(now.items).toMatchObject([{ state: 'talking', wasReached: true }])
  city.clock.pass(60_000)
  for (const { legId } of [...city.engine.legs.values()].slice(0, 1)) city.engine.end(legId)
  await city.voice.settled()
  expect(await unit.get(`/api/tickets/${ticketId}/relay-calls`)).toMatchObject({ items: [{ state: 'ended', talkSeconds: 60 }] })
  expect(await eventsOf(city, ticketId)).toContain('ticket.relay_asked')
  expect((await callRow(city, callId)).ticketId).toBe(ticketId)
})

test('the number is in nothing the unit reads, in no event, and in no row in clear', async () => {
  const pages = ['', '/timeline', '/relay-calls', '/attachments'].map((page) => `/api/tickets/${ticketId}${page}`)
  for (const who of [unit, s.head(UNIT)]) for (const page of pages) said.push(JSON.stringify((await who.send('GET', page)).body))
  expect(said.join()).not.toContain(NUMBER)
  expect(said.join()).not.toContain(NUMBER.slice(-4))
  expect(said.length).toBeGreaterThan(10)
  const timeline = await unit.get<{ items?: { type: string }[] } & { type: string }[]>(`/api/tickets/${ticketId}/timeline`)
  expect(JSON.stringify(timeline)).toContain('ticket.relay_asked')
  const { rows } = await sql<{ all: string }>`select (select json_agg(e)::text from event e) || (select json_agg(c)::text from telephony_call c) || (select json_agg(r)::text from telephony_relay r) || (select json_agg(w)::text from telephony_wish w) as all`.execute(city.db)
  expect(rows[0]!.all.length).toBeGreaterThan(1000)
  expect(rows[0]!.all).not.toContain(NUMBER)
  expect(rows[0]!.all).not.toContain(UNIT_NUMBER)
  // The unit's roles enter no page of the telephone.
  for (const path of ['/api/telephony/desk', '/api/telephony/calls/unfinished', '/api/telephony/seats', '/api/telephony/hand-overs', '/api/telephony/nuisance']) expect((await unit.send('GET', path)).status).toBe(403)
})

test('handed in, it asks no more', async () => {
  await s.contact({ id: ticketId }, UNIT)
  await s.reply({ id: ticketId }, UNIT)
  await s.signOff({ id: ticketId }, UNIT)
  expect((await ask(unit)).body.code).toBe('relay_not_working')
})

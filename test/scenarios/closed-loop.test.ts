/** The closed loop, from the first word to the archive, over HTTP as the people who do it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { assignmentOf } from '../support/person.ts'

let city: Hotline
beforeAll(async () => { city = await openHotline('lishui', '2026-03-02T09:00:00+08:00') })
afterAll(() => city.drop())

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

test('register, assign, sign, contact, reply, sign off, review, revisit, close, archive', async () => {
  const agent = city.as('agent1')
  const dispatcher = city.as('dispatcher1')
  const unit = city.as('housing')

  let ticket: TicketView = await agent.register({ kind: 'help', body: '小区门口的路灯坏了三天，晚上出行不安全。', requester: { name: '测试甲', phone: '19000001234' } })
  expect(ticket.number).toMatch(/^[A-Z]+260302000001\d$/)
  expect(ticket.status).toBe('pending_dispatch')

  city.clock.pass(5 * MINUTE)
  ticket = await dispatcher.move(ticket, 'assign', { leadUnitId: city.unit('housing') })
  expect(ticket.displayParts.map((p) => [p.who, p.state])).toEqual([['center', 'processing'], ['住建局', 'wait_sign']])

  const lead = assignmentOf(ticket)
  ticket = await unit.move(await unit.see(ticket), 'sign', {}, lead)
  ticket = await unit.move(ticket, 'contact', { reached: true, number: '19000001234', acceptanceTold: true, limitTold: true }, lead)
  ticket = await unit.move(ticket, 'reply', { publicAnswer: '路灯已修复并亮灯。', factsTrue: 'true', solved: 'solved' }, lead)
  ticket = await city.as('housing-head').move(await city.as('housing-head').see(ticket), 'sign_off', {}, lead)
  expect(ticket.status).toBe('pending_review')

  const reviewer = city.as('reviewer1')
  ticket = await reviewer.move(await reviewer.see(ticket), 'accept', {})
  const revisiter = city.as('revisiter1')
  ticket = await revisiter.move(await revisiter.see(ticket), 'record_revisit', { contacted: true, solved: 'solved', processSatisfaction: 'satisfied', resultSatisfaction: 'very_satisfied', then: 'close' })
  expect(ticket).toMatchObject({ status: 'closed', outcome: 'resolved' })

  await city.settle()
  const told = await city.db.selectFrom('outgoingMessage').select('template').where('ticketId', '=', ticket.id).orderBy('createdAt').orderBy('id').execute()
  expect(told.map((m) => m.template)).toEqual(['registered', 'dispatched', 'replied', 'closed'])

  city.clock.pass(400 * DAY)
  await city.timer('archive-closed')
  expect((await reviewer.see(ticket)).status).toBe('archived')
  const late = await reviewer.tryMove(await reviewer.see(ticket), 'note', { text: '补记' })
  expect(late).toMatchObject({ status: 409, body: { code: 'wrong_state' } })
})

test('the same intake sent twice makes one ticket', async () => {
  const agent = city.as('agent1')
  const payload = { demand: { channel: 'phone', kind: 'consult', title: '社保', body: '社保怎么转移' }, then: { move: 'dispatch' } }
  const [first, second] = await Promise.all([agent.send('POST', '/api/tickets', payload, 'same-key-0001'), agent.send('POST', '/api/tickets', payload, 'same-key-0001')])
  expect(second.body).toEqual(first.body)
  const other = await agent.send('POST', '/api/tickets', { ...payload, then: { move: 'refuse', reason: 'x' } }, 'same-key-0001')
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
})

test('two dispatchers at the same moment: one wins, the other sees the new state', async () => {
  const ticket = await city.as('agent1').register({ kind: 'help', body: '下水道堵塞' })
  const replies = await Promise.all(['dispatcher1', 'dispatcher2'].map((name, i) =>
    city.as(name).tryMove(ticket, 'assign', { leadUnitId: city.unit(i === 0 ? 'housing' : 'water_company') })))
  expect(replies.map((r) => r.status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(replies.find((r) => r.status === 409)?.body).toMatchObject({ code: expect.stringMatching(/conflict|wrong_state/), details: { status: 'processing' } })
  expect((await city.as('dispatcher1').see(ticket)).assignments).toHaveLength(1)
})

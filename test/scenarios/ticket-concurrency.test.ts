/** Two people, one ticket, one moment: exactly one wins, nothing is half done, nobody waits for ever. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { CONTENT, SOLVED, stepsOf, type Steps } from '../support/steps.ts'
import { expectStoredAsDerived } from '../support/stored-laws.ts'

let city: Hotline
let s: Steps
const UNIT = 'housing'
beforeAll(async () => {
  city = await openHotline('lishui')
  s = stepsOf(city)
  // Signed in beforehand, so that the moves themselves meet.
  for (const name of ['agent1', 'agent2', 'agent3', 'agent4', 'dispatcher1', 'dispatcher2', 'reviewer1', 'reviewer2', 'revisiter1', 'revisiter2', UNIT, `${UNIT}-head`]) await s.as(name).get('/api/session')
})
afterAll(() => city.drop())

const born = () => s.agent.register({ kind: 'help', body: '雨污管道错接。' })
const eventsOf = async (ticket: { id: string }) => (await city.db.selectFrom('event').select('type').where('subjectId', '=', ticket.id).orderBy('id').execute()).map((e) => e.type)
const statuses = (replies: { status: number }[]) => replies.map((r) => r.status).toSorted((a, b) => a - b)
const oneWins = (replies: { status: number; body: { code: string } }[]) => {
  expect(statuses(replies)).toEqual([200, 409])
  expect(replies.find((r) => r.status === 409)?.body.code).toMatch(/conflict|wrong_state|no_application/)
}

test('reviewing: accepted by one, sent back by the other, once', async () => {
  const ticket = await s.handle(await s.assign(await born(), UNIT), UNIT)
  oneWins(await Promise.all([s.as('reviewer1').tryMove(ticket, 'accept', {}), s.as('reviewer2').tryMove(ticket, 'send_back', { reason: '补充' })]))
  expect((await eventsOf(ticket)).filter((type) => ['ticket.accepted', 'ticket.sent_back'].includes(type))).toHaveLength(1)
})

test('one unit, two people: one signature', async () => {
  const ticket = await s.reply(await s.contact(await s.sign(await s.assign(await born(), UNIT), UNIT), UNIT), UNIT)
  const part = s.part(ticket, UNIT)
  const head = s.head(UNIT)
  oneWins(await Promise.all([head.tryMove(ticket, 'sign_off', {}, part), head.tryMove(ticket, 'decline_sign_off', { reason: '改' }, part)]))
})

test('an application decided twice at once is decided once', async () => {
  const ticket = await s.byUnit(await s.sign(await s.assign(await born(), UNIT), UNIT), UNIT, 'apply_return', { reason: 'not_our_duty', basis: '职责' })
  const part = s.part(ticket, UNIT)
  oneWins(await Promise.all([true, false].map((approve, i) => s.as(`reviewer${i + 1}`).tryMove(ticket, 'decide_return', { approve, reason: '定' }, part))))
})

test('the unit replies while the centre releases or takes it: the later one sees the new state', async () => {
  const ticket = await s.sign(await s.assign(await born(), UNIT), UNIT)
  await s.contact(ticket, UNIT)
  const seen = await s.unit(UNIT).see(ticket)
  const [withdrawn, replied] = await Promise.all([s.agent.tryMove(seen, 'withdraw', { text: '撤' }), s.unit(UNIT).tryMove(seen, 'reply', SOLVED, s.part(seen, UNIT))])
  expect(withdrawn.status).toBe(200)
  expect([200, 409]).toContain(replied.status)
  const after = await s.agent.see(ticket)
  expect([after.status, after.assignments[0]!.status]).toEqual(['closed', 'quit'])
})

test('call-back and its conclusion in one stroke by two people', async () => {
  const ticket = await s.accept(await s.handle(await s.assign(await born(), UNIT), UNIT))
  oneWins(await Promise.all(['revisiter1', 'revisiter2'].map((name) => s.as(name).tryMove(ticket, 'record_revisit', { ...CONTENT, then: 'close' }))))
  expect((await eventsOf(ticket)).filter((type) => type === 'ticket.closed')).toHaveLength(1)
})

test('appends never fight: twenty urges at once are twenty, and move no version', async () => {
  const ticket = await s.assign(await born(), UNIT)
  const replies = await Promise.all(Array.from({ length: 20 }, (_, i) => s.as(`agent${(i % 4) + 1}`).tryMove(ticket, 'urge', {})))
  expect(replies.map((r) => r.status)).toEqual(Array.from({ length: 20 }, () => 200))
  expect(await s.agent.see(ticket)).toMatchObject({ urgeCount: 20, contactCount: 21, version: ticket.version })
})

test('fifty intakes at once, each key sent twice: twenty-five tickets, numbered without gap, each told once', async () => {
  const before = await city.db.selectFrom('ticket').select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()
  const send = (i: number) => s.as(`agent${(i % 4) + 1}`).send<TicketView>('POST', '/api/tickets',
    { demand: { channel: 'phone', kind: 'help', title: `诉求${i}`, body: `内容${i}`, requester: { phone: `1900001${String(i).padStart(4, '0')}` } }, then: { move: 'dispatch' } }, `intake-key-${String(i).padStart(4, '0')}`)
  const replies = await Promise.all(Array.from({ length: 50 }, (_, i) => send(i % 25)))
  expect(replies.map((r) => r.status)).toEqual(Array.from({ length: 50 }, () => 200))
  const ids = new Set(replies.map((r) => r.body.id))
  expect(ids.size).toBe(25)
  for (let i = 0; i < 25; i++) expect(replies[i]!.body).toEqual(replies[i + 25]!.body)
  const after = await city.db.selectFrom('ticket').select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()
  expect(Number(after.n) - Number(before.n)).toBe(25)
  const serials = [...new Set(replies.map((r) => Number(/\d{6}(\d{6})\d$/.exec(r.body.number)![1])))].toSorted((a, b) => a - b)
  expect(serials.at(-1)! - serials[0]!).toBe(24)
  await city.settle()
  const told = await city.db.selectFrom('outgoingMessage').select('ticketId').where('ticketId', 'in', [...ids]).execute()
  expect(told).toHaveLength(25)
})

test('merging in rings: A into B while B into A, and three around, without waiting for ever', async () => {
  for (let round = 0; round < 4; round++) {
    const [a, b, c] = [await born(), await born(), await born()]
    const pair = await Promise.all([s.as('agent1').tryMove(a, 'merge', { parentId: b.id }), s.as('agent2').tryMove(b, 'merge', { parentId: a.id })])
    expect(statuses(pair)).toEqual([200, 422])
    expect(pair.find((r) => r.status === 422)?.body.code).toMatch(/merge_into_merged|merge_has_children/)
    const [x, y, z] = [await born(), await born(), c]
    const ring = await Promise.all([[x, y], [y, z], [z, x]].map(([child, parent], i) => s.as(`agent${i + 1}`).tryMove(child!, 'merge', { parentId: parent!.id })))
    expect(ring.filter((r) => r.status === 200).length).toBeGreaterThan(0)
    expect(ring.every((r) => [200, 409, 422].includes(r.status))).toBe(true)
    // Nobody is merged into one that is merged itself.
    const rows = await city.db.selectFrom('ticket').select(['id', 'status', 'mergedInto', 'childCount']).where('id', 'in', [a.id, b.id, x.id, y.id, z.id]).execute()
    for (const row of rows) {
      if (row.mergedInto) expect(rows.find((r) => r.id === row.mergedInto)?.status).not.toBe('merged')
      expect(rows.filter((r) => r.mergedInto === row.id)).toHaveLength(row.childCount)
    }
  }
})

test('a child urged while it is taken out of its parent: the parent’s person-times never drift', async () => {
  const [parent, child] = [await born(), await born()]
  const merged = await s.agent.move(child, 'merge', { parentId: parent.id })
  await Promise.all([s.as('agent2').tryMove(merged, 'undo_merge', { text: '错' }), ...[1, 3, 4].map((n) => s.as(`agent${n}`).tryMove(merged, 'urge', {}))])
  expect(await s.agent.see(parent)).toMatchObject({ childCount: 0, contactCount: 1 })
})

test('one pool item is claimed by one dispatcher', async () => {
  const ticket = await born()
  const claims = await Promise.all(['dispatcher1', 'dispatcher2'].map((name) => s.as(name).send('POST', '/api/work/claim', { ticketId: ticket.id, kind: 'dispatch' })))
  expect(statuses(claims)).toEqual([200, 409])
})

test('stored as derived', async () => { await expectStoredAsDerived(city) })

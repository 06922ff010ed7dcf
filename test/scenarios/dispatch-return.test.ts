/** 退单: within the window, with reason and basis, decided; after three dispatches the centre designates and nobody returns any more. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { HOUR, dueOf, stepsOf, type Steps } from '../support/steps.ts'
import { expectStoredAsDerived } from '../support/stored-laws.ts'

let city: Hotline
let s: Steps
beforeAll(async () => {
  city = await openHotline('lishui', '2026-02-13T09:00:00+08:00')
  s = stepsOf(city)
})
afterAll(() => city.drop())

const born = (over = {}) => s.agent.register({ kind: 'help', body: '河边护栏缺失。', ...over })
const basis = { reason: 'not_our_duty', basis: '护栏由水利部门管护' }
async function returned(ticket: TicketView, code: string): Promise<TicketView> {
  await s.byUnit(ticket, code, 'apply_return', { ...basis, suggestedUnitId: city.unit('water') })
  const seen = await s.dispatcher.see(ticket)
  return s.dispatcher.move(seen, 'decide_return', { approve: true, reason: '同意退回' }, s.part(seen, code))
}

test('three dispatches without an owner: the centre designates, return is closed', async () => {
  let ticket = await s.assign(await born(), 'housing')
  ticket = await returned(ticket, 'housing')
  expect(ticket).toMatchObject({ status: 'pending_dispatch', dispatchCount: 1 })
  ticket = await returned(await s.assign(ticket, 'transport'), 'transport')
  expect(ticket).toMatchObject({ status: 'pending_dispatch', dispatchCount: 2 })
  ticket = await returned(await s.assign(ticket, 'city_management'), 'city_management')
  expect(ticket).toMatchObject({ status: 'difficult', dispatchCount: 3 })
  // Whoever returned keeps reading what it once had, and works on it no more.
  expect((await s.unit('housing').see(ticket)).abilities).toEqual([])

  ticket = await s.reviewer.move(await s.reviewer.see(ticket), 'designate', { leadUnitId: city.unit('water') })
  expect(ticket).toMatchObject({ status: 'processing', dispatchCount: 4 })
  const seen = await s.unit('water').see(ticket)
  expect(seen.abilities.map((a) => a.move)).not.toContain('apply_return')
  expect((await s.unit('water').tryMove(seen, 'apply_return', basis, s.part(seen, 'water'))).body).toMatchObject({ code: 'return_closed' })
  expect(dueOf(seen.assignments.find((a) => a.status === 'wait_sign'), 'return_window')).toBe('')
})

test('after the third return an ordinary dispatch is no longer possible', async () => {
  let ticket: TicketView = await born()
  for (const code of ['housing', 'transport', 'city_management']) ticket = await returned(await s.assign(ticket, code), code)
  expect((await s.dispatcher.tryMove(ticket, 'assign', { leadUnitId: city.unit('water') })).body.code).toBe('wrong_state')
})

describe('the window', () => {
  test('one working day, which across the Spring Festival begins with the make-up Saturday', async () => {
    // Friday 13 February 2026; Saturday the 14th is worked for the holiday that follows.
    const ticket = await s.assign(await born(), 'housing')
    expect(dueOf(ticket.assignments[0], 'return_window')).toBe('2026-02-14 17:30')
    const late = await s.assign(await born(), 'housing')
    city.clock.set('2026-02-14T17:30:00+08:00')
    await s.byUnit(ticket, 'housing', 'apply_return', basis)
    city.clock.set('2026-02-14T17:31:00+08:00')
    const seen = await s.unit('housing').see(late)
    expect((await s.unit('housing').tryMove(seen, 'apply_return', basis, s.part(seen, 'housing'))).body).toMatchObject({ code: 'return_window_over' })
    city.clock.set('2026-03-02T09:00:00+08:00')
  })
  test('denied once, the way back is closed; a second application meanwhile is one too many', async () => {
    const ticket = await s.assign(await born(), 'housing')
    await s.byUnit(ticket, 'housing', 'apply_return', basis)
    const again = await s.unit('housing').see(ticket)
    expect((await s.unit('housing').tryMove(again, 'apply_return', basis, s.part(again, 'housing'))).body.code).toBe('application_pending')
    const seen = await s.reviewer.see(ticket)
    await s.reviewer.move(seen, 'decide_return', { approve: false, reason: '属你单位职责' }, s.part(seen, 'housing'))
    const denied = await s.unit('housing').see(ticket)
    expect((await s.unit('housing').tryMove(denied, 'apply_return', basis, s.part(denied, 'housing'))).body.code).toBe('return_closed')
  })
})

describe('首接负责 and co-units', () => {
  test('the lead returns, the co-unit goes on; answered meanwhile, nobody is left at work', async () => {
    const ticket = await returned(await s.assign(await born(), 'housing', ['water']), 'housing')
    expect(ticket.displayParts.map((p) => p.state)).toEqual(['pending_dispatch', 'wait_sign'])
    const answered = await s.agent.move(await s.agent.see(ticket), 'answer', { answer: '护栏昨日已装好。' })
    expect(answered.assignments.map((a) => a.status).toSorted()).toEqual(['quit', 'returned'])
    expect((await s.unit('water').get<{ items: { ticketId: string }[] }>('/api/work?kinds=sign,handle')).items.filter((w) => w.ticketId === ticket.id)).toEqual([])
  })
  test('a unit that has not signed is replaced; the new one has its own deadlines', async () => {
    const ticket = await s.assign(await born(), 'housing')
    city.clock.pass(HOUR)
    const moved = await s.dispatcher.move(ticket, 'reassign', { unitId: city.unit('water'), reason: '派错' }, s.part(ticket, 'housing'))
    expect(moved.assignments.map((a) => [a.unitName, a.status])).toEqual([['住建局', 'returned'], ['水利局', 'wait_sign']])
    expect(moved.dispatchCount).toBe(2)
    expect((await s.unit('housing').tryMove(await s.unit('housing').see(moved), 'sign', {}, moved.assignments[0]!.id)).body.code).toBe('assignment_wrong_state')
  })
  test('a co-unit leaves, the lead never', async () => {
    const ticket = await s.assign(await born(), 'housing', ['water'])
    await s.sign(ticket, 'housing')
    expect((await s.dispatcher.tryMove(await s.dispatcher.see(ticket), 'release', { text: '退出' }, s.part(ticket, 'housing'))).body.code).toBe('lead_missing')
    const left = await s.dispatcher.move(await s.dispatcher.see(ticket), 'release', { text: '与本事项无关' }, s.part(ticket, 'water'))
    expect(left.displayParts.map((p) => p.who)).toEqual(['center', '住建局'])
  })
})

describe('a complaint about a unit', () => {
  const about = () => born({ kind: 'complaint', complainedOf: { type: 'unit', name: '住建局', unitId: city.unit('housing') } })
  test('is never given to that unit alone, by whatever way', async () => {
    const ticket = await about()
    expect((await s.dispatcher.tryMove(ticket, 'assign', { leadUnitId: city.unit('housing') })).body.code).toBe('complained_unit_alone')
    const assigned = await s.assign(ticket, 'housing', ['discipline'])
    expect((await s.dispatcher.tryMove(assigned, 'release', { text: '退出' }, s.part(assigned, 'discipline'))).body.code).toBe('complained_unit_alone')
    await s.byUnit(assigned, 'discipline', 'apply_return', basis)
    const seen = await s.dispatcher.see(ticket)
    expect((await s.dispatcher.tryMove(seen, 'decide_return', { approve: true, reason: '同意' }, s.part(seen, 'discipline'))).body.code).toBe('complained_unit_alone')
  })
  test('reaches it neither by reassignment nor from above', async () => {
    const ticket = await s.assign(await about(), 'discipline')
    expect((await s.dispatcher.tryMove(ticket, 'reassign', { unitId: city.unit('housing'), reason: '改' }, s.part(ticket, 'discipline'))).body.code).toBe('complained_unit_alone')
  })
})

test('stored as derived', async () => { await expectStoredAsDerived(city) })

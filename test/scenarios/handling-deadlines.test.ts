/** Deadlines over HTTP against dates counted by hand in the State Council's calendar of 2026. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { DAY, HOUR, dueOf, local, stepsOf, type Steps } from '../support/steps.ts'
import { expectStoredAsDerived } from '../support/stored-laws.ts'

let city: Hotline
let s: Steps
const UNIT = 'housing'
beforeAll(async () => {
  city = await openHotline('lishui', '2026-02-12T10:00:00+08:00')
  s = stepsOf(city)
})
afterAll(() => city.drop())

const at = (time: string) => city.clock.set(`${time.replace(' ', 'T')}:00+08:00`)
const dispatched = async (over = {}) => s.assign(await s.agent.register({ kind: 'help', body: '楼道渗水。', ...over }), UNIT)
const due = (ticket: TicketView, clock = 'answer') => dueOf(ticket.assignments.at(-1), clock)
const extend = (amount: number, unit: 'day' | 'working_day' = 'working_day') => ({ reason: 'works', amount: { amount, unit }, citizenTold: true })
const decide = async (ticket: TicketView, move: 'decide_extension' | 'decide_suspension', approve = true) =>
  s.reviewer.move(await s.reviewer.see(ticket), move, { approve, reason: '情况属实' }, s.part(ticket, UNIT))

test('five working days from the next day, across the Spring Festival with its make-up Saturday', async () => {
  at('2026-02-12 10:00')
  // Counted: Fri 13, Sat 14 (make-up), then the holiday 15–23, Tue 24, Wed 25, Thu 26.
  const ticket = await dispatched()
  expect(due(ticket)).toBe('2026-02-26 17:30')
  expect([due(ticket, 'sign'), due(ticket, 'contact'), due(ticket, 'return_window')]).toEqual(['2026-02-13 17:30', '2026-02-13 17:30', '2026-02-13 17:30'])
  const why = await s.unit(UNIT).get<{ days: { day: string; counted: boolean; reason: string }[] }>(`/api/tickets/${ticket.id}/deadlines/answer?assignmentId=${s.part(ticket, UNIT)}`)
  expect(why.days.filter((d) => d.counted).map((d) => d.day.slice(5))).toEqual(['02-13', '02-14', '02-24', '02-25', '02-26'])
  expect(why.days.find((d) => d.day === '2026-02-17')?.reason).toContain('春节')
})

test('a consultation that goes to a unit has one working day; an urgent demand twenty-four hours, holiday or not', async () => {
  at('2026-02-14 16:00')
  expect(due(await dispatched({ kind: 'consult' }))).toBe('2026-02-24 17:30')
  const urgent = await dispatched({ urgency: 'urgent' })
  expect([due(urgent), due(urgent, 'contact'), due(urgent, 'sign')]).toEqual(['2026-02-15 16:00', '2026-02-14 17:00', '2026-02-14 16:30'])
})

describe('延期', () => {
  test('three more working days after the deadline, and the citizen’s deadline moves with it', async () => {
    at('2026-02-12 10:00')
    const ticket = await s.sign(await dispatched(), UNIT)
    await s.byUnit(ticket, UNIT, 'apply_extension', extend(3))
    const extended = await decide(ticket, 'decide_extension')
    // From Thu 26: Fri 27, Sat 28 (make-up), Mon 2 March.
    expect(due(extended)).toBe('2026-03-02 17:30')
    await city.settle()
    const { queryCode } = await city.db.selectFrom('ticket').select('queryCode').where('id', '=', ticket.id).executeTakeFirstOrThrow()
    const seen = await s.agent.post<{ deadlines: { dueAt: string }[]; messages: { text: string }[] }>('/api/public/progress', { number: ticket.number, queryCode })
    expect(seen.deadlines.map((d) => local(d.dueAt))).toContain('2026-03-02 17:30')
    expect(seen.messages.at(-1)?.text).toContain('2026-03-02 17:30')
    // 延期一次为限.
    const again = await s.unit(UNIT).see(ticket)
    expect((await s.unit(UNIT).tryMove(again, 'apply_extension', extend(1), s.part(again, UNIT))).body.code).toBe('extension_spent')
  })
  test('ten working days are the cap, in whatever unit they are asked for', async () => {
    at('2026-02-12 10:00')
    const ticket = await s.sign(await dispatched(), UNIT)
    const tries = async (...given: Parameters<typeof extend>) => (await s.unit(UNIT).tryMove(ticket, 'apply_extension', extend(...given), s.part(ticket, UNIT)))
    expect((await tries(11)).body.code).toBe('extension_over_cap')
    // Ten working days from 26 February 17:30 end on 11 March 17:30: thirteen natural days, not fourteen.
    expect((await tries(14, 'day')).body.code).toBe('extension_over_cap')
    expect((await tries(13, 'day')).status).toBe(200)
    expect(due(await decide(ticket, 'decide_extension'))).toBe('2026-03-11 17:30')
  })
  test('denied, nothing moves and it may be asked again; asked in the last minute yes, later no', async () => {
    at('2026-02-12 10:00')
    const ticket = await s.sign(await dispatched(), UNIT)
    const late = await s.sign(await dispatched(), UNIT)
    await s.byUnit(ticket, UNIT, 'apply_extension', extend(3))
    expect(due(await decide(ticket, 'decide_extension', false))).toBe('2026-02-26 17:30')
    at('2026-02-26 17:30')
    await s.byUnit(ticket, UNIT, 'apply_extension', extend(3))
    at('2026-02-26 17:31')
    expect((await s.unit(UNIT).tryMove(late, 'apply_extension', extend(3), s.part(late, UNIT))).body.code).toBe('extension_after_expiry')
    // Applied for in time, decided later: still from the old deadline.
    expect(due(await decide(ticket, 'decide_extension'))).toBe('2026-03-02 17:30')
  })
})

describe('挂起', () => {
  test('every clock stands still and shifts by the working days of the pause', async () => {
    at('2026-03-02 09:00')
    const ticket = await s.sign(await dispatched(), UNIT)
    expect(due(ticket)).toBe('2026-03-09 17:30')
    at('2026-03-04 10:00')
    await s.byUnit(ticket, UNIT, 'apply_suspension', { reason: 'funds', until: '2026-03-11T02:00:00Z' })
    const still = await decide(ticket, 'decide_suspension')
    expect(still).toMatchObject({ status: 'suspended' })
    expect(still.assignments[0]!.clocks.filter((c) => c.stoppedAt === null).map((c) => c.light)).toEqual(['paused', 'paused', 'paused'])
    expect((await s.unit(UNIT).tryMove(await s.unit(UNIT).see(ticket), 'reply', { publicAnswer: '好', factsTrue: 'true', solved: 'solved' }, s.part(ticket, UNIT))).body.code).toBe('wrong_state')

    await city.timer('resume-suspended')
    expect((await s.agent.see(ticket)).status).toBe('suspended')
    at('2026-03-11 10:00')
    await city.timer('resume-suspended')
    const running = await s.agent.see(ticket)
    // Working days begun meanwhile: 5, 6, 9, 10, 11; so from Mon 9: 10, 11, 12, 13, Mon 16.
    expect([running.status, due(running)]).toEqual(['processing', '2026-03-16 17:30'])
    expect(running.assignments[0]!.clocks.find((c) => c.clock === 'answer')!.pauses).toEqual([{ from: '2026-03-04T02:00:00.000Z', to: '2026-03-11T02:00:00.000Z', reason: 'funds' }])
  })
  test('an hour’s limit shifts by the very hours; ninety days are the most', async () => {
    at('2026-03-02 09:00')
    const ticket = await s.sign(await dispatched({ urgency: 'urgent' }), UNIT)
    const until = (days: number) => ({ reason: 'plan', until: new Date(city.clock.now + days * DAY).toISOString() })
    expect((await s.unit(UNIT).tryMove(ticket, 'apply_suspension', until(91), s.part(ticket, UNIT))).body.code).toBe('suspension_too_long')
    await s.byUnit(ticket, UNIT, 'apply_suspension', until(2))
    await decide(ticket, 'decide_suspension')
    city.clock.pass(31 * HOUR)
    const resumed = await s.reviewer.move(await s.reviewer.see(ticket), 'resume', { text: '资金到位' })
    expect(due(resumed)).toBe('2026-03-04 16:00')
  })
})

describe('the calendar changes', () => {
  test('a day off that was worked moves open deadlines, on the record, and leaves judged ones alone', async () => {
    at('2026-03-02 09:00')
    const open = await s.sign(await dispatched(), UNIT)
    const closed = await s.agent.move(await s.agent.register({ kind: 'praise', body: '表扬师傅' }), 'answer', { answer: '已转告' })
    await city.timer('recompute-deadlines')
    await s.as('sysadmin').post('/api/calendar/days', { scope: 'center', days: [{ day: '2026-03-05', working: false, reason: '台风停工' }] })
    await city.timer('recompute-deadlines')
    const moved = await s.agent.see(open)
    expect(due(moved)).toBe('2026-03-10 17:30')
    expect(moved.assignments[0]!.version).toBe(open.assignments[0]!.version)
    expect((await s.agent.see(closed)).clocks).toEqual(closed.clocks)
    const events = await city.db.selectFrom('event').select(['type', 'actorKind']).where('subjectId', '=', open.id).where('type', '=', 'deadline.recomputed').execute()
    expect(events.length).toBeGreaterThan(0)
    expect(new Set(events.map((e) => e.actorKind))).toEqual(new Set(['system']))
    await s.as('sysadmin').post('/api/calendar/days/clear', { scope: 'center', days: ['2026-03-05'] })
    await city.timer('recompute-deadlines')
    expect(due(await s.agent.see(open))).toBe('2026-03-09 17:30')
  })
})

test('near and passed are each noted once, however often the timer looks', async () => {
  at('2026-03-02 09:00')
  const ticket = await s.sign(await dispatched(), UNIT)
  await s.contact(ticket, UNIT)
  const marks = async () => (await city.db.selectFrom('event').select('type').where('subjectId', '=', ticket.id).where('type', 'like', 'deadline.%').orderBy('id').execute()).map((e) => e.type)
  at('2026-03-09 10:00')
  await city.timer('mark-deadlines')
  await city.timer('mark-deadlines')
  expect(await marks()).toEqual(['deadline.near'])
  at('2026-03-10 09:00')
  await city.timer('mark-deadlines')
  await city.timer('mark-deadlines')
  expect(await marks()).toEqual(['deadline.near', 'deadline.passed'])
  expect((await s.unit(UNIT).see(ticket)).assignments[0]!.clocks.find((c) => c.clock === 'answer')!.light).toBe('overdue')
})

test('stored as derived', async () => { await expectStoredAsDerived(city) })

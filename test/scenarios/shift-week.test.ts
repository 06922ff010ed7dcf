/** 排班: a week planned, half hours nobody covers alarmed once, leave, swaps by consent, hand-over confirmed, forecast from the measured load. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DutyView, NoteView, SwapView } from '#contract/shift.ts'
import { differencesFromRebuild } from '#platform/rebuild-projection.ts'
import { shiftLoad } from '#server/shift/shift-load.projection.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Person } from '../support/person.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'
import { HOUR, MINUTE, stepsOf, type Steps } from '../support/steps.ts'

type Week = {
  days: string[]; templates: { id: string; name: string }[]; duties: DutyView[]; people: { id: string; name: string }[]; halfHours: { at: string; staffed: number; needed: number; load: number }[]; uncovered: string[]; alarms: { halfHour: string }[]
  basis: { source: string; weeks: number }; notes: NoteView[]; swaps: SwapView[]; leave: { userName: string; reason: string | null }[]; mayPlan: boolean
}
let city: Hotline
let s: Steps
let leader: Person
let shifts: { day: string; evening: string; night: string }
const ids: string[] = []
const WEEK = ['02', '03', '04', '05', '06', '07', '08'].map((d) => `2026-03-${d}`)
const at = (local: string) => new Date(`${local}:00+08:00`).toISOString()
const week = (who: Person = leader, from = '2026-03-04') => who.get<Week>(`/api/shifts/week?from=${from}`)
const put = (templateId: string, days: string[], ...userIds: string[]) => leader.post<{ added: number; already: number; refused: { userId: string; day: string; why: string }[] }>('/api/shifts/duties', { templateId, days, userIds })
const events = async (type: string) => (await city.db.selectFrom('event').select('facts').where('type', '=', type).orderBy('id').execute()).map(({ facts }) => String((facts as Record<string, unknown> | null)?.['halfHour']))

beforeAll(async () => {
  // Sunday, the week before.
  city = await openHotline(DEFAULT_PROFILE, '2026-03-01T20:00:00+08:00')
  s = stepsOf(city)
  leader = city.as('leader')
  for (const name of ['agent1', 'agent2', 'agent3', 'agent4']) ids.push((await city.as(name).get<{ id: string }>('/api/session')).id)
})
afterAll(() => city.drop())

test('without a plan nobody is alarmed', async () => {
  await city.timer('watch-shifts')
  expect(await events('shift.uncovered')).toEqual([])
})

test('three shifts a day; a second time adds nothing; nobody sits twice at once', async () => {
  const make = async (name: string, from: string, to: string) => (await leader.post<{ id: string }>('/api/shifts/templates', { name, from, to })).id
  shifts = { day: await make('白班', '08:00', '16:00'), evening: await make('中班', '16:00', '24:00'), night: await make('夜班', '00:00', '08:00') }
  expect((await leader.send('POST', '/api/shifts/templates', { name: '怪班', from: '08:10', to: '09:00' })).status).toBe(400)
  expect(await put(shifts.day, WEEK, ids[0]!)).toEqual({ added: 7, already: 0, refused: [] })
  expect(await put(shifts.day, WEEK, ids[0]!)).toEqual({ added: 0, already: 7, refused: [] })
  await put(shifts.evening, WEEK, ids[1]!)
  const long = (await leader.post<{ id: string }>('/api/shifts/templates', { name: '长白班', from: '07:00', to: '19:00' })).id
  expect((await put(long, ['2026-03-02'], ids[0]!, ids[1]!)).refused.map(({ why }) => why)).toEqual(['shift_overlap', 'shift_overlap'])
  expect((await s.agent.send('POST', '/api/shifts/duties', { templateId: long, days: WEEK, userIds: ids })).status).toBe(403)
  const both = await Promise.all([1, 2, 3].map(() => put(shifts.night, ['2026-03-02'], ids[2]!)))
  expect(both.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 0, 1])
})

test('each bare half hour of the day ahead is alarmed exactly once, ends when covered, and rises again when bare again', async () => {
  for (let i = 0; i < 3; i++) await city.timer('watch-shifts')
  // 20:00 to 24:00 today nobody sits; Monday is whole until 20:00.
  const bare = await events('shift.uncovered')
  expect(bare).toEqual(Array.from({ length: 8 }, (_, i) => new Date(Date.parse(at('2026-03-01T20:00')) + i * 30 * MINUTE).toISOString()))
  expect((await week()).alarms).toHaveLength(8)
  await put(shifts.evening, ['2026-03-01'], ids[3]!)
  for (let i = 0; i < 2; i++) await city.timer('watch-shifts')
  expect(await events('shift.covered')).toHaveLength(8)
  expect((await week()).alarms).toEqual([])
  city.clock.pass(12 * HOUR)
  await Promise.all([1, 2, 3, 4].map(() => city.timer('watch-shifts')))
  // Tuesday's night, 00:00 to 08:00, has nobody yet.
  expect((await events('shift.uncovered')).slice(8)).toEqual(Array.from({ length: 16 }, (_, i) => new Date(Date.parse(at('2026-03-03T00:00')) + i * 30 * MINUTE).toISOString()))
})

test('the grid says in which half hours nobody is on; leave makes a duty count for nobody', async () => {
  await put(shifts.night, WEEK, ids[2]!)
  expect((await week()).uncovered).toEqual([])
  const leave = await leader.post<{ duties: string[] }>('/api/shifts/leave', { userId: ids[1], fromDay: '2026-03-05', toDay: '2026-03-05', reason: '看病' })
  expect(leave.duties).toHaveLength(1)
  const seen = await week()
  expect([seen.uncovered.length, seen.uncovered[0]]).toEqual([16, at('2026-03-05T16:00')])
  expect(seen.duties.filter(({ onLeave }) => onLeave).map(({ day }) => day)).toEqual(['2026-03-05'])
  expect((await put(shifts.night, ['2026-03-05'], ids[1]!)).refused).toMatchObject([{ why: 'shift_on_leave' }])
  expect((await week(city.as('agent3'))).leave).toMatchObject([{ reason: null }])
  await put(shifts.evening, ['2026-03-05'], ids[3]!)
  expect((await week()).uncovered).toEqual([])
})

test('a swap needs the word of whoever takes it; both duties change hands or none', async () => {
  const [one, two, three] = [city.as('agent1'), city.as('agent2'), city.as('agent3')]
  const duties = (await week(one)).duties
  const mine = duties.find(({ day, mine: own }) => own && day === '2026-03-06')!
  const hers = duties.find(({ day, userId }) => userId === ids[1] && day === '2026-03-07')!
  const ask = { dutyId: mine.id, askedId: ids[1], otherDutyId: hers.id, reason: '孩子家长会' }
  expect((await three.send('POST', '/api/shifts/swaps', ask)).status).toBe(404)
  // Friday's day and evening shift touch but do not overlap; on Saturday agent1 would sit day and evening, one after the other.
  const swap = await one.post<SwapView>('/api/shifts/swaps', ask)
  expect((await one.send('POST', '/api/shifts/swaps', ask)).body).toMatchObject({ code: 'shift_swap_asked' })
  const decide = (who: Person, move: string) => who.send<{ code: string; state: string }>('POST', `/api/shifts/swaps/${swap.id}/moves`, { move })
  expect((await decide(one, 'agree')).status).toBe(403)
  expect((await decide(three, 'agree')).status).toBe(404)
  expect((await two.get<Week>('/api/shifts/week?from=2026-03-04')).swaps).toMatchObject([{ abilities: ['agree', 'refuse'] }])
  const twice = await Promise.all([decide(two, 'agree'), decide(two, 'agree')])
  expect(twice.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  const after = (await week()).duties
  expect([after.find(({ id }) => id === mine.id)!.userId, after.find(({ id }) => id === hers.id)!.userId]).toEqual([ids[1], ids[0]])
  expect((await decide(one, 'withdraw')).body).toMatchObject({ code: 'shift_swap_over' })
  // Whoever would sit in two places at once cannot take it.
  const night = after.find(({ day, userId }) => userId === ids[2] && day === '2026-03-08')!
  await put((await leader.post<{ id: string }>('/api/shifts/templates', { name: '早夜', from: '06:00', to: '09:00' })).id, ['2026-03-08'], ids[3]!)
  const clash = await three.post<SwapView>('/api/shifts/swaps', { dutyId: night.id, askedId: ids[3], reason: '请假' })
  expect((await city.as('agent4').send('POST', `/api/shifts/swaps/${clash.id}/moves`, { move: 'agree' })).body).toMatchObject({ code: 'shift_swap_clash' })
  // Its beginning ends the asking.
  city.clock.set('2026-03-08T00:00:00+08:00')
  await city.timer('watch-shifts')
  expect((await week()).swaps.find(({ id }) => id === clash.id)).toMatchObject({ state: 'lapsed' })
})

test('交接班: written by the shift, confirmed by the next one, unchanged afterwards', async () => {
  city.clock.set('2026-03-03T15:50:00+08:00')
  const [one, two, three] = [city.as('agent1'), city.as('agent2'), city.as('agent3')]
  const text = { day: '2026-03-03', templateId: shifts.day, text: '两件急件未派，诉求人电话13812345678。' }
  expect((await three.send('POST', '/api/shifts/notes', text)).body).toMatchObject({ code: 'shift_not_on' })
  const note = await one.post<NoteView>('/api/shifts/notes', text)
  expect(note.text).not.toContain('13812345678')
  const confirm = (who: Person) => who.send<{ code: string; confirmedByName: string }>('POST', `/api/shifts/notes/${note.id}/confirmation`, {})
  for (const who of [one, three]) expect((await confirm(who)).body).toMatchObject({ code: 'shift_not_on' })
  expect((await week(two, '2026-03-02')).notes).toMatchObject([{ mayConfirm: true, overdue: false }])
  city.clock.set('2026-03-03T16:05:00+08:00')
  expect((await week(leader, '2026-03-02')).notes).toMatchObject([{ overdue: true }])
  expect((await confirm(two)).status).toBe(200)
  expect((await confirm(two)).status).toBe(200)
  expect(await city.db.selectFrom('event').select('id').where('type', '=', 'shift.note_confirmed').execute()).toHaveLength(1)
  expect((await one.send('POST', '/api/shifts/notes', { ...text, text: '改一下' })).body).toMatchObject({ code: 'shift_note_confirmed' })
})

test('forecast: the load of the same half hour in the weeks measured, agents by Erlang C, never fewer than one', async () => {
  // Thirty demands within one half hour, Tuesday 10:00: 30 × 240 s ÷ 1,800 s = 4 erlang; with 6 agents 75 % are answered within 15 s, with 7 89 %.
  city.clock.set('2026-03-03T10:05:00+08:00')
  for (let i = 0; i < 30; i++) await s.agent.register({ kind: 'consult', body: '医保卡怎么补办？', requester: { phone: `1380000${1000 + i}` } })
  await city.settle()
  const next = await week(leader, '2026-03-10')
  expect(next.basis).toMatchObject({ source: 'tickets', weeks: 1 })
  const busy = next.halfHours.filter(({ load }) => load > 0)
  expect(busy).toEqual([{ at: at('2026-03-10T10:00'), staffed: 0, load: 30, needed: 7 }])
  expect(next.halfHours.filter(({ load, needed }) => load === 0 && needed !== 1)).toEqual([])
  expect(await differencesFromRebuild(city.db, shiftLoad)).toEqual([])
  const sized = await leader.get<{ eighty: number; ninetyFive: number }>('/api/shifts/staffing?perDay=10000')
  expect(sized).toMatchObject({ eighty: 74, ninetyFive: 79 })
  expect(await leader.get('/api/shifts/staffing?perDay=3000&peak=4.4')).toMatchObject({ eighty: 96, ninetyFive: 102 })
})

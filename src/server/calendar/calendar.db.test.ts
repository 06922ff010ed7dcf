import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { at, shown } from '../../../test/support/holidays.ts'
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { testContext } from '../../../test/support/record.ts'
import { addAmount } from '#domain/calendar/add-amount.ts'
import type { Context } from '#platform/context.ts'
import { clearCalendarDays } from './actions/clear-calendar-days.ts'
import { importCalendarYear } from './actions/import-calendar-year.ts'
import { setCalendarDays } from './actions/set-calendar-days.ts'
import { calendarYear } from './calendar-year.query.ts'
import { freshWorkCalendar, workCalendarOf } from './work-calendar.ts'

const centerOf = (centerId: string) => ({ centerId, utcOffsetMinutes: 480, hours: [{ from: '09:00', to: '18:00' }] })
const off = (day: string, reason = '元旦') => ({ day, working: false, reason })
const YEAR_2027 = { scope: 'shared' as const, year: 2027, source: 'notice', days: [off('2027-01-01'), off('2027-10-01', '国庆节'), { day: '2027-01-02', working: true, reason: '调休' }] }

let database: TestDatabase
const asAdmin = (centerId = 'c1'): Context => {
  const base = testContext(database.db, {}, centerId)
  return testContext(database.db, { actor: { ...base.actor, roles: ['system_admin'] } }, centerId)
}
const due = async (start: string, days: number, centerId = 'c1') =>
  shown(addAmount(at(start), { amount: days, unit: 'working_day' }, await workCalendarOf(database, database.db, centerOf(centerId), 0)))

beforeAll(async () => { database = await testDatabase() })
afterAll(() => database.drop())
beforeEach(async () => {
  await database.db.deleteFrom('calendarDay').execute()
  await database.db.deleteFrom('calendarYear').execute()
  await database.db.updateTable('calendarVersion').set((eb) => ({ version: eb('version', '+', 1) })).execute()
})

describe('working calendar of a centre', () => {
  test('statutory days come from the package', async () => {
    expect(await due('2026-02-13 10:00', 1)).toBe('2026-02-14 18:00')
    expect(await due('2026-02-13 10:00', 2)).toBe('2026-02-24 18:00')
  })

  test('a year without data is refused until it is loaded', async () => {
    await expect(due('2026-12-31 10:00', 1)).rejects.toMatchObject({ code: 'calendar_year_missing', details: { year: 2027 } })
    await setCalendarDays(asAdmin(), { scope: 'shared', days: [off('2027-01-01')] })
    await expect(due('2026-12-31 10:00', 1)).rejects.toMatchObject({ code: 'calendar_year_missing', details: { day: '2027-01-02' } })
    await importCalendarYear(asAdmin(), YEAR_2027)
    expect(await due('2026-12-31 10:00', 1)).toBe('2027-01-02 18:00')
    expect(await due('2026-12-31 10:00', 2)).toBe('2027-01-04 18:00')
  })

  test("a centre's own day holds for it alone, before the shared one", async () => {
    await setCalendarDays(asAdmin('c1'), { scope: 'shared', days: [off('2026-03-05', '停电')] })
    await setCalendarDays(asAdmin('c2'), { scope: 'center', days: [{ day: '2026-03-05', working: true, reason: '照常' }, off('2026-03-06', '雪顿节')] })
    expect(await due('2026-03-04 10:00', 1, 'c1')).toBe('2026-03-06 18:00')
    expect(await due('2026-03-04 10:00', 2, 'c2')).toBe('2026-03-09 18:00')
    expect(await clearCalendarDays(asAdmin('c2'), { scope: 'center', days: ['2026-03-06', '2026-03-07'] })).toEqual(['2026-03-06'])
    expect(await due('2026-03-04 10:00', 2, 'c2')).toBe('2026-03-06 18:00')
  })

  test('a year loaded by hand replaces the package and what was set before', async () => {
    await setCalendarDays(asAdmin(), { scope: 'shared', days: [off('2026-03-05')] })
    await importCalendarYear(asAdmin(), { scope: 'shared', year: 2026, source: 'x', days: [off('2026-01-01'), off('2026-10-01')] })
    expect(await due('2026-03-04 10:00', 1)).toBe('2026-03-05 18:00')
    expect(await due('2026-02-13 10:00', 1)).toBe('2026-02-16 18:00')
  })

  test('is kept in memory; the transaction of a change sees it at once', async () => {
    const before = await workCalendarOf(database, database.db, centerOf('c1'), 0)
    const ctx = asAdmin()
    await ctx.transaction(async (tx) => {
      const inside = { ...ctx, transaction: <T>(work: (t: typeof tx) => Promise<T>) => work(tx) }
      await setCalendarDays(inside, { scope: 'shared', days: [off('2026-03-05')] })
      expect((await freshWorkCalendar(tx, centerOf('c1'))).dayFact('2026-03-05')?.working).toBe(false)
    })
    expect(before.dayFact('2026-03-05')?.working).toBe(true)
    expect((await workCalendarOf(database, database.db, centerOf('c1'), 60_000)).dayFact('2026-03-05')?.working).toBe(true)
    expect((await workCalendarOf(database, database.db, centerOf('c1'), 0)).dayFact('2026-03-05')?.working).toBe(false)
  })
})

test('reading it inside transactions needs no second connection', async () => {
  const busy = Array.from({ length: 20 }, () => database.db.transaction().execute((tx) => workCalendarOf(database, tx, centerOf('c1'), 0)))
  expect((await Promise.all(busy)).every((calendar) => calendar.dayFact('2026-03-05')?.working)).toBe(true)
})

describe('changing it', () => {
  test('is for the system administrator', async () => {
    const agent = testContext(database.db)
    await expect(setCalendarDays(agent, { scope: 'center', days: [off('2026-03-05')] })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(clearCalendarDays(agent, { scope: 'center', days: ['2026-03-05'] })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(importCalendarYear(agent, YEAR_2027)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('half a year is not taken, and nothing of it stays', async () => {
    await expect(importCalendarYear(asAdmin(), { ...YEAR_2027, days: [off('2027-01-01')] })).rejects.toMatchObject({ code: 'calendar_year_incomplete' })
    expect((await calendarYear(database.db, 'c1', 2027)).known).toBe('none')
  })

  test('is on the record, once for each change that changed something', async () => {
    await database.db.deleteFrom('eventPending').execute()
    await importCalendarYear(asAdmin('c9'), YEAR_2027)
    await clearCalendarDays(asAdmin('c9'), { scope: 'center', days: ['2026-03-06'] })
    const events = await database.db.selectFrom('event').select(['type', 'subjectKind', 'facts']).where('centerId', '=', 'c9').execute()
    expect(events).toEqual([{ type: 'calendar.changed', subjectKind: 'calendar', facts: { how: 'import', scope: 'shared', from: '2027-01-01', to: '2027-12-31', days: 3 } }])
  })

  test('two at the same moment both hold, and the version counts both', async () => {
    const version = async () => (await database.db.selectFrom('calendarVersion').select('version').executeTakeFirstOrThrow()).version
    const before = await version()
    await Promise.all(['2026-04-13', '2026-04-14'].map((day) => setCalendarDays(asAdmin(), { scope: 'shared', days: [off(day)] })))
    expect(await version()).toBe(before + 2)
    expect((await calendarYear(database.db, 'c1', 2026)).days.filter((day) => day.source === 'shared')).toHaveLength(2)
  })
})

test('the year on the screen: every day, why, and where that comes from', async () => {
  await setCalendarDays(asAdmin(), { scope: 'center', days: [off('2026-08-14', '雪顿节')] })
  const { known, days } = await calendarYear(database.db, 'c1', 2026)
  expect([known, days.length]).toEqual(['statutory', 365])
  const of = (day: string) => days.find((one) => one.day === day)
  expect(of('2026-08-14')).toEqual({ day: '2026-08-14', working: false, reason: '雪顿节', source: 'center' })
  expect(of('2026-02-17')).toMatchObject({ reason: '春节', source: 'statutory' })
  expect(of('2026-03-04')).toMatchObject({ working: true, reason: '周三', source: 'week' })
  expect(await calendarYear(database.db, 'c1', 2031)).toEqual({ year: 2031, known: 'none', days: [] })
})

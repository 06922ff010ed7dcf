/** Random limits and working hours: every clock runs for every kind, with any amount, unit and start rule. */
import fc from 'fast-check'
import { AMOUNT_UNITS, CLOCKS, type Amount, type ClockName, type Limit, type WorkingHours } from '#domain/calendar/limit.ts'
import { PARTIES, URGENCIES } from '#domain/profile/dimensions.ts'
import { DEMAND_CLASSES } from '#domain/profile/rules.ts'

const MOST: Record<Amount['unit'], number> = { minute: 600, hour: 72, working_hour: 60, day: 40, working_day: 30 }
export const randomAmount: fc.Arbitrary<Amount> = fc.constantFrom(...AMOUNT_UNITS)
  .chain((unit) => fc.record({ unit: fc.constant(unit), amount: fc.integer({ min: 1, max: MOST[unit] }) }))

const start = fc.constantFrom<Limit['start'][]>('now', 'next_day')
const subset = (values: readonly string[]) => fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined })
const when = fc.record({ classes: subset(DEMAND_CLASSES), urgencies: subset(URGENCIES), parties: subset(PARTIES) })
  .map((dimensions) => Object.fromEntries(Object.entries(dimensions).filter(([, values]) => values !== undefined)) as Limit['when'])

const general = (clock: ClockName) => fc.tuple(randomAmount, start).map(([amount, from]): Limit => ({ code: clock, clock, ...amount, start: from }))
/** on_site and progress may be absent altogether */
const optional = (clock: ClockName) => fc.option(general(clock), { nil: undefined })
const special = fc.array(fc.tuple(fc.constantFrom(...CLOCKS), randomAmount, start, when), { maxLength: 6 })
  .map((rows) => rows.map(([clock, amount, from, dimensions], n): Limit => ({ code: `special${n}`, clock, ...amount, start: from, when: dimensions })))

export const randomLimits: fc.Arbitrary<Limit[]> = fc.tuple(
  special, ...CLOCKS.map((clock): fc.Arbitrary<Limit | undefined> => (clock === 'on_site' || clock === 'progress' ? optional(clock) : general(clock))),
).map(([rows, ...clocks]) => [...rows, ...clocks.filter((limit) => limit !== undefined)])

const QUARTERS = 96
const clockTime = (quarter: number) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`

/** One to three spans of a day, any lengths. */
export const randomWorkingHours: fc.Arbitrary<WorkingHours> = fc.uniqueArray(fc.integer({ min: 0, max: QUARTERS }), { minLength: 6, maxLength: 6 })
  .chain((times) => fc.integer({ min: 1, max: 3 }).map((spans) => {
    const sorted = times.toSorted((a, b) => a - b)
    return Array.from({ length: spans }, (_, n) => ({ from: clockTime(sorted[2 * n]!), to: clockTime(sorted[2 * n + 1]!) }))
  }))

/** Half a year as a province published it: 932 items, 140.245 million yuan of arrears, over 3 million of wages for more than 180 people; out of rows in any order. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toDate } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import '#server/linkage/linkage.tables.ts'
import { disciplineTotals } from '#server/linkage/totals.query.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'

const CENTER = 'c1'
const HALF = { since: Date.parse('2025-01-01T00:00:00+08:00'), until: Date.parse('2025-07-01T00:00:00+08:00') }
const CLASSES = ['arrears', 'wages', 'construction', 'consumer', 'environment', 'conduct']
const ITEMS = 932, ARREARS_CENTS = 14_024_500_000, WAGES_CENTS = 312_340_000, PERSONS = 186

let database: TestDatabase
beforeAll(async () => { database = await testDatabase() })
afterAll(() => database.drop())

type Row = { itemId: string; id: string; corrects: string | null; classCode: string; recoveredCents: number; persons: number; at: number }
const item = (id: string, classCode: string, passedAt: number) => ({
  centerId: CENTER, id, state: 'accepted' as const, ticketId: newId(), ticketNumber: 'T1', ruleCode: classCode, ruleName: classCode, classCode, linkCode: 'net', areaCode: null, categoryCode: null,
  initiatorRoles: ['supervision_office'], initiatorUnitId: null, reasons: '[]', foundAt: toDate(passedAt), passedAt: toDate(passedAt), stateAt: toDate(passedAt),
})
const insert = (rows: readonly Row[]) => database.db.insertInto('disciplineOutcome').values(rows.map((row) => ({ ...row, centerId: CENTER, textSealed: null, at: toDate(row.at), byName: '', overLink: true }))).execute()

/** Parts of a sum, whole cents each. */
function parts(sum: number, n: number, pick: () => number): number[] {
  const cuts = Array.from({ length: n - 1 }, () => pick() % (sum + 1)).toSorted((a, b) => a - b)
  return [...cuts, sum].map((cut, i) => cut - (cuts[i - 1] ?? 0))
}

test('the half-year’s figures come out of 932 items and their outcomes, with corrections, and without what lies outside the period', async () => {
  const [numbers] = fc.sample(fc.array(fc.nat(2 ** 31 - 1), { minLength: 6000, maxLength: 6000 }), { numRuns: 1, seed: 932 })
  let next = 0
  const pick = () => numbers![next++ % numbers!.length]!
  const within = () => HALF.since + (pick() % ((HALF.until - HALF.since) / 1000)) * 1000
  const items = Array.from({ length: ITEMS }, (_, n) => item(newId(), CLASSES[n % CLASSES.length]!, within()))
  // The last moment of the half year counts, the first after it does not; nor does another centre's.
  items[0]!.passedAt = toDate(HALF.until - 1)
  await database.db.insertInto('disciplineItem').values([...items, item(newId(), 'arrears', HALF.until), item(newId(), 'wages', HALF.since - 1), { ...item(newId(), 'arrears', HALF.since), centerId: 'c2' }]).execute()

  const of = (code: string) => items.filter(({ classCode }) => classCode === code)
  const owed = parts(ARREARS_CENTS, 90, () => pick() * 5 + (pick() % 5)).map((recoveredCents, n): Row => ({ itemId: of('arrears')[n]!.id, id: newId(), corrects: null, classCode: 'arrears', recoveredCents, persons: 0, at: within() }))
  const people = parts(PERSONS, 20, pick)
  const paid = parts(WAGES_CENTS, 20, pick).map((recoveredCents, n): Row => ({ itemId: of('wages')[n]!.id, id: newId(), corrects: null, classCode: 'wages', recoveredCents, persons: people[n]!, at: within() }))
  // Every third was first reported too high and set right by a row.
  const rows = [...owed, ...paid].flatMap((row, n): Row[] => (n % 3 ? [row] : [{ ...row, recoveredCents: row.recoveredCents + 777, persons: row.persons + 2 }, { ...row, id: newId(), corrects: row.id, recoveredCents: -777, persons: -2 }]))
  const outside: Row = { ...owed[0]!, id: newId(), recoveredCents: 5_000, at: HALF.until }
  await insert([...rows.map((row) => ({ row, at: pick() })).toSorted((a, b) => a.at - b.at).map(({ row }) => row), outside])

  const found = await disciplineTotals(database.db, CENTER, HALF)
  const sum = (key: 'initiated' | 'recoveredCents' | 'persons') => found.reduce((total, one) => total + one[key], 0)
  expect([sum('initiated'), sum('persons')]).toEqual([932, 186])
  expect(found.find(({ classCode }) => classCode === 'arrears')).toMatchObject({ recoveredCents: 14_024_500_000, persons: 0 })
  expect(found.find(({ classCode }) => classCode === 'wages')).toMatchObject({ recoveredCents: 312_340_000, persons: 186 })
  // Against the rows one by one.
  for (const { classCode, recoveredCents, persons, initiated } of found) {
    const own = rows.filter((row) => row.classCode === classCode)
    expect([recoveredCents, persons, initiated]).toEqual([own.reduce((n, row) => n + row.recoveredCents, 0), own.reduce((n, row) => n + row.persons, 0), of(classCode).length])
  }
  expect(await disciplineTotals(database.db, CENTER, { since: HALF.until, until: HALF.until + 86_400_000 })).toMatchObject([{ classCode: 'arrears', initiated: 1, recoveredCents: 5_000 }])
})

test('the database holds no outcome below nothing that is no correction', async () => {
  await expect(insert([{ itemId: newId(), id: newId(), corrects: null, classCode: 'wages', recoveredCents: -1, persons: 0, at: HALF.since }])).rejects.toThrow(/check/)
})

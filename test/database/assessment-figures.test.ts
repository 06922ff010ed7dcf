/** 100,000 generated tickets: every figure against a brute force over the record, every drill-down against its figure, and the rows against a rebuild. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isMeasured, type Figure, type Kpi } from '#domain/assessment/kpi.ts'
import { spanOf } from '#domain/assessment/month.ts'
import type { Profile } from '#domain/profile/profile.ts'
import { contextOf } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { newId } from '#platform/ids.ts'
import { differencesFromRebuild } from '#platform/rebuild-projection.ts'
import { systemActor } from '#platform/system-actor.ts'
import { calendarFor } from '#server/assessment/calendar-for.ts'
import { definitionsOf } from '#server/assessment/definitions.ts'
import { assessmentFact, FACTS } from '#server/assessment/fact.projection.ts'
import { refold } from '#server/assessment/fact.store.ts'
import { countFigures } from '#server/assessment/figures.query.ts'
import { planForMonth } from '#server/assessment/month-figures.ts'
import { countedRows } from '#server/assessment/rows.query.ts'
import { loadProfile } from '#server/profile/actions/load-profile.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bruteRows, hours, type BruteEvent, type BrutePart, type BruteRow, type BruteTicket } from '../support/brute-figures.ts'
import { chainLives, copyLives, COPY_LATER, repeatLives } from '../support/copy-lives.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { generateLife, seeded } from '../support/generated-lives.ts'
import { DEFAULT_PROFILE, readShipped } from '../support/shipped-profile.ts'
import { storeLives } from '../support/store-lives.ts'

vi.setConfig({ testTimeout: 600_000 })
/** 100,000 tickets: random lives, and copies of them at other times and with other units. */
const LIVES = 20_000, COPIES = 4
const ZONE = { utcOffsetMinutes: 480 }
const MONTHS = ['2026-01', '2026-02', '2026-03']
/** In the middle of the last month: limits still to come must not count. */
const AS_OF = Date.parse('2026-03-20T12:00:00+08:00')
const PERFORMANCE = ['out_of_scope', 'unreasonable', 'malicious', 'beyond_control']

let database: TestDatabase
const folder = mkdtempSync(join(tmpdir(), 'jiesu-figures-'))
let centerId = ''
let kpis: Kpi[] = []
let units: string[] = []
/** What the brute force found, by month and definition, in the order of the tickets. */
const brute = new Map(MONTHS.map((month) => [month, new Map<string, BruteRow[]>()]))

/** Centres of their own: the random lives once more, to be folded from the chain, and a few whose rows may be spoilt. */
const AGAIN = 'again', SPOILT = 'spoilt'
beforeAll(async () => {
  database = await testDatabase()
  const { db } = database
  const shipped: Profile = readShipped(DEFAULT_PROFILE)
  const profile: Profile = { ...shipped, centers: [shipped.centers[0]!, ...[AGAIN, SPOILT].map((code) => ({ ...shipped.centers[0]!, code, name: code, numberPrefix: code.toUpperCase() }))] }
  centerId = profile.centers[0]!.code
  const ctx = contextOf({ actor: systemActor(centerId), now: AS_OF, db, keys: fileKeys(folder), requestId: 'test' })
  await loadProfile(ctx, profile)
  const { rules, versionId } = await currentRules(db, centerId)
  kpis = definitionsOf(rules).kpis.filter(isMeasured)
  units = (await db.selectFrom('unit').select('id').where('kind', '=', 'bureau').limit(12).execute()).map(({ id }) => id)
  const random = seeded(20260301)
  const from = Date.parse('2026-01-01T00:00:00+08:00'), to = Date.parse('2026-03-18T00:00:00+08:00') - COPIES * COPY_LATER
  const store = (center: string, first: number, count: number) => storeLives(db, center, versionId, Array.from({ length: count }, (_, n) => generateLife(first + n, units, from, to, random)))
  for (let made = 0; made < LIVES; made += 5_000) await store(centerId, made, 5_000)
  await store(SPOILT, LIVES, 100)
  await repeatLives(db, centerId, AGAIN)
  await copyLives(db, centerId, units, COPIES)
  for (const center of [AGAIN, SPOILT]) await chainLives(db, center, FACTS)
  for (const center of [centerId, AGAIN, SPOILT]) {
    const calendar = await calendarFor(db, center)
    const ids = (await sql<{ id: string }>`select id from ticket where center_id = ${center} order by id`.execute(db)).rows.map(({ id }) => id)
    for (let at = 0; at < ids.length; at += 4_000) await db.transaction().execute((tx) => refold(tx, center, ids.slice(at, at + 4_000), calendar))
  }
  await sql`analyze assessment_fact`.execute(db)
  const calendar = await calendarFor(db, centerId)
  hours.spans = rules.workingHours.map(({ from: open, to: shut }) => [open, shut].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) as [number, number])
  for (let day = from - 86_400_000; day < to + 90 * 86_400_000; day += 86_400_000) {
    const local = new Date(day + 8 * 3_600_000).toISOString().slice(0, 10)
    if (!calendar.dayFact(local)!.working) hours.daysOff.add(local)
  }
  const spans = MONTHS.map((month) => ({ rows: brute.get(month)!, ...spanOf(month, ZONE) }))
  for (const ticket of await readTickets()) {
    for (const row of bruteRows(ticket)) {
      const own = spans.find((span) => row.at >= span.from && row.at < span.to && (!row.due || row.at < AS_OF))?.rows
      if (own?.get(row.kpi)?.push(row) === undefined) own?.set(row.kpi, [row])
    }
  }
}, 900_000)
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** The record as it lies in the tables, read once, in the order of the tickets. */
async function readTickets(): Promise<BruteTicket[]> {
  const { db } = database
  const tickets = new Map((await sql<Omit<BruteTicket, 'events' | 'parts'>>`select id, class, disclosure, accepted_at from ticket where center_id = ${centerId} order by id`.execute(db)).rows.map((row) => [row.id, { ...row, events: [] as BruteEvent[], parts: [] as BrutePart[] }]))
  const parts = await sql<{ ticketId: string; id: string; unit: string; role: string; status: string; at: number; clocks: { clock: string; dueAt: number }[] }>`select ticket_id, id, unit_id as unit, role, status, assigned_at as at, clocks from assignment where center_id = ${centerId} order by id`.execute(db)
  for (const { ticketId, clocks, ...part } of parts.rows) tickets.get(ticketId)!.parts.push({ ...part, due: Object.fromEntries(clocks.map(({ clock, dueAt }) => [clock, dueAt])) })
  const ids = [...tickets.keys()]
  for (let at = 0; at < ids.length; at += 10_000) {
    const { rows } = await sql<BruteEvent & { subject: string }>`select subject_id as subject, id, type, occurred_at as at, assignment_id as assignment, facts from event
      where center_id = ${centerId} and subject_id >= ${ids[at]!} and subject_id <= ${ids[Math.min(at + 10_000, ids.length) - 1]!} order by subject_id, id`.execute(db)
    for (const { subject, ...event } of rows) tickets.get(subject)?.events.push(event)
  }
  return [...tickets.values()]
}

const asked = (month: string) => ({ centerId, ...spanOf(month, ZONE), asOf: AS_OF })
/** As a request reads them: in a transaction planned for its month. */
const inRequest = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.db.transaction().execute(async (tx) => { await planForMonth(tx); return work(tx) })
const figuresNow = (...given: Parameters<typeof countFigures> extends [unknown, ...infer Rest] ? Rest : never) => inRequest((tx) => countFigures(tx, ...given))
const rowsNow = (...given: Parameters<typeof countedRows> extends [unknown, ...infer Rest] ? Rest : never) => inRequest((tx) => countedRows(tx, ...given))

/** "kpi unit numerator/denominator minutes", the whole without a unit. */
function bruteFigures(month: string, isOut: (row: BruteRow) => boolean = () => false): Map<string, string> {
  const figures = new Map<string, string>()
  for (const kpi of kpis) {
    const sums = new Map<string | null, { n: number; d: number; s: number }>()
    const whole = { n: 0, d: 0, s: 0 }
    for (const row of brute.get(month)!.get(kpi.code) ?? []) {
      if (isOut(row)) continue
      if (!sums.has(row.unit)) sums.set(row.unit, { n: 0, d: 0, s: 0 })
      for (const sum of [whole, sums.get(row.unit)!]) { sum.n += Number(row.counted); sum.d += 1; sum.s += row.minutes }
    }
    for (const [unit, { n, d, s }] of sums) if (kpi.of === 'unit' && unit !== null) figures.set(`${kpi.code} ${unit}`, `${n}/${d} ${s}`)
    if (whole.d > 0) figures.set(`${kpi.code} whole`, `${whole.n}/${whole.d} ${whole.s}`)
  }
  return figures
}
const counted = (figures: readonly Figure[]): Map<string, string> =>
  new Map(figures.filter(({ denominator }) => denominator > 0).map((one) => [`${one.kpi} ${one.unitId ?? 'whole'}`, `${one.numerator}/${one.denominator} ${one.total}`]))
const sorted = (map: Map<string, string>) => Object.fromEntries([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)))

test('there are 100,000 tickets, and every measured definition is among those counted by hand and met by the lives', async () => {
  expect((await sql<{ n: number }>`select count(*)::int as n from ticket where center_id = ${centerId}`.execute(database.db)).rows[0]!.n).toBe(100_000)
  for (const month of MONTHS) expect([...brute.get(month)!.keys()].toSorted()).toEqual(kpis.map(({ code }) => code).toSorted())
})

test.each(MONTHS)('every figure of every unit in %s is what the brute force counts, its list exactly those rows; no numerator exceeds its denominator', async (month) => {
  const figures = await figuresNow(kpis, asked(month), {})
  expect(sorted(counted(figures))).toEqual(sorted(bruteFigures(month)))
  expect(figures.filter(({ numerator, denominator }) => numerator > denominator)).toEqual([])
  for (const kpi of kpis) {
    // Newest ticket first, which the brute force has the other way round.
    const rows = await rowsNow(kpi, asked(month), {}, { side: 'denominator', limit: 1_000_000 })
    const wanted = brute.get(month)!.get(kpi.code)!
    const wrong = rows.findIndex((row, n) => { const one = wanted[wanted.length - 1 - n]; return one?.id !== row.id || one.unit !== row.unitId || one.counted !== row.counted })
    expect([kpi.code, rows.length, wrong]).toEqual([kpi.code, wanted.length, -1])
    // So many rows of a unit as its figure says.
    const lengths = new Map<string | null, { numerator: number; denominator: number }>()
    for (const { unitId, counted: isCounted } of rows) {
      const length = lengths.get(unitId) ?? lengths.set(unitId, { numerator: 0, denominator: 0 }).get(unitId)!
      length.denominator += 1
      if (isCounted) length.numerator += 1
    }
    const said = figures.filter((one) => one.kpi === kpi.code && one.unitId !== undefined).map(({ unitId, numerator, denominator }) => [unitId, { numerator, denominator }] as const)
    expect(new Map(said)).toEqual(new Map(kpi.of === 'unit' ? [...lengths].filter(([unit]) => unit !== null) : []))
  }
})

test('the list asked for one unit, one side and page by page holds the same', async () => {
  const wrong: string[] = []
  for (const [n, kpi] of kpis.filter(({ of }) => of === 'unit').entries()) {
    const [month, unitId] = [MONTHS[n % 3]!, units[n % units.length]!]
    const wanted = brute.get(month)!.get(kpi.code)!.filter(({ unit }) => unit === unitId).toReversed()
    for (const side of ['numerator', 'rest'] as const) {
      const rows = await rowsNow(kpi, asked(month), {}, { unitId, side, limit: 1_000_000 })
      if (rows.map(({ id }) => id).join() !== wanted.filter((row) => row.counted === (side === 'numerator')).map(({ id }) => id).join()) wrong.push(`${kpi.code} ${side}`)
    }
  }
  expect(wrong).toEqual([])
  const [month, satisfied] = [MONTHS[1]!, kpis.find(({ code }) => code === 'satisfied')!]
  const paged: string[] = []
  for (let after: { ticketId: string; id: string } | undefined; ;) {
    const rows = await rowsNow(satisfied, asked(month), {}, { unitId: units[0]!, side: 'denominator', limit: 100, ...(after && { after }) })
    paged.push(...rows.map(({ id }) => id))
    if (rows.length < 100) break
    after = rows.at(-1)!
  }
  expect(paged).toEqual(brute.get(month)!.get('satisfied')!.filter(({ unit }) => unit === units[0]).map(({ id }) => id).toReversed())
})

test('exclusions take out exactly their rows, by reason or for one figure alone', async () => {
  const month = MONTHS[1]!
  const parts = [...brute.get(month)!.values()].flat().filter((row) => row.unit !== null)
  const random = seeded(7)
  const out = Array.from({ length: 400 }, (_, n) => {
    const row = parts[Math.floor(random() * parts.length)]!
    const reason = ['out_of_scope', 'no_contact', 'malicious', 'appeal'][n % 4]!
    return { ticket: row.ticket, unit: row.unit!, reason, kpi: reason === 'appeal' ? row.kpi : null, state: n % 5 === 4 ? 'refused' : 'approved' }
  })
  for (const { ticket, unit, reason, kpi, state } of out) {
    await sql`insert into assessment_exclusion (center_id, id, state, month, ticket_id, unit_id, reason, kpi, remark, applied_at, applied_by_name)
      values (${centerId}, ${newId()}, ${state}, ${month}, ${ticket}, ${unit}, ${reason}, ${kpi}, '说明', now(), '某') on conflict do nothing`.execute(database.db)
  }
  const { rows: standing } = await sql<{ ticketId: string; unitId: string; reason: string; kpi: string | null }>`select ticket_id, unit_id, reason, kpi from assessment_exclusion where state = 'approved'`.execute(database.db)
  const byRow = Map.groupBy(standing, (one) => `${one.ticketId} ${one.unitId}`)
  const tickets = new Set(standing.map(({ ticketId }) => ticketId))
  const SAID = ['contacted_in_time', 'response_rate', 'solved_rate', 'first_solved', 'satisfied', 'satisfied_process', 'first_satisfied']
  const NEVER = ['direct_answer', 'consult_first_answer', 'dispatched_at_once', 'first_time_right', 'repeat_rate', 'call_back_rate', 'valid_call_back']
  const isOut = (row: BruteRow): boolean => tickets.has(row.ticket) && (byRow.get(`${row.ticket} ${row.unit}`) ?? []).some(({ reason, kpi }) => (kpi !== null
    ? kpi === row.kpi
    : !NEVER.includes(row.kpi) && (PERFORMANCE.includes(reason) || (reason === 'no_contact' && (SAID.includes(row.kpi) || row.kpi.startsWith('grade_'))))))
  expect(standing.length).toBeGreaterThan(200)
  expect(sorted(counted(await figuresNow(kpis, asked(month), {})))).toEqual(sorted(bruteFigures(month, isOut)))
})

test('folded anew from the first event of the chain on, every row is the same; a wrong one would be found', async () => {
  await sql`update assessment_fact set in_time = case when in_time then null else true end
    where center_id = ${SPOILT} and id = (select id from assessment_fact where center_id = ${SPOILT} and grain = 'assignment' and submitted order by id limit 1)`.execute(database.db)
  expect((await sql<{ n: number }>`select count(distinct ticket_id)::int as n from assessment_fact where center_id = ${AGAIN}`.execute(database.db)).rows[0]!.n).toBe(LIVES)
  // The one centre is equal in all its rows; the other is not, by one word in one of its rows.
  const found = await differencesFromRebuild(database.db, assessmentFact)
  expect(found.map(({ centerId: center, table }) => [center, table])).toEqual([[SPOILT, 'assessment_fact']])
})

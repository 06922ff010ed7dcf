/** 100,000 generated tickets: every figure against a brute force over the record, and every drill-down against its figure. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isMeasured, type Figure, type Kpi } from '#domain/assessment/kpi.ts'
import { spanOf } from '#domain/assessment/month.ts'
import type { Profile } from '#domain/profile/profile.ts'
import { contextOf } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { newId } from '#platform/ids.ts'
import { systemActor } from '#platform/system-actor.ts'
import { calendarFor } from '#server/assessment/calendar-for.ts'
import { definitionsOf } from '#server/assessment/definitions.ts'
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
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { generateLife, seeded } from '../support/generated-lives.ts'
import { DEFAULT_PROFILE, readShipped } from '../support/shipped-profile.ts'
import { storeLives } from '../support/store-lives.ts'

vi.setConfig({ testTimeout: 600_000 })
const TICKETS = 100_000
const ZONE = { utcOffsetMinutes: 480 }
const MONTHS = ['2026-01', '2026-02', '2026-03']
/** In the middle of the last month: limits still to come must not count. */
const AS_OF = Date.parse('2026-03-20T12:00:00+08:00')
const PERFORMANCE = ['out_of_scope', 'unreasonable', 'malicious', 'beyond_control']

let database: TestDatabase
const folder = mkdtempSync(join(tmpdir(), 'jiesu-figures-'))
let centerId = ''
let kpis: Kpi[] = []
let brute: BruteRow[] = []
let units: string[] = []

beforeAll(async () => {
  database = await testDatabase()
  const { db } = database
  const profile: Profile = readShipped(DEFAULT_PROFILE)
  centerId = profile.centers[0]!.code
  const ctx = contextOf({ actor: systemActor(centerId), now: AS_OF, db, keys: fileKeys(folder), requestId: 'test' })
  await loadProfile(ctx, profile)
  const { rules, versionId } = await currentRules(db, centerId)
  kpis = definitionsOf(rules).kpis.filter(isMeasured)
  units = (await db.selectFrom('unit').select('id').where('kind', '=', 'bureau').limit(12).execute()).map(({ id }) => id)
  const random = seeded(20260301)
  const from = Date.parse('2026-01-01T00:00:00+08:00'), to = Date.parse('2026-03-18T00:00:00+08:00')
  for (let made = 0; made < TICKETS; made += 5_000) {
    await storeLives(db, centerId, versionId, Array.from({ length: 5_000 }, (_, n) => generateLife(made + n, units, from, to, random)))
  }
  const ids = (await sql<{ id: string }>`select id from ticket order by id`.execute(db)).rows.map(({ id }) => id)
  const calendar = await calendarFor(db, centerId)
  for (let at = 0; at < ids.length; at += 4_000) await db.transaction().execute((tx) => refold(tx, centerId, ids.slice(at, at + 4_000), calendar))
  await sql`analyze assessment_fact`.execute(db)
  hours.spans = rules.workingHours.map(({ from: open, to: shut }) => [open, shut].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) as [number, number])
  for (let day = from - 86_400_000; day < to + 90 * 86_400_000; day += 86_400_000) {
    const local = new Date(day + 8 * 3_600_000).toISOString().slice(0, 10)
    if (!calendar.dayFact(local)!.working) hours.daysOff.add(local)
  }
  brute = (await readTickets()).flatMap(bruteRows)
}, 900_000)
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** The record as it lies in the tables, read once. */
async function readTickets(): Promise<BruteTicket[]> {
  const { db } = database
  const tickets = new Map((await sql<Omit<BruteTicket, 'events' | 'parts'>>`select id, class, disclosure, accepted_at from ticket`.execute(db)).rows.map((row) => [row.id, { ...row, events: [] as BruteEvent[], parts: [] as BrutePart[] }]))
  const parts = await sql<{ ticketId: string; id: string; unit: string; role: string; status: string; at: number; clocks: { clock: string; dueAt: number }[] }>`select ticket_id, id, unit_id as unit, role, status, assigned_at as at, clocks from assignment order by id`.execute(db)
  for (const { ticketId, clocks, ...part } of parts.rows) tickets.get(ticketId)!.parts.push({ ...part, due: Object.fromEntries(clocks.map(({ clock, dueAt }) => [clock, dueAt])) })
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await sql<BruteEvent & { subject: string }>`select subject_id as subject, id, type, occurred_at as at, assignment_id as assignment, facts from event where subject_id > ${last}
      and subject_id <= coalesce((select id from ticket where id > ${last} order by id offset 9999 limit 1), 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by subject_id, id`.execute(db)
    for (const { subject, ...event } of rows) tickets.get(subject)?.events.push(event)
    if (rows.length === 0) return [...tickets.values()]
    last = rows.at(-1)!.subject
  }
}

const asked = (month: string) => ({ centerId, ...spanOf(month, ZONE), asOf: AS_OF })
/** As a request reads them: in a transaction planned for its month. */
const inRequest = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.db.transaction().execute(async (tx) => { await planForMonth(tx); return work(tx) })
const figuresNow = (...given: Parameters<typeof countFigures> extends [unknown, ...infer Rest] ? Rest : never) => inRequest((tx) => countFigures(tx, ...given))
const rowsNow = (...given: Parameters<typeof countedRows> extends [unknown, ...infer Rest] ? Rest : never) => inRequest((tx) => countedRows(tx, ...given))
const inMonth = (row: BruteRow, month: string) => row.at >= spanOf(month, ZONE).from && row.at < spanOf(month, ZONE).to && (!row.due || row.at < AS_OF)

/** "kpi unit numerator/denominator minutes", the whole without a unit. */
function bruteFigures(month: string, isOut: (row: BruteRow) => boolean = () => false): Map<string, string> {
  const sums = new Map<string, { n: number; d: number; s: number }>()
  const ofCenter = new Set(kpis.filter((kpi) => kpi.of === 'center').map(({ code }) => code))
  for (const row of brute) {
    if (!inMonth(row, month) || isOut(row)) continue
    for (const key of [`${row.kpi} whole`, ...(row.unit === null || ofCenter.has(row.kpi) ? [] : [`${row.kpi} ${row.unit}`])]) {
      const sum = sums.get(key) ?? { n: 0, d: 0, s: 0 }
      sums.set(key, { n: sum.n + Number(row.counted), d: sum.d + 1, s: sum.s + row.minutes })
    }
  }
  return new Map([...sums].map(([key, { n, d, s }]) => [key, `${n}/${d} ${s}`]))
}
const counted = (figures: readonly Figure[]): Map<string, string> =>
  new Map(figures.filter(({ denominator }) => denominator > 0).map((one) => [`${one.kpi} ${one.unitId ?? 'whole'}`, `${one.numerator}/${one.denominator} ${one.total}`]))
const sorted = (map: Map<string, string>) => Object.fromEntries([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)))

test('every measured definition is among those counted by hand, and met by the lives', () => {
  expect([...new Set(brute.map(({ kpi }) => kpi))].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(kpis.map(({ code }) => code).toSorted((a, b) => (a < b ? -1 : 1)))
})

test.each(MONTHS)('every figure of every unit in %s is what the brute force counts; no numerator exceeds its denominator', async (month) => {
  const figures = await figuresNow(kpis, asked(month), {})
  expect(sorted(counted(figures))).toEqual(sorted(bruteFigures(month)))
  expect(figures.filter(({ numerator, denominator }) => numerator > denominator)).toEqual([])
})

test.each(MONTHS)('every drill-down of %s lists exactly the rows of its figure', async (month) => {
  const wanted = Map.groupBy(brute.filter((row) => inMonth(row, month)), ({ kpi }) => kpi)
  for (const kpi of kpis) {
    const rows = await rowsNow(kpi, asked(month), {}, { side: 'denominator', limit: 1_000_000 })
    const listed = rows.map((row) => `${row.id} ${row.unitId ?? ''} ${row.counted}`).toSorted().join()
    const brutes = (wanted.get(kpi.code) ?? []).map((row) => `${row.id} ${row.unit ?? ''} ${row.counted}`).toSorted().join()
    expect([kpi.code, rows.length, listed === brutes]).toEqual([kpi.code, (wanted.get(kpi.code) ?? []).length, true])
  }
})

test('the list of one unit is as long as its figure, on either side, page by page', async () => {
  const month = MONTHS[1]!
  const figures = await figuresNow(kpis, asked(month), {})
  const wrong: string[] = []
  for (const { kpi: code, unitId, numerator, denominator } of figures.filter((one) => one.unitId !== undefined)) {
    const kpi = kpis.find((one) => one.code === code)!
    for (const [side, length] of [['numerator', numerator], ['rest', denominator - numerator]] as const) {
      const rows = await rowsNow(kpi, asked(month), {}, { unitId, side, limit: 1_000_000 })
      if (rows.length !== length || rows.some((row) => row.unitId !== unitId || row.counted !== (side === 'numerator'))) wrong.push(`${code} ${unitId} ${side}: ${rows.length} of ${length}`)
    }
  }
  expect(wrong).toEqual([])
  const satisfied = kpis.find(({ code }) => code === 'satisfied')!
  const paged: string[] = []
  for (let after: { ticketId: string; id: string } | undefined; ;) {
    const rows = await rowsNow(satisfied, asked(month), {}, { unitId: units[0]!, side: 'denominator', limit: 100, ...(after && { after }) })
    paged.push(...rows.map(({ id }) => id))
    if (rows.length < 100) break
    after = rows.at(-1)!
  }
  expect(new Set(paged).size).toBe(figures.find((one) => one.kpi === 'satisfied' && one.unitId === units[0])!.denominator)
  expect(paged).toHaveLength(new Set(paged).size)
})

test('exclusions take out exactly their rows, by reason or for one figure alone', async () => {
  const month = MONTHS[1]!
  const parts = brute.filter((row) => row.unit !== null && inMonth(row, month))
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
  const SAID = ['contacted_in_time', 'response_rate', 'solved_rate', 'first_solved', 'satisfied', 'satisfied_process', 'first_satisfied']
  const NEVER = ['direct_answer', 'consult_first_answer', 'dispatched_at_once', 'first_time_right', 'repeat_rate', 'call_back_rate', 'valid_call_back']
  const isOut = (row: BruteRow): boolean => (byRow.get(`${row.ticket} ${row.unit}`) ?? []).some(({ reason, kpi }) => (kpi !== null
    ? kpi === row.kpi
    : !NEVER.includes(row.kpi) && (PERFORMANCE.includes(reason) || (reason === 'no_contact' && (SAID.includes(row.kpi) || row.kpi.startsWith('grade_'))))))
  expect(standing.length).toBeGreaterThan(200)
  expect(sorted(counted(await figuresNow(kpis, asked(month), {})))).toEqual(sorted(bruteFigures(month, isOut)))
})

test('folding again gives the same rows', async () => {
  const print = async () => (await sql<{ print: string }>`select md5(string_agg(f::text, '|' order by ticket_id, grain, id)) as print from assessment_fact f where ticket_id in (select id from ticket order by id limit 5000)`.execute(database.db)).rows[0]!.print
  const before = await print()
  const ids = (await sql<{ id: string }>`select id from ticket order by id limit 5000`.execute(database.db)).rows.map(({ id }) => id)
  await database.db.transaction().execute(async (tx) => refold(tx, centerId, ids, await calendarFor(tx, centerId)))
  expect(await print()).toBe(before)
})

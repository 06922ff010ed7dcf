/** A rule over generated histories: what the database is asked for in slices is what each ticket's own whole record says. */
import { sql } from 'kysely'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { DAY, HOUR, MINUTE } from '#domain/calendar/local-day.ts'
import type { WorkCalendar } from '#domain/calendar/work-calendar.ts'
import type { Trigger } from '#domain/profile/supervision.ts'
import { overdueFired, restsFired, type Running } from '#domain/supervision/by-time.ts'
import { fire } from '#domain/supervision/fire.ts'
import type { Happening, Why } from '#domain/supervision/happening.ts'
import { replayedBy, STEPS } from '#domain/supervision/replay.ts'
import { idAt, newId } from '#platform/ids.ts'
import { replayHistory } from './replay-history.ts'

/** Monday to Friday, 9 to 12 and 14 to 18; 2026-04-06 is a holiday. */
const calendar: WorkCalendar = {
  utcOffsetMinutes: 480, hours: [{ from: '09:00', to: '12:00' }, { from: '14:00', to: '18:00' }],
  dayFact: (day) => ({ day, working: day !== '2026-04-06' && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()), reason: '' }),
}
const stretch = { from: Date.parse('2026-04-01T09:20:00+08:00'), until: Date.parse('2026-04-15T16:20:00+08:00') }
const rule = (when: Trigger['when'], more: Partial<Trigger> = {}): Trigger => ({ code: 'r', name: 'r', when, ...more })
const RULES: Trigger[] = [
  rule('no_step'), rule('no_step', { after: { amount: 3, unit: 'working_hour' } }), rule('no_step', { after: { amount: 2, unit: 'working_day' } }),
  rule('no_step', { after: { amount: 90, unit: 'minute' } }), rule('no_step', { after: { amount: 2, unit: 'day' } }),
  rule('overdue'), rule('overdue', { clock: 'answer' }), rule('overdue', { clock: 'dispatch', share: 0.5 }), rule('overdue', { clock: 'supplement' }), rule('overdue', { share: 1.5, after: { amount: 4, unit: 'working_hour' } }),
  rule('returned', { threshold: 2 }), rule('unsolved'), rule('bounced', { threshold: 1 }), rule('dissatisfied_reasonable'), rule('sensitive', { categories: ['gas'] }), rule('unsolved_order'),
]
const TYPES = [
  ...['signed', 'signed', 'made', 'made', 'made', 'made', 'made', 'made', 'contacted', 'replied', 'submitted', 'returned', 'returned', 'reassigned', 'progress_reported', 'released'].map((name) => `assignment.${name}`), 'assignment.read',
  'ticket.registered', 'ticket.rehandled', 'ticket.reopened', 'ticket.suspended', 'revisit.recorded', 'revisit.reasonableness_judged', 'supervision.unsolved',
]

type Told = Happening & { part: number }
type Life = { id: string; story: Told[]; parts: Running[][]; desk: Running[] }
// Minutes and half hours, so that two fall together and ends of opening hours are met; from before what is looked back at until after the stretch, and many where it begins.
const minute = fc.oneof(fc.integer({ min: 59 * 1440, max: 61 * 1440 }), fc.integer({ min: 0, max: 76 * 48 }).map((n) => n * 30), fc.integer({ min: 55 * 1440, max: 76 * 1440 }))
const later = fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 8 * 48 }).map((n) => n * 30), fc.integer({ min: 0, max: 8 * 1440 }))
const clock = (names: string[]) => fc.record({ clock: fc.constantFrom(...names), startedAt: later, lasts: fc.integer({ min: 1, max: 5 * 1440 }), stopped: fc.option(later, { nil: undefined }) })
const told = fc.record({
  type: fc.constantFrom(...TYPES), at: later, part: fc.integer({ min: 0, max: 1 }), unit: fc.constantFrom('/a', '/b'), role: fc.constantFrom('lead', 'lead', 'lead', 'co'),
  solved: fc.constantFrom('solved', 'not_solved'), reasonable: fc.boolean(), category: fc.constantFrom('gas', 'road'),
})
const life = fc.record({ born: minute, story: fc.array(told, { maxLength: 20 }), units: fc.array(clock(['answer', 'sign', 'return_window']), { maxLength: 3 }), desk: fc.array(clock(['dispatch', 'revisit', 'supplement']), { maxLength: 2 }) })

const BEGUN = stretch.from - 61 * DAY
const lifeOf = ({ born, story, units, desk }: typeof life extends fc.Arbitrary<infer L> ? L : never, n: number): Life => {
  const at = BEGUN + born * MINUTE
  const running = ({ clock: name, startedAt, lasts, stopped }: (typeof units)[number]): Running => ({ clock: name, startedAt: at + startedAt * MINUTE, dueAt: at + (startedAt + lasts) * MINUTE, ...(stopped === undefined ? {} : { stoppedAt: at + (startedAt + stopped) * MINUTE }) })
  return {
    id: idAt(at, Buffer.from(String(n).padStart(10, '0'))), parts: [units.map(running), []], desk: desk.map(running),
    story: story.toSorted((a, b) => a.at - b.at).map(({ type, at: after, part, unit, category, role, solved, reasonable }, i, all): Told => ({
      id: newId(), type, at: at + after * MINUTE, part, unitPath: unit, categoryCode: category,
      facts: type === 'supervision.unsolved' ? { orderId: newId() } : { role, dispatch: role === 'lead' ? 1 + all.slice(0, i).filter((one) => one.type === 'assignment.made' && one.role === 'lead').length : 1, solved, reasonable },
    })),
  }
}
const partId = (ticketId: string, part: number): string => `${ticketId.slice(0, -1)}${part}`

async function store(database: TestDatabase, centerId: string, lives: readonly Life[]): Promise<void> {
  const fill = (table: string, rows: object[]) => sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows.map((row) => ({ center_id: centerId, ...row })))}::json)`.execute(database.db)
  const at = new Date(stretch.from).toISOString()
  await fill('ticket', lives.map(({ id, desk }) => ({
    id, number: id, query_code: 'x', version: 1, rule_version: 'x', status: 'x', channel: 'phone', kind: 'complaint', class: 'resolve', urgency: 'normal', party: 'person', disclosure: 'named', persons_represented: 1, is_public: false, wants_revisit: true,
    title: '', list_title: '', tags: [], accepted_by: 'x', first_unit_id: 'x', accepted_at: at, child_count: 0, dispatch_count: 0, rehandle_count: 0, reopen_count: 0, urge_count: 0, contact_count: 0, revisit_attempts: 0, designated: false, clocks: desk, display: [], is_generated: true,
  })))
  await fill('assignment', lives.flatMap(({ id, parts }) => parts.map((clocks, part) => ({ ticket_id: id, id: partId(id, part), unit_id: id, unit_path: '/a', unit_name: 'a', role: 'lead', status: 'handling', version: 1, assigned_at: at, extension_count: 0, return_denied: false, clocks }))))
  await fill('event', lives.flatMap(({ id, story }) => story.map((one) => ({
    subject_id: id, id: one.id, subject_kind: 'ticket', type: one.type, occurred_at: new Date(one.at).toISOString(), actor_kind: 'system', actor_id: 'x', unit_path: one.unitPath, category_code: one.categoryCode, assignment_id: one.type.startsWith('assignment.') || one.type === 'ticket.suspended' ? partId(id, one.part) : null, facts: one.facts,
  }))))
}

type Seen = { at: number; why: Why; ticketIds: string[] }
const shown = (hits: Seen[]): string[] => hits.map(({ at, why, ticketIds }) => JSON.stringify([at, Object.entries(why).toSorted(([a], [b]) => a.localeCompare(b)), ticketIds])).toSorted()

/** One ticket after the other, all of its record in hand. */
const plainly = (trigger: Trigger, lives: readonly Life[]): Seen[] => lives.filter(({ id }) => id >= idAt(stretch.from - 60 * DAY, new Uint8Array(10)) && id < idAt(stretch.until, new Uint8Array(10)))
  .flatMap(({ id, story, parts, desk }): Seen[] => {
    const known = story.filter(({ at }) => at < stretch.until)
    const found = trigger.when === 'overdue' ? [...parts, desk].flatMap((clocks) => overdueFired(trigger, clocks, calendar, stretch.until) ?? [])
      : trigger.when === 'no_step' ? [0, 1].flatMap((part) => restsFired(trigger, known.filter((one) => one.part === part && STEPS.includes(one.type)), calendar, stretch.until))
        : fire(trigger, known.filter(({ type }) => replayedBy(trigger).includes(type)))
    return found.map(({ at, why }) => ({ at, why, ticketIds: [id] }))
  }).filter(({ at }) => at >= stretch.from && at < stretch.until)

let database: TestDatabase
beforeAll(async () => { database = await testDatabase() })
afterAll(() => database.drop())

const fired = new Map<Trigger, number>()

describe.each([1, 2])('history %i', (seed) => {
  const lives = fc.sample(life, { numRuns: 250, seed }).map(lifeOf)
  const centerId = `c${seed}`
  beforeAll(() => store(database, centerId, lives))

  test.each(RULES)('$when $clock $after', async (trigger) => {
    const hits: Seen[] = []
    let before = 0
    for await (const step of replayHistory({ db: database.db, centerId, trigger, stretch, calendar })) {
      expect(step.done).toBe(before + 1)
      before = step.done
      hits.push(...step.hits)
    }
    expect(before).toBe(Math.ceil((stretch.until - stretch.from + 60 * DAY) / (6 * HOUR)))
    expect(shown(hits)).toEqual(shown(plainly(trigger, lives)))
    fired.set(trigger, (fired.get(trigger) ?? 0) + hits.length)
  })
})

test('no rule was tried on nothing', () => expect(RULES.filter((trigger) => !fired.get(trigger))).toEqual([]))

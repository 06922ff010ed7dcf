/** The demo city of every shipped profile: filled through the ordinary actions without one refusal, and with work on every desk. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Profile } from '#domain/profile/profile.ts'
import { contextOf } from '#platform/context.ts'
import type { Db } from '#platform/database.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { systemActor } from '#platform/system-actor.ts'
import { fillDemoCity } from '#server/demo/fill-demo-city.ts'
import { loadProfile } from '#server/profile/actions/load-profile.ts'
import { testDatabase } from '../support/database.ts'
import { randomProfile } from '../support/random-profile.ts'
import { readShipped } from '../support/shipped-profile.ts'
import { ROOT } from '../support/source-files.ts'

const PROFILES = readdirSync(join(ROOT, 'profiles'), { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('_')).map(({ name }) => name)
// A working afternoon, a night, a Sunday, the middle of the October holidays, the first working morning after one.
const NOWS = ['2026-04-22T15:10:00+08:00', '2026-06-03T02:40:00+08:00', '2026-03-15T10:00:00+08:00', '2025-10-04T12:00:00+08:00', '2026-01-05T08:45:00+08:00']

const SEED = 3

async function filled<T>(given: string | Profile, now: number, seed: number, look: (db: Db) => Promise<T>): Promise<T> {
  const { db, drop } = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'jiesu-demo-'))
  const keys = fileKeys(join(folder, 'keys'))
  const profile = typeof given === 'string' ? readShipped(given) : given
  await loadProfile(contextOf({ actor: systemActor(profile.centers[0]!.code), now, db, keys, requestId: 'test' }), profile)
  await fillDemoCity({ db, keys, profile, say: () => undefined, now, seed, tickets: 60, dataFolder: folder })
  const seen = await look(db)
  await drop()
  rmSync(folder, { recursive: true, force: true })
  return seen
}

const rowsOf = async <T>(db: Db, query: string): Promise<T[]> => (await sql.raw<T>(query).execute(db)).rows

/** What lies on each board of supervision, quality, panel and leaders, without ids. */
const BOARDS = {
  orders: "select o.number, o.kind, o.state, o.rung, o.step_no, o.reason, o.solved, o.opened_at, o.finished_at, (select count(*)::int from supervision_proof p where p.center_id = o.center_id and p.order_id = o.id) as proofs from supervision_order o order by o.center_id, o.number",
  verdicts: 'select ticket_id, round, state, reasonable from revisit_judgement order by ticket_id, round',
  inspections: 'select kind, state, score, result, reasons, made_at from quality_inspection order by made_at, kind, ticket_id, state',
  cases: 'select reason, state, found_at, due_at, ticket_id from quality_case order by found_at, ticket_id',
  instructions: 'select center_id, about, state, subject, given_at, due_at, returned_count from instruction order by center_id, given_at',
  campaigns: 'select c.center_id, c.name, c.state, (select sum(number)::int from campaign_report r where r.center_id = c.center_id and r.campaign_id = c.id) as counted from campaign c order by c.center_id',
  panel: 'select center_id, title, state, listed_at from panel_matter order by center_id, listed_at',
  meetings: 'select center_id, state, starts_at from panel_meeting order by center_id, starts_at',
  duties: 'select d.center_id, u.username, d.starts_at, d.ends_at from shift_duty d join app_user u on u.id = d.user_id order by d.center_id, d.starts_at, u.username',
  incidents: 'select center_id, state, opened_at from incident order by center_id',
  rooms: 'select center_id, ticket_id, state from joint_room order by center_id',
  sessions: 'select center_id, state, day from leader_session order by center_id, day',
} as const
const boardsOf = async (db: Db): Promise<Record<keyof typeof BOARDS, Record<string, unknown>[]>> =>
  Object.fromEntries(await Promise.all(Object.entries(BOARDS).map(async ([name, query]) => [name, await rowsOf(db, query)] as const))) as Record<keyof typeof BOARDS, Record<string, unknown>[]>

const outlineOf = async (db: Db) => ({ tickets: await rowsOf(db, 'select id, number, status, title, category_code, area_code, accepted_at, dispatch_count from ticket order by id'), ...(await boardsOf(db)) })
/** The first profile's city as it was filled first, for the one that is filled again. */
let first: Awaited<ReturnType<typeof outlineOf>> | undefined

test.each(PROFILES.map((name, i) => [name, NOWS[i % NOWS.length]!] as const))('%s at %s', async (name, now) => {
  const seen = await filled(name, Date.parse(now), SEED, async (db) => ({
    outline: await outlineOf(db),
    tickets: (await rowsOf<{ n: number; generated: number }>(db, 'select count(*)::int as n, count(*) filter (where is_generated)::int as generated from ticket'))[0]!,
    work: (await rowsOf<{ kind: string }>(db, 'select distinct kind from work_item')).map(({ kind }) => kind),
    later: (await rowsOf<{ n: number }>(db, `select count(*)::int as n from event where occurred_at > '${now}'`))[0]!.n,
    phones: (await rowsOf<{ n: number }>(db, 'select count(*)::int as n from requester'))[0]!.n,
    confidential: await rowsOf(db, "select t.service from ticket t join assignment a on a.center_id = t.center_id and a.ticket_id = t.id where t.service = 'psychology'"),
    boards: await boardsOf(db),
    centers: (await rowsOf<{ n: number }>(db, 'select count(*)::int as n from center'))[0]!.n,
    bare: await rowsOf(db, `select c.id, h from center c, generate_series('${now}'::timestamptz - interval '7 days', '${now}'::timestamptz + interval '7 days', interval '30 minutes') h
      where not exists (select from shift_duty d where d.center_id = c.id and d.starts_at <= h and d.ends_at > h)`),
    sealed: (await rowsOf<{ n: number }>(db, 'select (select count(*) from instruction_file)::int + (select count(*) from supervision_file)::int as n'))[0]!.n,
    cited: (await rowsOf<{ n: number }>(db, 'select count(*)::int as n from knowledge_citation'))[0]!.n,
  }))
  if (name === PROFILES[0]) first = seen.outline
  expect(seen.tickets.n).toBeGreaterThan(150)
  expect(seen.tickets.generated).toBe(seen.tickets.n)
  expect(seen.work).toEqual(expect.arrayContaining(['dispatch', 'sign', 'handle', 'sign_off', 'review', 'revisit', 'decide_return', 'decide_extension', 'study', 'resume', 'designate', 'info', 'transfer']))
  expect(seen.later).toBe(0)
  expect(seen.phones).toBeGreaterThan(50)
  expect(seen.confidential).toEqual([])
  expect(seen.cited).toBeGreaterThan(10)
  const { boards, centers } = seen
  for (const [board, rows] of Object.entries(boards)) if (board !== 'sessions') expect(rows.length, board).toBeGreaterThanOrEqual(board === 'rooms' ? 1 : centers)
  expect(boards.orders.map(({ state }) => state)).toEqual(expect.arrayContaining(['opened', 'sent', 'under_review', 'climbed', 'finished']))
  expect(boards.orders.length).toBeGreaterThanOrEqual((centers === 1 ? 10 : 8) * centers)
  expect(boards.orders.some(({ proofs }) => proofs === 0) && boards.orders.some(({ proofs }) => Number(proofs) > 0)).toBe(true)
  expect(new Set(boards.instructions.map(({ state }) => state)).size).toBeGreaterThan(1)
  expect(new Set(boards.cases.map(({ state }) => state)).size).toBeGreaterThan(1)
  // No half hour from a week ago to a week ahead is bare.
  expect(seen.bare).toEqual([])
  expect(seen.sealed).toBeGreaterThan(0)
}, 180_000)

test('the same seed and the same moment give the same city', async () => {
  const again = () => filled(PROFILES[0]!, Date.parse(NOWS[0]!), SEED, outlineOf)
  const [one, two] = [first ?? (await again()), await again()]
  expect(one.tickets.length).toBeGreaterThan(150)
  expect(two).toEqual(one)
}, 180_000)

const RANDOM_PROFILES = Number(process.env.DEMO_RANDOM ?? 2)

test.each(fc.sample(randomProfile, { numRuns: RANDOM_PROFILES, seed: Number(process.env.DEMO_SEED ?? 5) }).map((profile, i) => [i, profile] as const))('a city nobody has thought of is filled as well (%i)', async (i, profile) => {
  const n = await filled(profile, Date.parse(NOWS[i % NOWS.length]!), i, async (db) => (await rowsOf<{ n: number }>(db, 'select count(*)::int as n from ticket'))[0]!.n)
  expect(n).toBeGreaterThan(60)
}, 180_000)

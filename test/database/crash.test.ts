/** kill -9 of web, work and PostgreSQL in the middle of two hundred people's work: nothing acknowledged is lost, nothing is half done, nothing happens twice. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '#platform/audit-verify.ts'
import { readPublicKeys } from '#platform/head-signer.ts'
import { differencesFromRebuild } from '#platform/rebuild-projection.ts'
import { seededRandom } from '#server/demo/random.ts'
import { FOLLOWERS, PROJECTIONS } from '#server/followers.ts'
import { countedApart, halfDone, repaidLater, wrongChanges, wrongReactions } from '../support/crash-checks.ts'
import { Crowd } from '../support/crash-client.ts'
import { type CrashInstallation, openCrashInstallation, type Part, PARTS } from '../support/crash-installation.ts'
import { answeredAtOnce, shift } from '../support/crash-stories.ts'
import { temporaryFolder } from '../support/launcher.ts'

const SEED = 12345
const KILLS = 20
const PEOPLE = 200
// Ends with PostgreSQL: what lives on after the last kill has survived every one.
const TURNS: readonly (readonly Part[])[] = [['web'], ['work'], PARTS, ['postgres']]

const folder = temporaryFolder()
const random = seededRandom(SEED)
let place: CrashInstallation
let crowd: Crowd
let isOver = false
const kills: { parts: readonly Part[]; open: number; acknowledged: number; backAfterMs: number }[] = []

/** Sealer and every follower go past what was the newest event now. */
async function goesOn(): Promise<void> {
  const { rows: [newest] } = await sql<{ goal: number }>`select (select count(*) from event_pending) + coalesce((select max(position) from event_chain), 0) as goal`.execute(place.db)
  const goal = newest!.goal
  for (const end = Date.now() + 30_000; ; await sleep(100)) {
    const { rows } = await sql<{ name: string; position: number }>`select name, position from cursor where center_id = ${place.centerId} and name <> 'sealer' and name <> 'heads'`.execute(place.db)
    const behind = rows.filter((row) => row.position < goal)
    if (rows.length === FOLLOWERS.length && behind.length === 0) return
    if (Date.now() > end) throw new Error(`stopped following: ${JSON.stringify(rows)} of ${goal}; ${place.lastWords()}`)
  }
}

async function answersMore(more: number): Promise<void> {
  const goal = crowd.acknowledged + more
  for (const end = Date.now() + 60_000; crowd.acknowledged < goal; await sleep(5)) if (Date.now() > end) throw new Error(`no more answers: ${place.lastWords()}`)
}

async function killAndRestart(parts: readonly Part[]): Promise<void> {
  await answersMore(30 + random.int(100))
  // So many that PostgreSQL falls in the middle of one.
  if (parts.includes('postgres')) await sql`select graphile_worker.add_job('forget-idle-sessions') from generate_series(1, 30)`.execute(place.db)
  await sleep(random.int(100))
  kills.push({ parts, open: crowd.open, acknowledged: crowd.acknowledged, backAfterMs: 0 })
  const killedAt = Date.now()
  await place.kill(parts)
  const survivors = parts.includes('postgres') && parts.length === 1 ? place.pids() : undefined
  if (parts.includes('postgres')) await place.start(['postgres'])
  await place.start(parts.filter((part) => part !== 'postgres'))
  await answersMore(1)
  kills.at(-1)!.backAfterMs = Date.now() - killedAt
  if (!survivors) return
  await goesOn()
  expect(place.pids()).toEqual(survivors)
}

beforeAll(async () => {
  place = await openCrashInstallation(folder)
  crowd = new Crowd(place.webPort)
  const unit = await place.db.selectFrom('unit').innerJoin('appUser', 'appUser.unitId', 'unit.id').select(['unit.id', 'unit.code'])
    .whereRef('appUser.username', '=', 'unit.code').orderBy('unit.code').executeTakeFirstOrThrow()
  const stage = { crowd, cast: { unit: unit.code, unitId: unit.id }, seed: SEED, isOver: () => isOver }
  const work = Promise.all(Array.from({ length: PEOPLE }, (_, i) => shift(stage, i)))
  const killing = (async () => {
    for (let i = 0; i < KILLS; i += 1) await killAndRestart(TURNS[i % TURNS.length]!)
  })().finally(() => { isOver = true })
  await Promise.all([work, killing])
  await goesOn()
}, 600_000)
afterAll(async () => {
  crowd.close()
  await place.close()
  rmSync(folder, { recursive: true })
})

test('twenty kills hit people at work, and nobody waited in vain', () => {
  expect(kills).toHaveLength(KILLS)
  expect(Math.min(...kills.map(({ open }) => open))).toBeGreaterThan(PEOPLE / 2)
  expect(Math.max(...kills.map(({ open }) => open))).toBeGreaterThanOrEqual(PEOPLE)
  expect(crowd.acknowledged).toBeGreaterThan(PEOPLE * 2)
  expect(crowd.hung).toBe(0)
  expect(crowd.wishes.filter(({ status, code, key }) => status !== 200 && !(key.includes('-assign-') && code === 'conflict'))).toEqual([])
})

test('every acknowledged change exists exactly once with its events, and no other exists', async () => {
  expect(await wrongChanges(place.db, crowd.wishes)).toEqual([])
  expect(await repaidLater(place.db, crowd.wishes)).toBeGreaterThan(0)
})

test('nothing is half done', async () => {
  expect(await halfDone(place.db, place.centerId)).toEqual([])
})

test('every reaction ran once', async () => {
  expect(await wrongReactions(place.db, FOLLOWERS.filter((follower) => follower.kind === 'reaction'))).toEqual([])
})

test('every projection equals its rebuild', async () => {
  for (const projection of PROJECTIONS) expect(await differencesFromRebuild(place.db, projection)).toEqual([])
  const { rows } = await sql<{ n: number }>`select count(*) - (select count from total_count where measure = 'accepted' and dimension = 'all') as n from ticket`.execute(place.db)
  expect(rows).toEqual([{ n: 0 }])

  await answeredAtOnce({ crowd, random }, 'last')
  await goesOn()
  for (const projection of PROJECTIONS.filter(({ types }) => types === 'all')) expect(await countedApart(place.db, projection)).toEqual([])
})

const timersLeft = () => sql<{ n: number }>`select count(*) as n from graphile_worker.jobs where task_identifier = 'forget-idle-sessions'`.execute(place.db).then(({ rows }) => rows[0]!.n)

test('timers run on after every restart of the database', async () => {
  await sql`select graphile_worker.add_job('forget-idle-sessions')`.execute(place.db)
  await expect.poll(timersLeft, { timeout: 30_000 }).toBe(0)
}, 40_000)

test('a timer in whose middle its process was killed runs again with the next', async () => {
  await place.kill(['work'])
  await sql`select graphile_worker.add_job('forget-idle-sessions', queue_name := 'crash test', job_key := 'killed')`.execute(place.db)
  await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead' where key = 'killed'`.execute(place.db)
  await sql`update graphile_worker._private_job_queues set locked_at = now(), locked_by = 'dead' where queue_name = 'crash test'`.execute(place.db)
  await place.start(['work'])
  await expect.poll(timersLeft, { timeout: 15_000 }).toBe(0)
})

test('the record is whole once it is sealed', async () => {
  expect(await place.stopProcesses()).toEqual([0, 0])
  const { ok, problems, centers } = await verifyChain(place.db, join(folder, 'heads'), readPublicKeys(join(folder, 'keys')))
  expect({ ok, problems }).toEqual({ ok: true, problems: [] })
  expect(centers).toMatchObject([{ pending: 0, afterNewestHead: 0 }])
})

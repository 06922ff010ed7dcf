import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { recordEvents } from '#platform/events.ts'
import { followAll } from '#platform/follow-once.ts'
import { followersOf, installFollowers, reaction, type Followers, type Reaction } from '#platform/follower.ts'
import { noLog } from '#platform/loop.ts'
import { retryParked } from '#platform/retry-parked.ts'
import { sealOnce } from '#platform/sealer.ts'
import { startFollowers } from '#platform/start-followers.ts'
import { startSealer } from '#platform/start-sealer.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { noted, recordMany, testKeys } from '../support/record.ts'

let database: TestDatabase
let followers: Followers
let center = 0
let centerId = ''

beforeAll(async () => {
  database = await testDatabase()
  await sql`create table sample_answer (center_id text, event_id uuid, rule text)`.execute(database.db)
  followers = followersOf({ db: database.db, keys: testKeys, log: noLog, backoffMs: () => 0 })
})
afterAll(() => database.drop())
beforeEach(() => { centerId = `r${++center}` })

const answering = (name: string, run: Reaction['run'] = async () => undefined) => reaction({
  name, types: ['ticket.noted'],
  async run(tx, ctx, event) {
    await sql`insert into sample_answer values (${event.centerId}, ${event.id}, ${name})`.execute(tx)
    await run(tx, ctx, event)
  },
})
async function answers(rule: string): Promise<{ all: number; distinct: number }> {
  const { rows } = await sql<{ all: number; distinct: number }>`select count(*) as all, count(distinct event_id) as distinct
    from sample_answer where center_id = ${centerId} and rule = ${rule}`.execute(database.db)
  return rows[0]!
}

test('answers each event exactly once under concurrent followers', async () => {
  const rule = answering('concurrent')
  await installFollowers(database.db, [rule])
  await recordMany(database.db, 60, { centerId, type: (i) => (i % 3 === 0 ? 'ticket.other' : 'ticket.noted') })
  await sealOnce(database.db)
  await Promise.all(Array.from({ length: 4 }, () => followAll(followers, rule)))
  await followAll(followers, rule)
  expect(await answers('concurrent')).toEqual({ all: 40, distinct: 40 })
})

test('a crash after the effect and before the commit leaves nothing; the next follower answers once', async () => {
  let crashes = 3
  const rule = answering('crashing', async (tx) => {
    if (crashes-- > 0) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
  })
  await installFollowers(database.db, [rule])
  await recordMany(database.db, 5, { centerId })
  await sealOnce(database.db)
  for (let turn = 0; turn < 6; turn++) await followAll(followers, rule).catch(() => undefined)
  expect(crashes).toBeLessThan(0)
  expect(await answers('crashing')).toEqual({ all: 5, distinct: 5 })
  expect(await database.db.selectFrom('parkedEvent').selectAll().where('follower', '=', 'crashing').execute()).toEqual([])
})

test('a cursor set back does not answer again', async () => {
  const rule = answering('set back')
  await installFollowers(database.db, [rule])
  await recordMany(database.db, 4, { centerId })
  await sealOnce(database.db)
  await followAll(followers, rule)
  await sql`update cursor set position = 0 where name = 'set back'`.execute(database.db)
  await followAll(followers, rule)
  expect(await answers('set back')).toEqual({ all: 4, distinct: 4 })
})

test('a rule new to a running installation answers from now on; new centres from their first event', async () => {
  await recordMany(database.db, 3, { centerId })
  await sealOnce(database.db)
  const rule = answering('newcomer')
  await installFollowers(database.db, [rule])
  await installFollowers(database.db, [rule])
  await recordMany(database.db, 2, { centerId })
  await recordMany(database.db, 2, { centerId: `${centerId} young` })
  await sealOnce(database.db)
  await followAll(followers, rule)
  expect(await answers('newcomer')).toEqual({ all: 2, distinct: 2 })
  centerId = `${centerId} young`
  expect(await answers('newcomer')).toEqual({ all: 2, distinct: 2 })
})

test('after five failures the event is parked and the rest goes on; mended, it is answered once', async () => {
  let broken = true
  let attempts = 0
  const rule = answering('failing', async (_tx, _ctx, event) => {
    if (event.facts?.n !== 2 || !broken) return
    attempts += 1
    throw new Error('the gateway refuses')
  })
  await installFollowers(database.db, [rule])
  await recordMany(database.db, 6, { centerId })
  await sealOnce(database.db)
  while (await followAll(followers, rule)) expect(attempts).toBeLessThan(6)
  expect(attempts).toBe(5)
  expect(await answers('failing')).toEqual({ all: 5, distinct: 5 })
  await expect(retryParked(followers, rule)).rejects.toThrow('the gateway refuses')
  broken = false
  expect(await retryParked(followers, rule)).toBe(1)
  expect(await retryParked(followers, rule)).toBe(0)
  expect(await answers('failing')).toEqual({ all: 6, distinct: 6 })
})

test('a resting event holds back those behind it, so that order is kept', async () => {
  const resting = { ...followers, backoffMs: () => 60_000 }
  const rule = answering('resting', async (_tx, _ctx, event) => { if (event.facts?.n === 1) throw new Error('not now') })
  await installFollowers(database.db, [rule])
  await recordMany(database.db, 4, { centerId })
  await sealOnce(database.db)
  for (let turn = 0; turn < 9; turn++) expect(await followAll(resting, rule)).toBe(true)
  expect(await answers('resting')).toEqual({ all: 1, distinct: 1 })
  await sql`delete from cursor where name = 'resting'`.execute(database.db)
})

test('running: an answer may record an event, which the next rule answers', async () => {
  const first = reaction({
    name: 'first', types: ['ticket.noted'],
    run: async (tx, ctx, event) => recordEvents(tx, ctx, [noted({ type: 'ticket.echo', subject: { kind: 'ticket', id: event.subjectId } })]),
  })
  const second = reaction({
    name: 'second', types: ['ticket.echo'],
    run: async (tx, ctx, event) => {
      expect(ctx.actor).toMatchObject({ kind: 'system', centerId })
      await sql`insert into sample_answer values (${event.centerId}, ${event.id}, 'second')`.execute(tx)
    },
  })
  const sealer = startSealer({ db: database.db, log: noLog })
  const running = await startFollowers({ db: database.db, url: database.url, keys: testKeys, log: noLog }, [first, second])
  await recordMany(database.db, 10, { centerId })
  await expect.poll(() => answers('second'), { timeout: 8000 }).toEqual({ all: 10, distinct: 10 })
  await running.stop()
  await sealer.stop()
})

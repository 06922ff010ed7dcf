import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { followAll } from '#platform/follow-once.ts'
import { followersOf, projection, type Followers } from '#platform/follower.ts'
import { followerLag } from '#platform/follower-lag.ts'
import { noLog } from '#platform/loop.ts'
import { differencesFromRebuild, rebuildProjection } from '#platform/rebuild-projection.ts'
import { sealOnce } from '#platform/sealer.ts'
import { newId } from '#platform/ids.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { recordMany, testKeys } from '../support/record.ts'

let database: TestDatabase
let followers: Followers
let poison = ''
const alarms: object[] = []

const counts = projection({
  name: 'test counts', types: ['ticket.noted', 'ticket.urged'], tables: ['sample_count'],
  async apply(tx, events) {
    for (const event of events) {
      if (event.id === poison) throw new Error('this event cannot be counted')
      await sql`insert into sample_count values (${event.centerId}, ${event.unitPath}, 1, ${event.facts?.n})
        on conflict (center_id, unit_path) do update set n = sample_count.n + 1, total = sample_count.total + excluded.total`.execute(tx)
    }
  },
})
const rows = async () => (await sql`select * from sample_count order by center_id, unit_path`.execute(database.db)).rows
const parked = () => database.db.selectFrom('parkedEvent').selectAll().execute()

beforeAll(async () => {
  database = await testDatabase()
  await sql`create table sample_count (center_id text, unit_path text, n int, total int, primary key (center_id, unit_path))`.execute(database.db)
  const log = { ...noLog, error: (fields: object) => { alarms.push(fields) } }
  followers = followersOf({ db: database.db, keys: testKeys, log, backoffMs: () => 0 })
})
beforeEach(() => { poison = '' })
afterAll(() => database.drop())

test('counts every event once, however many processes follow', async () => {
  const type = (i: number) => (i % 5 === 0 ? 'ticket.urged' : i % 7 === 0 ? 'ticket.other' : 'ticket.noted')
  await recordMany(database.db, 120, { type, subjects: [newId(), newId(), newId()] })
  await recordMany(database.db, 10, { centerId: 'c2' })
  await sealOnce(database.db)
  await Promise.all(Array.from({ length: 4 }, () => followAll(followers, counts)))
  await followAll(followers, counts)
  const others = Array.from({ length: 120 }, (_, i) => i).filter((i) => type(i) === 'ticket.other').length
  const { rows: [sum] } = await sql<{ n: number }>`select sum(n)::int as n from sample_count`.execute(database.db)
  expect(sum!.n).toBe(130 - others)
})

test('a rebuild gives identical rows, also while events go on', async () => {
  const before = await rows()
  await rebuildProjection(database.db, counts)
  expect(await rows()).toEqual(before)
  await recordMany(database.db, 40)
  await sealOnce(database.db)
  await Promise.all([rebuildProjection(database.db, counts), followAll(followers, counts), recordMany(database.db, 20)])
  await sealOnce(database.db)
  expect(await differencesFromRebuild(database.db, counts)).toEqual([])
  await followAll(followers, counts)
  expect(await differencesFromRebuild(database.db, counts)).toEqual([])
})

test('tells how far it is behind', async () => {
  await recordMany(database.db, 7)
  await sealOnce(database.db)
  await recordMany(database.db, 2)
  const c1 = async () => (await followerLag(database.db)).filter((lag) => lag.centerId === 'c1')
  const at = { centerId: 'c1', failures: 0, parked: 0 }
  expect(await c1()).toEqual([{ ...at, follower: 'sealer', behind: 2 }, { ...at, follower: 'test counts', behind: 7 }])
  await sealOnce(database.db)
  await followAll(followers, counts)
  expect((await c1()).map((lag) => lag.behind)).toEqual([0, 0])
})

test('a row changed by hand is found by the comparison, which changes nothing itself', async () => {
  await sql`update sample_count set n = n + 1 where center_id = 'c2' and unit_path = '/1/'`.execute(database.db)
  const wrong = await rows()
  expect(await differencesFromRebuild(database.db, counts)).toMatchObject([{ centerId: 'c2', table: 'sample_count' }])
  expect(await rows()).toEqual(wrong)
  await rebuildProjection(database.db, counts)
  expect(await differencesFromRebuild(database.db, counts)).toEqual([])
})

test('an event that fails five times is parked with an alarm, those around it are counted; mending it needs a rebuild', async () => {
  await recordMany(database.db, 30)
  await sealOnce(database.db)
  const window = await database.db.selectFrom('eventChain').select(['eventId', 'position']).where('centerId', '=', 'c1').orderBy('position', 'desc').limit(20).execute()
  poison = window.at(-1)!.eventId
  let rounds = 0
  while (await followAll(followers, counts)) rounds += 1
  expect(rounds).toBe(5)
  expect(await parked()).toMatchObject([{ centerId: 'c1', follower: 'test counts', eventId: poison, attempts: 5, error: 'this event cannot be counted' }])
  expect(alarms).toMatchObject([{ alarm: 'event.parked', eventId: poison }])
  const cursor = await database.db.selectFrom('cursor').select(['position', 'failures']).where('name', '=', 'test counts').where('centerId', '=', 'c1').executeTakeFirstOrThrow()
  expect(cursor).toEqual({ position: window[0]!.position, failures: 0 })

  poison = ''
  expect(await differencesFromRebuild(database.db, counts)).toHaveLength(1)
  await rebuildProjection(database.db, counts)
  expect(await parked()).toEqual([])
  expect(await differencesFromRebuild(database.db, counts)).toEqual([])
})

import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenToChain } from '#platform/chain-listener.ts'
import { recordEvents } from '#platform/events.ts'
import { noLog } from '#platform/loop.ts'
import { sealedCenters, sealOnce } from '#platform/sealer.ts'
import { startSealer } from '#platform/start-sealer.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { noted, recordMany, testContext } from '../support/record.ts'

let database: TestDatabase
beforeAll(async () => { database = await testDatabase() })
afterAll(() => database.drop())

const chainOf = (centerId: string) =>
  database.db.selectFrom('eventChain').select(['position', 'eventId', 'link']).where('centerId', '=', centerId).orderBy('position').execute()

test('every centre has its own gapless chain, in the order of commit', async () => {
  await recordMany(database.db, 5, { centerId: 'north' })
  await recordMany(database.db, 3, { centerId: 'south' })
  expect(await sealOnce(database.db)).toBe(8)
  await recordMany(database.db, 2, { centerId: 'north' })
  expect(await sealOnce(database.db)).toBe(2)
  expect(await sealOnce(database.db)).toBe(0)

  const north = await chainOf('north')
  expect(north.map((row) => row.position)).toEqual([1, 2, 3, 4, 5, 6, 7])
  const events = await database.db.selectFrom('event').select('id').where('centerId', '=', 'north').orderBy('id').execute()
  expect(north.map((row) => row.eventId)).toEqual(events.map((row) => row.id))
  expect(new Set(north.map((row) => row.link.toString('hex'))).size).toBe(7)
  expect((await chainOf('south')).map((row) => row.position)).toEqual([1, 2, 3])
  expect(await sealedCenters(database.db)).toEqual(['north', 'south'])
})

test('many sealers at once: each event is sealed once', async () => {
  await recordMany(database.db, 60, { centerId: 'busy' })
  const sealed = await Promise.all(Array.from({ length: 6 }, () => sealOnce(database.db)))
  expect(sealed.reduce((sum, n) => sum + n, 0) + (await sealOnce(database.db))).toBe(60)
  const chain = await chainOf('busy')
  expect(chain.map((row) => row.position)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1))
  expect(new Set(chain.map((row) => row.eventId)).size).toBe(60)
})

test('a sealer whose process dies gives its turn to the next', async () => {
  await recordMany(database.db, 1, { centerId: 'dying' })
  await sealOnce(database.db)
  const holder = new pg.Client({ connectionString: database.url })
  holder.on('error', () => undefined)
  await holder.connect()
  await holder.query(`begin; select 1 from cursor where center_id = 'dying' and name = 'sealer' for update`)
  await recordMany(database.db, 1, { centerId: 'dying' })
  expect(await sealOnce(database.db)).toBe(0)
  await holder.end()
  expect(await sealOnce(database.db)).toBe(1)
})

test('a transaction that commits late is sealed late, nothing is skipped', async () => {
  const ctx = testContext(database.db, {}, 'late')
  const slow = await database.db.startTransaction().execute()
  await recordEvents(slow, ctx, [noted({ type: 'slow' })])
  await recordMany(database.db, 2, { centerId: 'late' })
  expect(await sealOnce(database.db)).toBe(2)
  await slow.commit().execute()
  expect(await sealOnce(database.db)).toBe(1)
  expect(await chainOf('late')).toHaveLength(3)
})

test('the running sealer seals soon, tells listeners once a batch and empties the queue at stop', async () => {
  const heard: [string, number][] = []
  const listener = listenToChain(database.url, (centerId, position) => heard.push([centerId, position]))
  const sealer = startSealer({ db: database.db, log: noLog })
  await expect.poll(async () => {
    await recordMany(database.db, 1, { centerId: 'live' })
    return heard.length
  }, { timeout: 5000, interval: 100 }).toBeGreaterThan(0)
  await recordMany(database.db, 5, { centerId: 'live' })
  await sealer.stop()
  const chain = await chainOf('live')
  await expect.poll(() => heard.at(-1)).toEqual(['live', chain.length])
  expect(await database.db.selectFrom('eventPending').select('eventId').execute()).toEqual([])
  await listener.stop()
})

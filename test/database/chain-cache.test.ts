import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chainCache } from '#platform/chain-cache.ts'
import { readChain, seeCursor, type Cursor } from '#platform/chain-window.ts'
import { sealOnce } from '#platform/sealer.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { recordMany } from '../support/record.ts'

let database: TestDatabase
const type = (i: number) => (i % 2 ? 'odd' : 'even')

beforeEach(async () => {
  database = await testDatabase()
  await recordMany(database.db, 12, { type })
  await sealOnce(database.db)
})
afterEach(() => database.drop())

const cursorAt = async (position: number): Promise<Cursor> => ({ ...(await seeCursor(database.db, 'c1', 'sealer'))!, position })
const same = async (cache: ReturnType<typeof chainCache>, from: number, types: 'all' | string[] = 'all', until?: number) => {
  const cursor = await cursorAt(from)
  const upTo = until ?? cursor.tail
  const cached = await cache.read(database.db, 'c1', types, cursor, upTo)
  expect(cached).toEqual(await readChain(database.db, 'c1', types, from, upTo))
  return cached.map((event) => event.position)
}

test('gives what the chain gives, for any window and types, while the chain grows', async () => {
  const cache = chainCache()
  expect(await same(cache, 4)).toEqual([5, 6, 7, 8, 9, 10, 11, 12])
  expect(await same(cache, 6, ['odd'], 10)).toEqual([8, 10])
  expect(await same(cache, 0, 'all', 3)).toEqual([1, 2, 3])
  await recordMany(database.db, 5, { type })
  await sealOnce(database.db)
  expect(await same(cache, 11)).toEqual([12, 13, 14, 15, 16, 17])
  expect(await same(cache, 2, ['even'])).toHaveLength(8)
  await Promise.all([same(cache, 5), same(cache, 12, ['odd']), same(cache, 0)])
})

test.each([[6], [12]])('after a crash that lost the newest positions, what was sealed anew is read anew (cache from %i)', async (from) => {
  const cache = chainCache()
  await same(cache, from === 12 ? 11 : from)
  const admin = new pg.Client({ connectionString: database.url })
  await admin.connect()
  await admin.query(`set session_replication_role = replica;
    insert into event_pending (center_id, subject_id, event_id) select center_id, subject_id, event_id from event_chain where position > 9 order by position desc;
    delete from event_chain where position > 9`)
  await admin.end()
  await sealOnce(database.db)
  expect(await same(cache, 8)).toEqual([9, 10, 11, 12])
  await recordMany(database.db, 2)
  await sealOnce(database.db)
  await same(cache, 9)
})

test('a deleted event leaves a hole that shifts nothing', async () => {
  const admin = new pg.Client({ connectionString: database.url })
  await admin.connect()
  await admin.query(`set session_replication_role = replica; delete from event where id = (select event_id from event_chain where position = 7)`)
  await admin.end()
  expect(await same(chainCache(), 4)).toEqual([5, 6, 8, 9, 10, 11, 12])
})

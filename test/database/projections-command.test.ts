import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { followAll } from '#platform/follow-once.ts'
import { followersOf } from '#platform/follower.ts'
import { noLog } from '#platform/loop.ts'
import { sealOnce } from '#platform/sealer.ts'
import { dayCount } from '#server/analytics/day-count.projection.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { recordMany, testKeys } from '../support/record.ts'

const NODE = join(import.meta.dirname, '../../node_modules/.bin/node')
const SCRIPT = join(import.meta.dirname, '../../scripts/projections.ts')
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await recordMany(database.db, 8)
  await sealOnce(database.db)
  await followAll(followersOf({ db: database.db, keys: testKeys, log: noLog }), dayCount)
})
afterAll(() => database.drop())

const command = (...args: string[]): Promise<{ code: number; said: string }> =>
  promisify(execFile)(NODE, [SCRIPT, ...args], { env: { ...process.env, DATABASE_URL: database.url } }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, said: error.stdout + error.stderr }),
  )

test('npm run projections: every count equals the record; a wrong row is found, and counted anew', async () => {
  expect(await command('check', 'day-count', 'matter-count')).toEqual({ code: 0, said: 'day-count: equals the record\nmatter-count: equals the record\n' })

  await sql`insert into day_count (center_id, measure, dimension, code, day, count) values ('c1', 'accepted', 'all', '', '2026-03-02', 1)`.execute(database.db)
  expect(await command('check', 'day-count')).toEqual({ code: 1, said: expect.stringMatching(/^day-count: DIFFERS from the record\n {2}✗ c1 day_count: .* here, .* rebuilt\n$/) })
  expect(await command('rebuild', 'day-count', `--database-url=${database.url}`)).toEqual({ code: 0, said: expect.stringMatching(/^day-count: rebuilt in \d+\.\d s\n$/) })
  expect(await command('check', 'day-count')).toEqual({ code: 0, said: 'day-count: equals the record\n' })
}, 60_000)

test('what is not there is said', async () => {
  expect(await command('check', 'day-counts')).toEqual({ code: 1, said: expect.stringMatching(/^There is no projection day-counts; known are day-count, /) })
  expect(await command()).toEqual({ code: 1, said: expect.stringMatching(/usage: npm run projections -- check\|rebuild/) })
})

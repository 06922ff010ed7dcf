/** Timers over a database whose answers get lost. */
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '#platform/database.ts'
import { noLog } from '#platform/loop.ts'
import { startSchedule } from '#server/schedule.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { testKeys } from '../support/record.ts'

let database: TestDatabase
let pool: pg.Pool
beforeAll(async () => {
  database = await testDatabase()
  pool = connect(database.url).pool
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

test('a timer taken by a question whose answer was lost runs all the same, not four hours later', async () => {
  let lost = 0
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => Promise<{ rows?: unknown[] } | undefined>
    const losing = async (...given: unknown[]) => {
      const answer = await query(...given)
      const text = typeof given[0] === 'string' ? given[0] : (given[0] as { text?: string }).text
      if (lost > 0 || !text?.includes('_private_jobs as jobs') || !answer?.rows?.length) return answer
      lost += 1
      throw new Error('connection lost')
    }
    // What is asked with a callback is none of the questions for a job.
    client.query = ((...given: unknown[]) => typeof given.at(-1) === 'function' ? query(...given) : losing(...given)) as typeof client.query
  })
  const schedule = startSchedule({ pool, db: database.db, keys: testKeys, log: noLog, folder: '' })
  const left = () => sql<{ n: number }>`select count(*)::int as n from graphile_worker.jobs where task_identifier = 'forget-idle-sessions'`.execute(database.db).then(({ rows }) => rows[0]!.n)
  try {
    await expect.poll(() => sql`select graphile_worker.add_job('forget-idle-sessions')`.execute(database.db).then(() => true, () => false), { timeout: 15_000 }).toBe(true)
    await expect.poll(left, { timeout: 15_000 }).toBe(0)
    expect(lost).toBe(1)
  } finally { await schedule.stop() }
}, 40_000)

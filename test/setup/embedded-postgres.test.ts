/** The embedded PostgreSQL survives what happens to real machines. */
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { NODE, temporaryFolder } from '../support/launcher.ts'
import { ROOT } from '../support/source-files.ts'

const root = temporaryFolder()
const folder = join(root, 'postgres')
const pidFile = join(folder, 'postmaster.pid')
const pid = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0])

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(sql)
  await client.end()
  return rows
}

beforeAll(async () => {
  const made = await startEmbeddedPostgres(folder)
  if (made.how !== 'made') throw new Error('the folder was not new')
  await ask(made.url, 'create table kept (n int)')
  await made.stop()
})
afterAll(async () => {
  await stopEmbeddedPostgres(folder)
  rmSync(root, { recursive: true })
})

test('it is UTF-8 with C.UTF-8 sorting, durable, and sorts names by pinyin on demand', async () => {
  const { url, stop } = await startEmbeddedPostgres(folder)
  const [row] = await ask(url, `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync, current_setting('timezone') as zone,
    (select datlocale from pg_database where datname = current_database()) as locale, (select string_agg(n, '' order by n collate "zh-x-icu") from unnest(array['张','李','王']) n) as names`)
  expect(row).toEqual({ encoding: 'UTF8', fsync: 'on', zone: 'UTC', locale: 'C.UTF-8', names: '李王张' })
  await stop()
  expect(existsSync(pidFile)).toBe(false)
})

test('an orphan left by a killed launcher is adopted', async () => {
  const script = `import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
    const { url } = await startEmbeddedPostgres(${JSON.stringify(folder)}); console.log(url); setInterval(() => {}, 1000)`
  const launcher = spawn(NODE, ['--input-type=module', '-e', script], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((done) => { launcher.stdout.once('data', (chunk: Buffer) => done(chunk.toString().trim())) })
  launcher.kill('SIGKILL')
  const again = await startEmbeddedPostgres(folder)
  expect(again).toMatchObject({ how: 'adopted', url })
  await again.stop()
})

test('after kill -9 in the middle of writes every acknowledged row is there', async () => {
  const { url } = await startEmbeddedPostgres(folder)
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  let acknowledged = 0
  const writing = (async () => {
    for (;;) {
      await client.query('insert into kept values ($1)', [acknowledged])
      acknowledged += 1
    }
  })().catch(() => undefined)
  await sleep(400)
  process.kill(pid(), 'SIGKILL')
  await writing
  const again = await startEmbeddedPostgres(folder)
  expect(again.how).toBe('started')
  const [row] = (await ask(again.url, 'select count(distinct n)::int as n from kept')) as { n: number }[]
  expect(acknowledged).toBeGreaterThan(0)
  // One more may have been written whose answer never arrived.
  expect([acknowledged, acknowledged + 1]).toContain(row?.n)
  await again.stop()
})

test('a pid file that now names somebody else is no obstacle', async () => {
  writeFileSync(pidFile, `${process.pid}\n${folder}\n1\n5432\n\n127.0.0.1\n`)
  const { how, stop } = await startEmbeddedPostgres(folder)
  expect(how).toBe('started')
  await stop()
})

test('it starts where the folder above is closed to all others', async () => {
  chmodSync(root, 0o700)
  const { url, stop } = await startEmbeddedPostgres(folder)
  expect(await ask(url, 'select 1 as n')).toEqual([{ n: 1 }])
  await stop()
  chmodSync(root, 0o755)
})

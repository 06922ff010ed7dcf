import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileHeadSigner } from '#platform/head-signer.ts'
import { noLog } from '#platform/loop.ts'
import { startSealer } from '#platform/start-sealer.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { recordMany } from '../support/record.ts'

const NODE = join(import.meta.dirname, '../../node_modules/.bin/node')
const SCRIPT = join(import.meta.dirname, '../../scripts/audit-verify.ts')
let database: TestDatabase
let folder = ''

beforeAll(async () => {
  database = await testDatabase()
  folder = mkdtempSync(join(tmpdir(), 'jiesu-command-'))
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function command(...args: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATABASE_URL: database.url, JIESU_DATA: folder }
  return promisify(execFile)(NODE, [SCRIPT, ...args], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, said: error.stdout + error.stderr }),
  )
}

test('npm run audit:verify: no keys, a whole record, a broken one', async () => {
  expect(await command()).toEqual({ code: 1, said: expect.stringMatching(/^No public key in .*keys; name the folder .*--keys\.\n$/) })

  const heads = { dir: join(folder, 'heads'), signer: fileHeadSigner(join(folder, 'keys')) }
  const sealer = startSealer({ db: database.db, log: noLog, heads })
  await recordMany(database.db, 8)
  await sealer.stop()
  expect(await command()).toEqual({ code: 0, said: expect.stringMatching(/^c1: 8 events in the chain, 8 bodies, .* 0 events after the newest head, 0 waiting to be sealed\nThe record is whole\.\n$/) })
  expect((await command('--data', folder, `--heads=${join(folder, 'heads')}`, '--keys', join(folder, 'keys'))).code).toBe(0)

  const admin = new pg.Client({ connectionString: database.url })
  await admin.connect()
  await admin.query(`set session_replication_role = replica; update event set type = 'ticket.Noted' where id = (select event_id from event_chain where position = 4)`)
  await admin.end()
  const broken = await command()
  expect(broken.code).toBe(1)
  expect(broken.said).toMatch(/✗ c1: the link of event .* \(ticket\.Noted\) at position 4 does not fit[^]*The record is NOT whole: \d problem/)
})

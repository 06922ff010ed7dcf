/** What an operator can mend is told in one sentence, with exit code 1. */
import { rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, temporaryFolder } from '../support/launcher.ts'

const folder = temporaryFolder()
let occupant: Server
let port = 0
beforeAll(async () => {
  writeFileSync(join(folder, 'file'), '')
  occupant = createServer()
  await new Promise<void>((done) => { occupant.listen(0, '127.0.0.1', done) })
  port = (occupant.address() as { port: number }).port
})
afterAll(() => {
  occupant.close()
  rmSync(folder, { recursive: true })
})

const refusals: [string, () => string[], NodeJS.ProcessEnv, RegExp][] = [
  ['a port that is taken', () => ['--port', String(port)], {}, /^Port \d+ on 127\.0\.0\.1 is taken by another program; stop it or choose another with PORT\.\n$/],
  ['a port that is none', () => ['--port', '99999'], {}, /^The setting --port \/ PORT is not usable: must be 0 to 65535\.\n$/],
  ['a data folder below a file', () => ['--data', join(folder, 'file', 'data')], {}, /^The data folder \S+ cannot be written \(\w+\); set JIESU_DATA to a folder you may write to\.\n$/],
  ['a data folder the system keeps', () => ['--data', '/proc/jiesu'], {}, /^The data folder \/proc\/jiesu cannot be written/],
  ['a database that does not answer', () => [], { DATABASE_URL: 'postgres://name:secret@127.0.0.1:1/db' }, /^DATABASE_URL cannot be used: postgres:\/\/127\.0\.0\.1:1\/db answers "[^"]*ECONNREFUSED[^"]*"\.\n$/],
  ['an address of another kind', () => [], { DATABASE_URL: 'mysql://127.0.0.1/db' }, /^The setting --database-url \/ DATABASE_URL is not usable: must begin with postgres:\/\/\.\n$/],
  ['a flag nobody knows', () => ['--prot', '1'], {}, /^The flag --prot is unknown; known are/],
]

test.each(refusals)('%s', async (_, args, env, sentence) => {
  const started = run('scripts/launch.ts', args(), { PORT: '0', JIESU_DATA: join(folder, 'data'), ...env })
  expect(await started.ended).toBe(1)
  expect(started.output()).toMatch(sentence)
})

test('a Node that is too old', async () => {
  const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.20.8'}})`
  const started = run('scripts/start.mjs', [], {}, ['--import', older])
  expect(await started.ended).toBe(1)
  expect(started.output()).toBe('Jiesu needs Node 20.19 or newer, but this is Node 18.20.8; install a newer Node from your system or from nodejs.org.\n')
})

/** The whole start, as a user runs it: opened, guarded, killed, recovered, stopped. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { stopEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { opened, run, type Run, temporaryFolder } from '../support/launcher.ts'

const folder = temporaryFolder()
const data = join(folder, 'data')
const runs: Run[] = []
const launch = (port = '0') => {
  const started = run('scripts/launch.ts', ['--empty'], { JIESU_DATA: data, PORT: port })
  runs.push(started)
  return started
}
afterAll(async () => {
  for (const { child } of runs) child.kill('SIGKILL')
  await stopEmbeddedPostgres(join(data, 'postgres'))
  rmSync(folder, { recursive: true })
})

const isWell = (address: string) => fetch(`${address}/healthz`).then((reply) => reply.status, () => 0)
async function eventually(check: () => Promise<boolean> | boolean, withinMs = 15_000): Promise<void> {
  for (const end = Date.now() + withinMs; !(await check()); await sleep(100)) if (Date.now() > end) throw new Error('did not come about in time')
}

/** Processes whose command line or environment names the folder: servers, web, work. */
function processesOf(name: string): number[] {
  return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(name) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(data)
    } catch {
      return false
    }
  }).map(Number)
}

test('one life of an installation', async () => {
  const first = launch()
  const address = await opened(first)
  const port = new URL(address).port
  expect(await isWell(address)).toBe(200)

  const second = launch()
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain(`Another Jiesu already runs on the data folder ${data}; stop it or set JIESU_DATA.`)
  expect(await isWell(address)).toBe(200)

  for (const pid of processesOf('main.ts\0web')) process.kill(pid, 'SIGKILL')
  await eventually(() => first.output().includes('The process "web" ended (SIGKILL)'))
  await eventually(async () => (await isWell(address)) === 200)

  first.child.kill('SIGKILL')
  await first.ended
  const third = launch(port)
  expect(await opened(third)).toBe(address)
  expect(third.output()).toContain('The last run was cut off; recovering.')
  expect(third.output()).toContain('PostgreSQL ready (embedded, adopted)')
  expect(await isWell(address)).toBe(200)

  process.kill(Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  await eventually(() => third.output().includes('PostgreSQL had fallen; it is back'))
  await eventually(async () => (await fetch(`${address}/readyz`).then((reply) => reply.status, () => 0)) === 200)

  // A restart that does not wait for the end of the run before.
  third.child.kill('SIGTERM')
  const fourth = launch(port)
  expect(await third.ended).toBe(0)
  expect(await opened(fourth)).toBe(address)
  expect(await isWell(address)).toBe(200)

  fourth.child.kill('SIGTERM')
  expect(await fourth.ended).toBe(0)
  expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false)
  expect(processesOf('main.ts')).toEqual([])
})

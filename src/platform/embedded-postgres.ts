/** A real PostgreSQL under the data folder: made, started, adopted after a crash, stopped. */
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type PostgresPrograms, postgresPrograms } from './postgres-binaries.ts'
import { type Durability, postgresSettings } from './postgres-settings.ts'
import { StartProblem } from './start-problem.ts'

export type EmbeddedPostgres = {
  /** postgres:// address of the database `jiesu`, for the owner of everything in it */
  url: string
  /** made: new cluster; started: an old one; adopted: it was still running after a crash */
  how: 'made' | 'started' | 'adopted'
  stop(): Promise<void>
}

const USER = 'jiesu'
const DATABASE = 'jiesu'

/**
 * @param folder the cluster's own directory, e.g. `<data>/postgres`; its password lies beside it
 * @param wishedPort tried first, so that open pools find a restarted server again
 */
export async function startEmbeddedPostgres(folder: string, durability: Durability = 'durable', wishedPort = 0): Promise<EmbeddedPostgres> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const programs = await postgresPrograms(dirname(folder))
  if (programs.owner) chownSync(folder, programs.owner.uid, programs.owner.gid)
  const stop = () => stopCluster(programs, folder)

  const made = !existsSync(join(folder, 'PG_VERSION'))
  if (made) await makeCluster(programs, folder, durability)
  const password = readFileSync(passwordFile(folder), 'utf8').trim()

  const orphan = runningPort(folder)
  if (orphan !== undefined) {
    const url = urlOf(password, orphan)
    if (await answers(url)) return { url, how: 'adopted', stop }
    await stop()
  }
  const port = await startCluster(programs, folder, durability, wishedPort)
  const url = urlOf(password, port)
  if (!(await answers(url))) await createDatabase(password, port)
  return { url, how: made ? 'made' : 'started', stop }
}

/** Stops a server somebody else left running there; does nothing where none runs. */
export async function stopEmbeddedPostgres(folder: string): Promise<void> {
  if (runningPort(folder) !== undefined) await stopCluster(await postgresPrograms(dirname(folder)), folder)
}

const urlOf = (password: string, port: number, database = DATABASE) => `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`
const passwordFile = (folder: string) => `${folder}.password`

async function makeCluster(programs: PostgresPrograms, folder: string, durability: Durability): Promise<void> {
  // A leftover without PG_VERSION is an initdb that never ended; it holds nothing.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { mode: 0o700 })
  const password = randomBytes(18).toString('base64url')
  writeFileSync(passwordFile(folder), `${password}\n`, { mode: 0o600 })
  writeFileSync(`${folder}.once`, `${password}\n`, { mode: 0o600 })
  if (programs.owner) for (const path of [folder, `${folder}.once`]) chownSync(path, programs.owner.uid, programs.owner.gid)
  try {
    await programs.run('initdb', [
      `--pgdata=${folder}`, `--username=${USER}`, `--pwfile=${folder}.once`, '--auth=scram-sha-256', '--encoding=UTF8',
      // PostgreSQL's own C.UTF-8 depends on no operating system's locale.
      '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--data-checksums',
      ...(durability === 'forgetful' ? ['--no-sync', '--no-instructions'] : []),
    ])
  } finally {
    rmSync(`${folder}.once`, { force: true })
  }
}

async function startCluster(programs: PostgresPrograms, folder: string, durability: Durability, wishedPort: number): Promise<number> {
  const port = await freePort(wishedPort).catch(() => freePort(0))
  const settings = Object.entries({ ...postgresSettings(durability), port: String(port) }).map(([name, value]) => `-c ${name}=${value || "''"}`)
  const log = `${folder}.log`
  writeFileSync(log, '')
  if (programs.owner) chownSync(log, programs.owner.uid, programs.owner.gid)
  // pg_ctl puts the server into a session of its own: Ctrl-C reaches us alone and we stop it last.
  const start = () => programs.run('pg_ctl', ['start', '-w', '-s', '-t', '300', '-D', folder, '-l', log, '-o', settings.join(' ')]).then(() => true, () => false)
  // Sessions of a killed server hold its memory for a moment longer; then a second try succeeds.
  for (const pauseMs of [0, 500, 2000, 5000]) {
    await sleep(pauseMs)
    if (await start()) return port
    if (!readFileSync(log, 'utf8').includes('shared memory block')) break
  }
  const reason = readFileSync(log, 'utf8').split('\n').find((line) => /FATAL|PANIC/.test(line)) ?? 'see its log'
  throw new StartProblem(`The embedded PostgreSQL did not start: ${reason.replace(/^.*?(FATAL|PANIC):\s*/, '')} (log: ${log}).`)
}

async function stopCluster(programs: PostgresPrograms, folder: string): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    if (runningPort(folder) === undefined) return
    await programs.run('pg_ctl', ['stop', '-w', '-s', '-t', '60', '-m', mode, '-D', folder]).catch(() => sleep(200))
  }
}

/** The port in postmaster.pid when the process it names is still a PostgreSQL on this folder. */
function runningPort(folder: string): number | undefined {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n')
  if (isServer(Number(pid), folder)) return Number(port)
  // After a reboot the number may belong to anybody; PostgreSQL itself would refuse to start beside it.
  rmSync(file, { force: true })
  return undefined
}

function isServer(pid: number, folder: string): boolean {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  return client.connect().then(() => client.end()).then(() => true, () => false)
}

async function createDatabase(password: string, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(password, port, 'postgres') })
  await client.connect()
  await client.query(`create database ${DATABASE}`)
  await client.end()
}

function freePort(wished: number): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().on('error', fail).listen(wished, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

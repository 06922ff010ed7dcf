/** A real installation whose parts can be killed without warning: durable embedded PostgreSQL, web process, work process. */
import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runMigrations } from 'graphile-worker'
import { applicationRole } from '#platform/application-role.ts'
import { readConfig } from '#platform/config.ts'
import { connect, type Db } from '#platform/database.ts'
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { migrate } from '#platform/migrate.ts'
import { prepareForBench } from '../../bench/prepare.ts'
import { NODE } from './launcher.ts'
import { ROOT } from './source-files.ts'

export const PARTS = ['web', 'work', 'postgres'] as const
export type Part = (typeof PARTS)[number]
type ProcessName = Exclude<Part, 'postgres'>

export class CrashInstallation {
  readonly folder: string
  readonly webPort: number
  readonly centerId: string
  /** as the owner of all tables, for looking */
  readonly db: Db
  readonly #appUrl: string
  readonly #postgresPort: number
  readonly #running = new Map<ProcessName, ChildProcess>()
  readonly #said = { web: '', work: '' }

  constructor(given: { folder: string; webPort: number; centerId: string; ownerUrl: string; appUrl: string }) {
    this.folder = given.folder
    this.webPort = given.webPort
    this.centerId = given.centerId
    this.db = connect(given.ownerUrl, { max: 4 }).db
    this.#appUrl = given.appUrl
    this.#postgresPort = Number(new URL(given.ownerUrl).port)
  }

  async start(parts: readonly Part[]): Promise<void> {
    if (parts.includes('postgres')) {
      const { url, how } = await startEmbeddedPostgres(join(this.folder, 'postgres'), 'durable', this.#postgresPort)
      if (how !== 'started' || Number(new URL(url).port) !== this.#postgresPort) throw new Error(`PostgreSQL came back ${how} at ${new URL(url).port}`)
    }
    await Promise.all(parts.filter((part) => part !== 'postgres').map((part) => this.#startProcess(part)))
  }

  /** kill -9 of all these at once; resolves when they are gone. */
  async kill(parts: readonly Part[]): Promise<void> {
    const server = parts.includes('postgres') ? serverProcesses(join(this.folder, 'postgres')) : []
    const children = parts.flatMap((part) => (part === 'postgres' ? [] : [this.#running.get(part)!]))
    const gone = children.map((child) => new Promise((done) => { child.once('exit', done) }))
    for (const pid of [...children.map((child) => child.pid!), ...server]) killNow(pid)
    await Promise.all(gone)
    while (server.some((pid) => isAlive(pid))) await sleep(10)
  }

  /** exit codes of both processes after SIGTERM */
  async stopProcesses(): Promise<(number | null)[]> {
    const codes: (number | null)[] = []
    for (const name of ['web', 'work'] as const) {
      const child = this.#running.get(name)!
      const code = new Promise<number | null>((done) => { child.once('exit', done) })
      child.kill('SIGTERM')
      codes.push(await code)
      this.#running.delete(name)
    }
    return codes
  }

  /** Process ids, to see who lived on. @throws Error where one has ended by itself */
  pids(): number[] {
    return [...this.#running].map(([name, child]) => {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${name} ended by itself: ${this.lastWords()}`)
      return child.pid!
    })
  }

  /** what the processes said last, for whoever reads a failure */
  lastWords(): string {
    return (['web', 'work'] as const).map((name) => `\n${name} (${this.#running.get(name)?.exitCode ?? this.#running.get(name)?.signalCode ?? 'running'}): ${this.#said[name]}`).join('')
  }

  async close(): Promise<void> {
    for (const child of this.#running.values()) child.kill('SIGKILL')
    await this.db.destroy()
    await stopEmbeddedPostgres(join(this.folder, 'postgres'))
  }

  async #startProcess(name: ProcessName): Promise<void> {
    const clean = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(VITEST|NODE_ENV|NODE_OPTIONS|PORT|HOST|DATABASE_URL|JIESU_)/.test(key)))
    const env = { ...clean, DATABASE_URL: this.#appUrl, JIESU_DATA: this.folder, PORT: String(this.webPort), HOST: '127.0.0.1' }
    const child = fork(join(ROOT, 'src/server/main.ts'), [name], { execPath: NODE, execArgv: [], cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => { this.#said[name] = `${this.#said[name]}${chunk.toString()}`.slice(-3000) })
    this.#running.set(name, child)
    await new Promise<void>((done, fail) => {
      child.once('message', () => done())
      child.once('exit', (code) => fail(new Error(`${name} did not start (${code}): ${this.lastWords()}`)))
    })
  }
}

export async function openCrashInstallation(folder: string): Promise<CrashInstallation> {
  const { url } = await startEmbeddedPostgres(join(folder, 'postgres'), 'durable')
  await migrate(url)
  await runMigrations({ connectionString: url })
  const centerId = await prepareForBench({ ...readConfig([], {}, folder), dataFolder: folder }, url)
  const installation = new CrashInstallation({ folder, webPort: await freePort(), centerId, ownerUrl: url, appUrl: await applicationRole(url) })
  await installation.start(['web', 'work'])
  return installation
}

/** The postmaster first, so that it has no time to put its house in order, then every process of its own. */
function serverProcesses(folder: string): number[] {
  const pidFile = join(folder, 'postmaster.pid')
  if (!existsSync(pidFile)) return []
  const postmaster = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => parentOf(pid) === postmaster)
  return [postmaster, ...children]
}

/** undefined: gone, or only waiting for its parent to notice */
function parentOf(pid: number): number | undefined {
  try {
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
    return state === 'Z' ? undefined : Number(parent)
  } catch {
    return undefined
  }
}
const isAlive = (pid: number): boolean => parentOf(pid) !== undefined

function killNow(pid: number): void {
  if (isAlive(pid)) process.kill(pid, 'SIGKILL')
}

const freePort = (): Promise<number> => new Promise((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as { port: number }
    probe.close(() => done(port))
  })
})

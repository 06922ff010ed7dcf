/** One process of an installation: `main.ts web` serves requests, `main.ts work` does what follows from them, `main.ts voice` runs the telephone. */
import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { readConfig } from '#platform/config.ts'
import { connect } from '#platform/database.ts'
import { StartProblem } from '#platform/start-problem.ts'
import type { Deps } from './deps.ts'

type Start = (deps: Deps) => Promise<() => Promise<void>>
// Loaded on demand: each process pays only for its own half.
const PARTS: Record<string, () => Promise<Start>> = {
  web: async () => (await import('./web.ts')).startWeb,
  work: async () => (await import('./work.ts')).startWork,
  voice: async () => (await import('./voice.ts')).startVoice,
}
const GIVE_UP_AFTER_MS = 18_000

async function run(): Promise<() => Promise<void>> {
  const [name = '', ...flags] = process.argv.slice(2)
  const part = PARTS[name]
  if (!part) throw new StartProblem('Say which process to run: main.ts web, main.ts work or main.ts voice.')
  const config = readConfig(flags, process.env, process.cwd())
  if (!config.databaseUrl) throw new StartProblem('A process started by itself needs DATABASE_URL; "npm start" brings a database of its own.')
  // Started again, be it after a crash, nothing is compiled a second time; under the data folder nobody else can slip code into it.
  enableCompileCache(join(config.dataFolder, 'cache', 'compiled'))
  const start = await part()
  const { db, pool } = connect(config.databaseUrl)
  const deps: Deps = { config, databaseUrl: config.databaseUrl, db, pool, readiness: { isReady: false } }
  const end = await start(deps)
  deps.readiness.isReady = true
  return async () => {
    deps.readiness.isReady = false
    await end()
    await db.destroy()
  }
}

let ending = false
function endWith(end: () => Promise<void>): void {
  if (ending) return
  ending = true
  setTimeout(() => process.exit(1), GIVE_UP_AFTER_MS).unref()
  end().then(() => process.exit(0), (error: unknown) => { console.error(error); process.exit(1) })
}

try {
  const starting = run()
  const stop = () => endWith(async () => (await starting)())
  process.on('SIGTERM', stop)
  // Ctrl-C reaches every process of the terminal; under the launcher its word counts, so that the order holds.
  process.on('SIGINT', () => { if (!process.send) stop() })
  process.on('disconnect', stop)
  await starting
  process.send?.({ kind: 'ready' })
  // Now, not at the end: a killed process has none.
  flushCompileCache()
} catch (error) {
  console.error(error instanceof StartProblem ? error.message : error)
  if (error instanceof StartProblem && process.send) process.send({ kind: 'problem' })
  process.exitCode = 1
  process.disconnect?.()
  setTimeout(() => process.exit(1), 100)
}

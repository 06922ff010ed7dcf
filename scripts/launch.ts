/** `npm start` once the packages are there: database, screens, city, two processes; and their orderly end. */
import { fileURLToPath } from 'node:url'
import { type Config, readConfig } from '#platform/config.ts'
import { StartProblem } from '#platform/start-problem.ts'
import { prepareCity } from '#server/prepare-city.ts'
import { lastRun, noteRunning, noteStopped, openDataFolder } from './launch/data-folder.ts'
import { openDatabase } from './launch/database.ts'
import { claimPort } from './launch/port.ts'
import { type ProcessName, Watched } from './launch/processes.ts'
import { buildWeb } from './launch/web-build.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MAIN = fileURLToPath(new URL('../src/server/main.ts', import.meta.url))
type PreparedCity = Awaited<ReturnType<typeof prepareCity>>
const began = performance.now()
const say = (line: string) => console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`)

// A run that is just stopping, or the rest of a killed one, may hold the port a moment longer.
const PATIENCE_MS = { gone: 0, alive: 5_000, killed: 15_000 }
// What must be undone, newest last; stopping walks it backwards.
const undo: (() => Promise<void> | void)[] = []
let stopping: Promise<never> | undefined

function stop(code: number): Promise<never> {
  stopping ??= (async () => {
    for (const step of undo.toReversed()) await step()
    process.exit(code)
  })()
  return stopping
}

async function launch(config: Config): Promise<void> {
  openDataFolder(config.dataFolder)
  const before = lastRun(config.dataFolder)
  if (before === 'killed') say('The last run was cut off; recovering.')
  const port = await claimPort(config.host, config.port, PATIENCE_MS[before])

  const web = buildWeb(ROOT)
  web.catch(() => undefined)
  const database = await openDatabase(config)
  undo.push(database.close)
  noteRunning(config.dataFolder)
  undo.push(() => noteStopped(config.dataFolder))
  say(`PostgreSQL ready (${database.how}${database.migrated.length ? `, ${database.migrated.length} migrations applied` : ''})`)
  const city = await prepareCity({ config, databaseUrl: database.url, say })
  say(`Profile ${city.title} ready`)
  say(`Screens ${await web}`)

  const env = {
    ...process.env, DATABASE_URL: database.url, JIESU_DATA: config.dataFolder, PORT: String(port), HOST: config.host,
    JIESU_PROFILE: config.profile, JIESU_EMPTY: String(config.empty), JIESU_LIVE: config.live ? String(config.live) : '', JIESU_SPEECH: config.speech ?? '', JIESU_TELEPHONY: config.telephony?.kind ?? '',
  }
  const processes = ((config.telephony ? ['work', 'voice', 'web'] : ['work', 'web']) as ProcessName[]).map((name) => new Watched(name, { file: MAIN, env, onProblem: () => void stop(1) }))
  // Walked backwards: web stops taking requests before work ends what follows from them.
  for (const each of processes) undo.push(() => each.stop())
  await Promise.all(processes.map((each) => each.start()))
  if (!stopping) announce(config, port, city)
}

function announce(config: Config, port: number, city: PreparedCity): void {
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  say(`Jiesu 接诉 is open at http://${host}:${port}`)
  if (city.accounts.length === 0) return
  const width = Math.max(...city.accounts.map(({ username }) => username.length))
  console.log('\nDemo accounts (generated data):')
  for (const { role, username, password, unit } of city.accounts) console.log(`  ${username.padEnd(width)}  ${password}  ${role}${unit ? ` · ${unit}` : ''}`)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
process.on('disconnect', () => void stop(0))
try {
  await launch(readConfig(process.argv.slice(2), process.env, process.cwd()))
} catch (error) {
  if (!stopping) console.error(error instanceof StartProblem ? error.message : error)
  await stop(1)
}

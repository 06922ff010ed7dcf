/** Keeps the embedded PostgreSQL: one launcher a data folder, and a server that falls is started again on its port. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { StartProblem } from '#platform/start-problem.ts'

export type GuardedPostgres = { url: string; how: string; close(): Promise<void> }

// Held by a session of the launcher, so it frees itself however the launcher ends.
const LAUNCHER_LOCK = 12345_0003

export async function guardPostgres(dataFolder: string): Promise<GuardedPostgres> {
  const folder = join(dataFolder, 'postgres')
  let current = await startEmbeddedPostgres(folder)
  let closing = false
  let watch: pg.Client | undefined
  const startAgain = () => startEmbeddedPostgres(folder, 'durable', Number(new URL(current.url).port))

  async function hold(): Promise<boolean> {
    const client = new pg.Client({ connectionString: current.url, application_name: 'jiesu-launcher', keepAlive: true })
    client.on('error', () => undefined)
    await client.connect()
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [LAUNCHER_LOCK])
    if (!rows[0]?.held) {
      await client.end()
      return false
    }
    watch = client
    client.once('end', () => void revive())
    return true
  }

  async function revive(): Promise<void> {
    watch = undefined
    for (let pauseMs = 200; ; pauseMs = Math.min(10_000, pauseMs * 2)) {
      await sleep(pauseMs)
      try {
        if (closing) return
        current = await startAgain()
        if (!(await hold())) continue
        console.error(`PostgreSQL had fallen; it is back (${current.how}).`)
        return
      } catch (error) {
        console.error(`PostgreSQL fell and does not start yet: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }

  // A launcher that is just stopping takes PostgreSQL down with it: a quick restart waits for that and brings it up again.
  let held = await hold().catch(() => false)
  for (let tries = 0; !held && tries < 10; tries += 1) {
    await sleep(500)
    current = await startAgain()
    held = await hold().catch(() => false)
  }
  if (!held) throw new StartProblem(`Another Jiesu already runs on the data folder ${dataFolder}; stop it or set JIESU_DATA.`)
  const close = async () => {
    closing = true
    await watch?.end()
    await current.stop()
  }
  return { url: current.url, how: current.how, close }
}

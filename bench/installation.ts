/** The real product for a bench: embedded PostgreSQL (durable), both processes, demo people, and stored tickets. */
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createServer } from 'node:net'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { migrate } from '#platform/migrate.ts'
import { readConfig } from '#platform/config.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { prepareForBench, settle } from './prepare.ts'
import { storeTickets } from './stored-tickets.ts'

const MAIN = fileURLToPath(new URL('../src/server/main.ts', import.meta.url))
const RECORDER = fileURLToPath(new URL('./record-statements.ts', import.meta.url))

export type Installation = { url: string; port: number; pool: pg.Pool; web: ChildProcess; work: ChildProcess; postgresPid: number; centerId: string; recordFile: string; stop(): Promise<void> }

export async function openInstallation(folder: string, stored: number, say: (line: string) => void): Promise<Installation> {
  const postgres = await startEmbeddedPostgres(`${folder}/postgres`)
  await migrate(postgres.url)
  const config = { ...readConfig([], {}, folder), dataFolder: folder, databaseUrl: postgres.url }
  const centerId = await prepareForBench(config, postgres.url)
  const pool = new pg.Pool({ connectionString: postgres.url, max: 4 })
  const { rows } = await pool.query<{ url: string }>(`select 1 as url`)
  if (rows.length === 0) throw new Error('The database does not answer.')
  await storeTickets(pool, centerId, stored, say)
  await settle(config, postgres.url, centerId)
  const port = await freePort()
  const recordFile = `${folder}/statements.jsonl`
  const env = { ...process.env, DATABASE_URL: postgres.url, JIESU_DATA: folder, PORT: String(port), HOST: '127.0.0.1', JIESU_RECORD: recordFile }
  const start = (part: string, execArgv: string[]) => new Promise<ChildProcess>((resolve, reject) => {
    const child = fork(MAIN, [part], { env, execArgv })
    child.once('message', () => resolve(child))
    child.once('exit', (code) => reject(new Error(`${part} ended with ${code}`)))
  })
  const [web, work] = await Promise.all([start('web', ['--import', RECORDER]), start('work', [])])
  return {
    url: postgres.url, port, pool, web, work, postgresPid: Number(readFileSync(`${folder}/postgres/postmaster.pid`, 'utf8').split('\n')[0]), centerId, recordFile,
    stop: async () => {
      for (const child of [web, work]) await new Promise((resolve) => { child.removeAllListeners('exit'); child.once('exit', resolve); child.kill('SIGTERM') })
      await pool.end()
      await postgres.stop()
    },
  }
}

const freePort = (): Promise<number> => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as { port: number }
    server.close(() => resolve(port))
  })
})

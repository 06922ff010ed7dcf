/** Opens the database of this installation: the embedded one, or the one DATABASE_URL names. */
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { applicationRole } from '#platform/application-role.ts'
import type { Config } from '#platform/config.ts'
import { migrate } from '#platform/migrate.ts'
import { StartProblem } from '#platform/start-problem.ts'
import { guardPostgres } from './guard-postgres.ts'

export type OpenDatabase = {
  ownerUrl: string
  /** for everything that serves: cannot change the record */
  url: string
  how: string
  migrated: string[]
  close(): Promise<void>
}

export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    await refuseUnreachable(config.databaseUrl)
    const migrated = await prepare(config.databaseUrl)
    return { ownerUrl: config.databaseUrl, url: config.databaseUrl, how: 'own server', migrated, close: async () => undefined }
  }
  const postgres = await guardPostgres(config.dataFolder)
  try {
    const migrated = await prepare(postgres.url)
    const url = await applicationRole(postgres.url)
    return { ownerUrl: postgres.url, url, how: `embedded, ${postgres.how}`, migrated, close: postgres.close }
  } catch (error) {
    await postgres.close()
    throw error
  }
}

async function prepare(url: string): Promise<string[]> {
  const migrated = await migrate(url)
  await runMigrations({ connectionString: url })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('select create_year_partitions_ahead()').finally(() => client.end())
  return migrated
}

async function refuseUnreachable(url: string): Promise<void> {
  const address = url.replace(/\/\/[^@/]*@/, '//')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
    await client.end()
    if (Number(rows[0]?.version) < 150_000) throw new StartProblem(`The server at ${address} is older than PostgreSQL 15.`)
  } catch (error) {
    if (error instanceof StartProblem) throw error
    throw new StartProblem(`DATABASE_URL cannot be used: ${address} answers "${reason(error)}".`)
  }
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return reason(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}

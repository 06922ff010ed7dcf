/** Plain SQL files, forward only: each once, in the order of their names, in a transaction of its own. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { StartProblem } from './start-problem.ts'

export type Migration = { name: string; sql: string; checksum: string }

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url))
// One number for every process that migrates; any constant would do.
const MIGRATION_LOCK = 12345_0001

export function readMigrations(folder = MIGRATIONS_FOLDER): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql')).toSorted()
  const odd = names.find((name) => !/^\d{4}-[a-z0-9-]+\.sql$/.test(name))
  if (odd) throw new StartProblem(`The migration ${odd} is not named NNNN-name.sql.`)
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/** Hash of all files: names a test template and tells whether anything changed. */
export const migrationsHash = (migrations: Migration[]): string =>
  createHash('sha256').update(migrations.map((m) => `${m.name} ${m.checksum}`).join('\n')).digest('hex').slice(0, 16)

/** @returns names of the migrations applied now. Refuses changed, missing and out-of-order files. */
export async function migrate(url: string, migrations = readMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'jiesu-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(`create table if not exists schema_migration (
      name text primary key, checksum text not null, applied_at timestamptz(3) not null default now())`)
    const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from schema_migration order by name')
    const open = outstanding(migrations, rows)
    for (const migration of open) await apply(client, migration)
    return open.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

function outstanding(migrations: Migration[], applied: { name: string; checksum: string }[]): Migration[] {
  const last = applied.at(-1)?.name ?? ''
  for (const { name, checksum } of applied) {
    const file = migrations.find((migration) => migration.name === name)
    if (!file) throw new StartProblem(`The database holds the migration ${name}, which this version of the program does not know; start the newer version.`)
    if (file.checksum !== checksum) throw new StartProblem(`The migration ${name} was changed after it had been applied; restore the file and add a new one instead.`)
  }
  const open = migrations.filter((migration) => !applied.some(({ name }) => name === migration.name))
  const late = open.find((migration) => migration.name < last)
  if (late) throw new StartProblem(`The migration ${late.name} comes before ${last}, which is already applied; give it a higher number.`)
  return open
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(`set local lock_timeout = '3s'`)
    await client.query(migration.sql)
    await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new StartProblem(`The migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}${place(error, migration.sql)}.`)
  }
}

function place(error: unknown, sql: string): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN
  return Number.isFinite(position) ? ` (line ${sql.slice(0, position).split('\n').length})` : ''
}

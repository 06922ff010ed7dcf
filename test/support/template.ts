/** A migrated database to clone from, one per state of the migrations folder. */
import pg from 'pg'
import { migrate, migrationsHash, readMigrations } from '#platform/migrate.ts'

/** Name of the template on this server; made when absent. Safe to call from several processes. */
export async function ensureTemplate(serverUrl: string): Promise<string> {
  const migrations = readMigrations()
  const name = `template_${migrationsHash(migrations)}`
  const admin = new pg.Client({ connectionString: databaseUrl(serverUrl, 'postgres') })
  await admin.connect()
  try {
    await admin.query('select pg_advisory_lock(7)')
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [name])
    if (rowCount) return name
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.query(`create database ${name}`)
    await migrate(databaseUrl(serverUrl, name), migrations)
    await admin.query(`alter database ${name} is_template true`)
    return name
  } finally {
    await admin.end()
  }
}

export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

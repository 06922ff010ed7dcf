/** An installation that had entries before they had versions keeps them: in force, as their first version. */
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { sameContent } from '#domain/knowledge/entry-content.ts'
import { connect } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { migrate, readMigrations } from '#platform/migrate.ts'
import { contentOf, getEntry } from '#server/knowledge/entry.store.ts'
import { versionsOf } from '#server/knowledge/version.store.ts'
import { addTestUnits } from '../support/people.ts'
import { databaseUrl } from '../support/template.ts'

test('entries of before are the first version of themselves', async () => {
  const server = inject('postgresUrl')
  const name = `upgrade_${process.pid}`
  const admin = new pg.Client({ connectionString: databaseUrl(server, 'postgres') })
  await admin.connect()
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.query(`create database ${name}`)
  const url = databaseUrl(server, name)
  const before = readMigrations().filter((migration) => migration.name < '0012')
  await migrate(url, before)
  const { db, pool } = connect(url, { max: 2 })
  try {
    await addTestUnits(db)
    const { rows: [unit] } = await pool.query<{ id: string }>(`select id from unit where code = 'bureau'`)
    const id = newId()
    await pool.query(`insert into knowledge_entry (center_id, id, question, answer, unit_id, valid_to, status, version, cited_count, updated_at, updated_by, words)
      values ('c1', $1, '旧问题', '旧答案', $2, '2030-01-31', 'published', 3, 5, now(), 'somebody', to_tsvector('simple', '旧'))`, [id, unit?.id])
    await migrate(url)
    const entry = await getEntry(db, 'c1', id)
    expect([entry.status, entry.publishedNumber, entry.lastNumber, entry.version, entry.citedCount, entry.audience]).toEqual(['published', 1, 1, 3, 5, 'agents'])
    const [first, ...others] = await versionsOf(db, 'c1', id)
    expect([others.length, first && sameContent(first.content, contentOf(entry))]).toEqual([0, true])
  } finally {
    await db.destroy()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Migration, migrate, migrationsHash } from '#platform/migrate.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await database.pool.query('drop table schema_migration')
})
afterAll(() => database.drop())

const file = (name: string, sql: string): Migration => ({ name, sql, checksum: `sum of ${sql}` })
const one = file('0001-one.sql', 'create table one (id int)')
const two = file('0002-two.sql', 'create table two (id int); insert into two values (1);')

test('applies each file once and in order', async () => {
  expect(await migrate(database.url, [one])).toEqual(['0001-one.sql'])
  expect(await migrate(database.url, [one, two])).toEqual(['0002-two.sql'])
  expect(await migrate(database.url, [one, two])).toEqual([])
})

test('two starts at once apply a file once', async () => {
  const three = file('0003-three.sql', 'create table three (id int)')
  const applied = await Promise.all([migrate(database.url, [one, two, three]), migrate(database.url, [one, two, three])])
  expect(applied.flat()).toEqual(['0003-three.sql'])
})

test.each([
  ['a changed file', [file('0001-one.sql', 'create table other (id int)'), two, file('0003-three.sql', 'create table three (id int)')], /0001-one\.sql was changed/],
  ['a missing file', [one, two], /0003-three\.sql, which this version/],
  ['a late file', [one, file('0001-x.sql', 'select 1'), two, file('0003-three.sql', 'create table three (id int)')], /0001-x\.sql comes before/],
])('refuses %s', async (_, files, sentence) => {
  await expect(migrate(database.url, files)).rejects.toThrow(sentence)
})

test('a failing file leaves nothing behind and names its line', async () => {
  const broken = file('0004-broken.sql', 'create table four (id int);\ninsert into four values (1);\ninsert into nowhere values (1)')
  const three = file('0003-three.sql', 'create table three (id int)')
  await expect(migrate(database.url, [one, two, three, broken])).rejects.toThrow(/0004-broken\.sql failed: .*nowhere.* \(line 3\)/)
  const { rows } = await database.pool.query(`select to_regclass('four') as found`)
  expect(rows).toEqual([{ found: null }])
})

test('the hash follows names and contents', () => {
  expect(migrationsHash([one])).toBe(migrationsHash([{ ...one }]))
  expect(migrationsHash([one])).not.toBe(migrationsHash([one, two]))
})

/** Statements sent ahead: order, failure and the connection afterwards. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, send } from '#platform/pipelining.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await sql`create table kept (id int primary key, the_word text)`.execute(database.db)
})
afterAll(() => database.drop())

const insert = (id: number, word = 'x') => sql`insert into kept (id, the_word) values (${id}, ${word})`.compile(database.db)
const ids = async () => (await sql<{ id: number }>`select id from kept order by id`.execute(database.db)).rows.map((row) => row.id)

test('what was sent is there for the next read and after the commit', async () => {
  const seen = await database.db.transaction().execute(async (tx) => {
    await send(tx, insert(1))
    await send(tx, insert(2))
    return (await sql<{ n: number }>`select count(*)::int as n from kept`.execute(tx)).rows[0]?.n
  })
  expect(seen).toBe(2)
  expect(await ids()).toEqual([1, 2])
})

test('a failure of what was sent is the failure of the commit, and nothing is kept', async () => {
  await expect(database.db.transaction().execute(async (tx) => {
    await send(tx, insert(3))
    await send(tx, insert(1))
    await send(tx, insert(4))
  })).rejects.toMatchObject({ code: '23505' })
  expect(await ids()).toEqual([1, 2])
})

test('who waits for a later statement hears what aborted the transaction', async () => {
  await expect(database.db.transaction().execute(async (tx) => {
    await send(tx, insert(2))
    await sql`select 1`.execute(tx)
  })).rejects.toMatchObject({ code: '23505' })
})

test('an own refusal after a failed statement stays the refusal, and the connection goes on', async () => {
  await expect(database.db.transaction().execute(async (tx) => {
    await send(tx, insert(1))
    throw new Error('refused')
  })).rejects.toThrow('refused')
  await database.db.transaction().execute((tx) => send(tx, insert(5)))
  expect(await ids()).toEqual([1, 2, 5])
})

test('an answer asked for ahead sees what was sent before it, not what comes after', async () => {
  await database.db.transaction().execute(async (tx) => {
    await send(tx, insert(6, 'before'))
    const words = await ask(tx, { compile: () => sql<{ theWord: string }>`select the_word from kept where id >= 6 order by id`.compile(tx) })
    await send(tx, insert(7, 'after'))
    await sql`select 1`.execute(tx)
    expect(await words()).toEqual([{ theWord: 'before' }])
  })
})

test('many transactions at once keep to themselves', async () => {
  const works = Array.from({ length: 60 }, (_, i) => database.db.transaction().execute(async (tx) => {
    await send(tx, insert(100 + i))
    if (i % 3 === 0) await send(tx, insert(1))
    else await sql`select pg_sleep(0.001)`.execute(tx)
  }))
  const ended = await Promise.allSettled(works)
  expect(ended.filter((one) => one.status === 'rejected')).toHaveLength(20)
  expect((await ids()).filter((id) => id >= 100)).toEqual(Array.from({ length: 60 }, (_, i) => 100 + i).filter((id) => id % 3 !== 1))
})

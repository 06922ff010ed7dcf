import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordEvents } from '#platform/events.ts'
import { bodyDigest } from '#platform/event-header.ts'
import { idAt, instantOf, newId } from '#platform/ids.ts'
import { sealOnce } from '#platform/sealer.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { noted, testContext, testKeys } from '../support/record.ts'

let database: TestDatabase
beforeAll(async () => { database = await testDatabase() })
afterAll(() => database.drop())

test('headers, sealed bodies and the queue are written together, in order', async () => {
  const ctx = testContext(database.db)
  const subject = { kind: 'ticket' as const, id: newId() }
  const assignmentId = newId()
  const dimensions = {
    unitPath: '/p/c/', categoryCode: '0101', areaCode: '990100', channel: 'phone', line: '12345', kind: 'help', party: 'firm', urgency: 'urgent',
    before: 'a', after: 'b', ruleVersion: 'v1', assignmentId, facts: { minutes: 1.5, onTime: true, code: '引"号' },
  }
  await ctx.transaction((tx) => recordEvents(tx, ctx, [noted({ subject, type: 'one', dimensions }), noted({ subject, type: 'two', dimensions: {}, body: undefined })]))

  const [one, two] = await database.db.selectFrom('event').selectAll().where('subjectId', '=', subject.id).orderBy('id').execute()
  expect(one).toMatchObject({ centerId: 'c1', type: 'one', subjectKind: 'ticket', actorKind: 'user', actorId: 'u1', occurredAt: ctx.now, ...dimensions })
  expect(two).toMatchObject({ type: 'two', unitPath: null, facts: null, digest: null })
  expect(Math.abs(instantOf(one!.id) - Date.now())).toBeLessThan(5000)

  const bodies = await database.db.selectFrom('eventBody').selectAll().where('subjectId', '=', subject.id).execute()
  expect(bodies).toHaveLength(1)
  expect(testKeys.open(bodies[0]!.bytes)).toBe('{"text":"正文"}')
  expect(bodyDigest(bodies[0]!.salt, bodies[0]!.bytes)).toEqual(one!.digest)
  const pending = await database.db.selectFrom('eventPending').select('eventId').where('subjectId', '=', subject.id).orderBy('seq').execute()
  expect(pending.map((p) => p.eventId)).toEqual([one!.id, two!.id])
})

test('any number of events, with and without bodies, keeps its order', async () => {
  const ctx = testContext(database.db, {}, 'many')
  const subject = { kind: 'ticket' as const, id: newId() }
  const events = Array.from({ length: 2100 }, (_, i) => noted({ subject, type: `t${i}`, body: i % 3 ? { i } : undefined }))
  await ctx.transaction((tx) => recordEvents(tx, ctx, []))
  await ctx.transaction((tx) => recordEvents(tx, ctx, events))
  expect(await sealOnce(database.db)).toBeGreaterThanOrEqual(2100)
  const { rows } = await sql<{ type: string; n: number | null }>`select e.type, octet_length(b.bytes) as n from event_chain c
    join event e on e.subject_id = c.subject_id and e.id = c.event_id left join event_body b on b.subject_id = c.subject_id and b.event_id = c.event_id
    where c.center_id = 'many' order by c.position`.execute(database.db)
  expect(rows.map((row) => row.type)).toEqual(events.map((event) => event.type))
  expect(rows.map((row) => row.n === null)).toEqual(events.map((event) => event.body === undefined))
})

test('a change that rolls back leaves no event', async () => {
  const ctx = testContext(database.db)
  const event = noted()
  await expect(ctx.transaction(async (tx) => {
    await recordEvents(tx, ctx, [event])
    throw new Error('the move failed')
  })).rejects.toThrow('the move failed')
  expect(await database.db.selectFrom('event').select('id').where('subjectId', '=', event.subject.id).execute()).toEqual([])
})

test('an event lies in the year of its subject, by Beijing time', async () => {
  const ctx = testContext(database.db)
  const at = (text: string) => idAt(Date.parse(text), Buffer.alloc(10, 7))
  const ids = { old: at('2009-05-01T00:00:00+08:00'), eve: at('2023-12-31T23:59:59.999+08:00'), day: at('2024-01-01T00:00:00+08:00') }
  await ctx.transaction((tx) => recordEvents(tx, ctx, Object.values(ids).map((id) => noted({ subject: { kind: 'ticket', id } }))))
  const { rows } = await sql<{ subjectId: string; part: string }>`select subject_id, tableoid::regclass::text as part from event
    where subject_id = any(${Object.values(ids)}::uuid[]) order by subject_id`.execute(database.db)
  expect(rows.map((row) => row.part)).toEqual(['event_before_2016', 'event_y2023', 'event_y2024'])
})

test('partitions ahead are made once for every table ranged by id', async () => {
  const ahead = async () => (await sql<{ n: number }>`select create_year_partitions_ahead() as n`.execute(database.db)).rows[0]!.n
  expect(await ahead()).toBe(0)
  await sql`create table sample (center_id text, ticket_id uuid, primary key (center_id, ticket_id)) partition by range (ticket_id)`.execute(database.db)
  expect((await sql<{ n: number }>`select create_year_partitions('sample', 2016, 2018) as n`.execute(database.db)).rows[0]!.n).toBe(4)
  expect(await ahead()).toBeGreaterThan(5)
  expect(await ahead()).toBe(0)
})

test('the record refuses change, also from the owner of its tables', async () => {
  const ctx = testContext(database.db)
  const event = noted()
  await ctx.transaction((tx) => recordEvents(tx, ctx, [event]))
  for (const statement of ['update event set type = type', 'delete from event', 'update event_body set salt = salt', 'delete from event_body']) {
    await expect(database.pool.query(statement)).rejects.toThrow(/append-only/)
  }
})

test('the role of the application may add to the record and not change it', async () => {
  const role = `app_${newId().replaceAll('-', '')}`
  const client = await database.pool.connect()
  try {
    await client.query(`create role ${role}`)
    await client.query(`select grant_application_role('${role}')`)
    await client.query(`set role ${role}`)
    for (const table of ['event', 'event_body', 'event_chain', 'chain_head', 'event_y2024']) {
      await expect(client.query(`delete from ${table}`)).rejects.toThrow(/permission denied/)
    }
    await client.query(`insert into event_pending (center_id, subject_id, event_id) values ('c9', gen_random_uuid(), gen_random_uuid())`)
    await client.query(`delete from event_pending where center_id = 'c9'`)
  } finally {
    await client.query('reset role')
    await client.query(`drop owned by ${role}`)
    await client.query(`drop role ${role}`)
    client.release()
  }
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyChain, type Report } from '#platform/audit-verify.ts'
import { signHeads } from '#platform/chain-heads.ts'
import { eraseBodies, readEventBodies } from '#platform/event-body.ts'
import { recordEvents } from '#platform/events.ts'
import { fileHeadSigner, readPublicKeys } from '#platform/head-signer.ts'
import { newId } from '#platform/ids.ts'
import { sealOnce } from '#platform/sealer.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { noted, recordMany, testContext, testKeys } from '../support/record.ts'

const NOW = Date.parse('2026-03-02T23:30:00+08:00')
const SUBJECT = newId()
let database: TestDatabase
let folder = ''

const store = () => ({ dir: join(folder, 'heads'), signer: fileHeadSigner(join(folder, 'keys')) })
const verify = (): Promise<Report> => verifyChain(database.db, join(folder, 'heads'), readPublicKeys(join(folder, 'keys')))
const sign = (now = NOW) => signHeads(database.db, store(), now)

/** As somebody with every right on the database server. */
async function tamper(...statements: string[]): Promise<void> {
  const admin = new pg.Client({ connectionString: database.url })
  await admin.connect()
  await admin.query('set session_replication_role = replica')
  for (const statement of statements) await admin.query(statement)
  await admin.end()
}
const at = (position: number) => `(select event_id from event_chain where center_id = 'c1' and position = ${position})`

beforeEach(async () => {
  database = await testDatabase()
  folder = mkdtempSync(join(tmpdir(), 'jiesu-audit-'))
  await recordMany(database.db, 12, { subjects: [SUBJECT, newId()] })
  await recordMany(database.db, 4, { centerId: 'c2' })
  await sealOnce(database.db)
  await sign()
})
afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function expectProblem(sentence: RegExp): Promise<void> {
  const report = await verify()
  expect(report.ok).toBe(false)
  expect(report.problems.join('\n')).toMatch(sentence)
}

test('a clean record passes, with what is not yet sealed or signed counted', async () => {
  await recordMany(database.db, 3)
  await sealOnce(database.db)
  await recordMany(database.db, 2)
  expect(await verify()).toEqual({
    ok: true, problems: [],
    centers: [
      { centerId: 'c1', events: 15, bodies: 15, erased: new Map(), pending: 2, heads: 1, afterNewestHead: 3 },
      { centerId: 'c2', events: 4, bodies: 4, erased: new Map(), pending: 0, heads: 1, afterNewestHead: 0 },
    ],
  })
})

test.each([
  ['a header', `update event set unit_path = '/9/' where id = ${at(3)}`, /position 3 does not fit/],
  ['a header back to nothing', `update event set facts = null where id = ${at(3)}`, /position 3 does not fit/],
  ['blanks in the facts', `update event set facts = '{"n": 2}' where id = ${at(3)}`, /position 3 does not fit/],
  ['a time by one millisecond', `update event set occurred_at = occurred_at + interval '1 ms' where id = ${at(3)}`, /position 3 does not fit/],
  ['a digest', `update event set digest = set_byte(digest, 0, (get_byte(digest, 0) + 1) % 256) where id = ${at(3)}`, /position 3 does not fit/],
  ['a body', `update event_body set bytes = set_byte(bytes, 30, (get_byte(bytes, 30) + 1) % 256) where event_id = ${at(3)}`, /body of event .* at position 3 was changed/],
  ['a salt', `update event_body set salt = set_byte(salt, 0, (get_byte(salt, 0) + 1) % 256) where event_id = ${at(3)}`, /at position 3 was changed/],
  ['a link', `update event_chain set link = set_byte(link, 5, (get_byte(link, 5) + 1) % 256) where center_id = 'c1' and position = 3`, /position 3 does not fit/],
])('one changed byte: %s', async (_what, statement, sentence) => {
  await tamper(statement)
  await expectProblem(sentence)
})

test.each([
  ['an event', `delete from event where id = ${at(5)}`, /position 5 is in the chain but not in the record/],
  ['a body', `delete from event_body where event_id = ${at(5)}`, /body of event .* at position 5 is missing and no order/],
  ['a link', `delete from event_chain where center_id = 'c1' and position = 5`, /position 5 of the chain is missing/],
])('a deleted row: %s', async (_what, statement, sentence) => {
  await tamper(statement)
  await expectProblem(sentence)
})

test('an event deleted while it waits to be sealed is missed', async () => {
  await recordMany(database.db, 1)
  await tamper('delete from event where id = (select event_id from event_pending)')
  await expectProblem(/waits to be sealed but is not in the record/)
})

test('inserted rows: an event beside the chain, a body nobody wrote, an event sealed twice', async () => {
  const columns = 'center_id, subject_id, subject_kind, type, occurred_at, actor_kind, actor_id'
  await tamper(`insert into event (id, ${columns}) select '${newId()}', ${columns} from event where id = ${at(2)}`)
  await expectProblem(/not in the chain: it was inserted/)
  await tamper(`insert into event_body select center_id, '${newId()}', event_id, salt, bytes, key_id from event_body where event_id = ${at(2)}`)
  await expectProblem(/not in the record/)
  await tamper(`insert into event_chain select center_id, 13, subject_id, event_id, link from event_chain where center_id = 'c1' and position = 1`)
  await expectProblem(/position 13 does not fit/)
  await expectProblem(/more than once/)
})

test('a truncated chain, its events gone with it', async () => {
  await tamper(`delete from event where id in (select event_id from event_chain where center_id = 'c1' and position > 8)`,
    `delete from event_body where event_id in (select event_id from event_chain where center_id = 'c1' and position > 8)`,
    `delete from event_chain where center_id = 'c1' and position > 8`, `delete from chain_head where center_id = 'c1'`)
  await expectProblem(/c1: the chain ends at position 8, .*position 12 exists: the chain was truncated/)
})

test('a chain that vanished whole', async () => {
  await tamper('truncate event, event_body, event_chain, chain_head, cursor')
  await expectProblem(/c2: the chain ends at position 0/)
})

test('a chain sealed again over changed content fails against the heads kept outside, and is not signed over', async () => {
  await tamper(`update event set unit_path = '/9/' where id = ${at(3)}`,
    `insert into event_pending (center_id, subject_id, event_id) select center_id, subject_id, event_id from event_chain where center_id = 'c1' order by position`,
    `delete from event_chain where center_id = 'c1'`)
  await sealOnce(database.db)
  const report = await verify()
  expect(report.problems).toHaveLength(1)
  expect(report.problems[0]).toMatch(/c1: the chain does not meet the head signed at 2026-03-02T15:30:00.000Z for position 12/)
  await recordMany(database.db, 1)
  await sealOnce(database.db)
  await expect(sign(NOW + 1)).rejects.toThrow(/no longer meets the head signed/)
})

test('heads: forged, of an unknown key, removed from one of the two places', async () => {
  const path = join(folder, 'heads', 'c1', '2026-03-02.json')
  const kept = readFileSync(path, 'utf8')
  writeFileSync(path, kept.replace('"position": 12', '"position": 11'))
  await expectProblem(/false signature/)
  writeFileSync(path, kept.replace(/"keyId": "\w+"/, '"keyId": "00000000"'))
  await expectProblem(/unknown key 00000000/)
  writeFileSync(path, kept)
  await recordMany(database.db, 1)
  await sealOnce(database.db)
  expect(await sign(NOW + 3_600_000)).toMatchObject([{ centerId: 'c1', position: 13, day: '2026-03-03' }])
  expect((await verify()).ok).toBe(true)
  await tamper('delete from chain_head where position = 12')
  await expectProblem(/position 12 stands in the head files but was removed/)
  rmSync(path)
  expect((await verify()).ok).toBe(true)
  rmSync(join(folder, 'heads', 'c1'), { recursive: true })
  await expectProblem(/position 13 stands in the database but not so in the head files/)
})

test('bodies erased by law are told by order; the header chain stays whole', async () => {
  const ctx = testContext(database.db)
  await ctx.transaction((tx) => eraseBodies(tx, ctx, { kind: 'ticket', id: SUBJECT }, 'PIPL-2026-7'))
  await sealOnce(database.db)
  const report = await verify()
  expect(report).toMatchObject({ ok: true, centers: [{ centerId: 'c1', events: 13, bodies: 6, erased: new Map([['PIPL-2026-7', 6]]) }, {}] })
  expect((await readEventBodies(database.db, testKeys, 'c1', SUBJECT)).size).toBe(0)

  await ctx.transaction((tx) => recordEvents(tx, ctx, [noted({ subject: { kind: 'ticket', id: SUBJECT } })]))
  await sealOnce(database.db)
  expect((await verify()).ok).toBe(true)
  await tamper(`delete from event_body where event_id = ${at(14)}`)
  await expectProblem(/at position 14 is missing and no order erased it/)
})

test('an order does not cover bodies it did not count', async () => {
  await tamper(`delete from event_body where event_id = ${at(1)}`)
  const ctx = testContext(database.db)
  await ctx.transaction((tx) => eraseBodies(tx, ctx, { kind: 'ticket', id: SUBJECT }, 'PIPL-2026-8'))
  await sealOnce(database.db)
  await expectProblem(/order PIPL-2026-8 erased 5 bodies of subject .* but 6 are missing/)
})

/** The counts of matters: whatever order and batches the events come in, live rows are what a rebuild makes. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { followAll } from '#platform/follow-once.ts'
import { followersOf, type Followers } from '#platform/follower.ts'
import { newId } from '#platform/ids.ts'
import { noLog } from '#platform/loop.ts'
import { recordEvents } from '#platform/events.ts'
import { differencesFromRebuild, rebuildProjection } from '#platform/rebuild-projection.ts'
import { sealOnce } from '#platform/sealer.ts'
import { matterCount } from '#server/matter/matter-count.projection.ts'
import { PLACED } from '#server/matter/record-place.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { testContext, testKeys } from '../support/record.ts'

let database: TestDatabase
let followers: Followers
beforeAll(async () => {
  database = await testDatabase()
  followers = followersOf({ db: database.db, keys: testKeys, log: noLog, backoffMs: () => 0 })
})
afterAll(() => database.drop())

type Said = { ticket: number; matter: number | undefined }
const said = fc.record({ ticket: fc.nat(7), matter: fc.option(fc.nat(3), { nil: undefined }) })

async function record(tickets: readonly string[], matters: readonly string[], events: readonly Said[]): Promise<void> {
  const ctx = testContext(database.db)
  await database.db.transaction().execute((tx) => recordEvents(tx, ctx, events.map(({ ticket, matter }) => ({
    type: matter === undefined ? 'ticket.urged' : PLACED, subject: { kind: 'ticket', id: tickets[ticket]! }, dimensions: matter === undefined ? {} : { facts: { matter: matters[matter]!, how: 'hand' } },
  }))))
  await sealOnce(database.db)
}
const follow = async () => { while (await followAll(followers, matterCount)); }

test('a rebuild equals the live rows, however tickets speak and move and however the batches fall', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.array(said, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }), async (batches) => {
    const [tickets, matters] = [Array.from({ length: 8 }, newId), Array.from({ length: 4 }, newId)]
    for (const batch of batches) {
      await record(tickets, matters, batch)
      await follow()
    }
    // By hand: a matter's person-times are the contacts of the tickets whose last place it is.
    const all = batches.flat()
    const last = new Map(all.flatMap(({ ticket, matter }) => (matter === undefined ? [] : [[ticket, matter] as const])))
    const rows = await database.db.selectFrom('matter').select(['id', 'personTimes']).where(sql<boolean>`id = any(${matters}::uuid[])`).execute()
    const expected = matters.map((id, m) => ({ id, personTimes: all.filter(({ ticket, matter }) => matter === undefined && last.get(ticket) === m).length })).filter(({ personTimes }) => personTimes > 0)
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    expect(rows.toSorted(byId)).toEqual(expected.toSorted(byId))
  }), { numRuns: 12, seed: 7 })
  expect(await differencesFromRebuild(database.db, matterCount)).toEqual([])
})

test('several followers at once and a rebuild in between count everything once', async () => {
  const [tickets, matters] = [Array.from({ length: 8 }, newId), Array.from({ length: 4 }, newId)]
  await record(tickets, matters, Array.from({ length: 8 }, (_, ticket) => ({ ticket, matter: ticket % 4 })))
  await record(tickets, matters, Array.from({ length: 60 }, (_, i) => ({ ticket: i % 8, matter: i % 9 === 0 ? i % 4 : undefined })))
  await Promise.all([follow(), follow(), follow(), rebuildProjection(database.db, matterCount)])
  await follow()
  expect(await differencesFromRebuild(database.db, matterCount)).toEqual([])
  const { rows } = await sql<{ n: number }>`select sum(person_times)::int as n from matter where id = any(${matters}::uuid[])`.execute(database.db)
  expect(rows[0]!.n).toBe(60 - 7)
})

/** 补立义务: duties of tickets from before an upgrade, folded once out of the record; broken off, it goes on; the rows are those of the reaction. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Log } from '#platform/loop.ts'
import { runTimer, TIMERS } from '#server/schedule.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { CONTENT, DAY, SAD, stepsOf } from '../support/steps.ts'

let city: Hotline
const TICKETS = 6
let asKept: object[], ids: string[]
const rows = () => city.db.selectFrom('obligationCase').selectAll().orderBy('ticketId').orderBy('id').execute()
const said: { fields: Record<string, unknown>; error: boolean }[] = []
const log: Log = { info: (fields) => { said.push({ fields: { ...fields }, error: false }) }, error: (fields) => { said.push({ fields: { ...fields }, error: true }) } }
const run = () => runTimer({ db: city.db, keys: city.keys, folder: city.folder, now: () => city.clock.now, log }, TIMERS.find(({ name }) => name === 'backfill-obligations')!)
/** As an upgrade finds it: the record whole, no duty kept. */
async function before() {
  said.length = 0
  await city.db.deleteFrom('obligationCase').execute()
  await city.db.deleteFrom('obligationBackfill').execute()
}
beforeAll(async () => {
  city = await openHotline('lishui', '2026-03-02T09:00:00+08:00')
  const s = stepsOf(city)
  for (let n = 0; n < TICKETS; n++) {
    const ticket = await s.assign(await s.agent.register({ kind: 'complaint', body: `第 ${n} 处路面坑洼` }), 'housing')
    await s.handle(ticket, 'housing')
    // The last is still with the unit's reviewers; of the others every second is called back and not content.
    if (n < TICKETS - 1) await s.finish(ticket, n % 2 ? SAD : CONTENT)
  }
  await city.settle()
  asKept = await rows()
  ids = [...new Set((await city.db.selectFrom('ticket').select('id').orderBy('id').execute()).map(({ id }) => id))]
})
afterAll(() => city.drop())

test('what the record says is what the reaction kept, told in the log, and never run again', async () => {
  expect(asKept.length).toBeGreaterThanOrEqual(TICKETS - 1)
  await before()
  await run()
  expect(await rows()).toEqual(asKept)
  expect(said.map(({ fields }) => [fields['lookedAt'], fields['opened'], fields['finished']])).toEqual([[TICKETS, asKept.length, true]])
  await run()
  expect(said).toHaveLength(1)
})

test('killed in the middle it goes on where it was, and nothing is counted twice', async () => {
  await before()
  // One that has a duty; the ids of one millisecond are in no order.
  const victim = (asKept[3] as { ticketId: string }).ticketId
  await sql`create function refuse_fold() returns trigger language plpgsql as $$ begin if new.ticket_id = ${sql.lit(victim)} then raise exception 'lost'; end if; return new; end $$`.execute(city.db)
  await sql`create trigger refuse_fold before insert on obligation_case for each row execute function refuse_fold()`.execute(city.db)
  await expect(run()).rejects.toThrow('lost')
  expect((await rows()).length).toBeLessThan(asKept.length)
  await sql`drop trigger refuse_fold on obligation_case`.execute(city.db)
  await Promise.all([run(), run()])
  expect(await rows()).toEqual(asKept)
  expect(await city.db.selectFrom('obligationBackfill').select('lookedAt').executeTakeFirstOrThrow()).toEqual({ lookedAt: TICKETS })
})

test('from its mark on only, and no ticket closed long ago', async () => {
  await before()
  await city.db.insertInto('obligationBackfill').values({ centerId: 'lishui', afterTicket: ids[2]!, startedAt: new Date(city.clock.now) }).execute()
  await run()
  expect(new Set((await rows()).map(({ ticketId }) => ticketId))).toEqual(new Set(asKept.map((row) => (row as { ticketId: string }).ticketId).filter((id) => id > ids[2]!)))
  await before()
  city.clock.pass(400 * DAY)
  await run()
  // Only the open one was looked at; nothing of it has come to a duty yet.
  expect(said.at(-1)?.fields).toMatchObject({ lookedAt: 1, finished: true })
})

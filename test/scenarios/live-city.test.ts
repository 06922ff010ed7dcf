/** A living city: generated people call and work with real time stamps, and leave real tickets alone. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noLog } from '#platform/loop.ts'
import { liveTurn } from '#server/demo/live/live-center.ts'
import { startLiveCity } from '#server/demo/live/start-live-city.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'

let city: Hotline
beforeAll(async () => { city = await openHotline('zhumadian', '2026-03-03T09:00:00+08:00') })
afterAll(() => city.drop())

const counts = async () => (await sql<{ status: string; generated: boolean; n: number }>`select status, is_generated as generated, count(*)::int as n from ticket group by 1, 2`.execute(city.db)).rows

test('demands come in, go through every hand and close; a real demand beside them is nobody’s to play with', async () => {
  const real = await city.as('agent1').register({ kind: 'help', body: '真实诉求：路灯不亮', categoryCode: 'urban.road.light' })
  let missed = 0
  for (let turn = 0; turn < 40; turn += 1) {
    city.clock.pass(7 * 60_000)
    const done = await liveTurn({ db: city.db, keys: city.keys, centerId: city.profile.centers[0]!.code, now: () => city.clock.now }, turn < 25 ? 2 : 0, 14)
    missed += done.missed
  }
  const seen = await counts()
  const generated = seen.filter((row) => row.generated).reduce((sum, row) => sum + row.n, 0)
  expect(generated).toBe(50)
  expect(seen.find((row) => row.status === 'closed' && row.generated)?.n).toBeGreaterThan(25)
  expect(seen.filter((row) => !row.generated)).toEqual([{ status: 'pending_dispatch', generated: false, n: 1 }])
  expect((await city.as('agent1').see(real)).version).toBe(real.version)
  const { rows } = await sql<{ type: string }>`select distinct type from event`.execute(city.db)
  expect(rows.map(({ type }) => type)).toEqual(expect.arrayContaining(['assignment.signed', 'assignment.contacted', 'assignment.replied', 'assignment.submitted', 'ticket.accepted', 'revisit.recorded', 'ticket.closed']))
  expect(missed).toBeLessThan(200)
}, 120_000)

test('starts with the work process, stops cleanly, and never lives where no demo users are', async () => {
  const before = (await counts()).reduce((sum, row) => sum + row.n, 0)
  // Ten minutes pass at every look: a busy hour in a moment.
  const live = await startLiveCity({ db: city.db, keys: city.keys, log: noLog, speed: 3, everyMs: 20, now: () => (city.clock.now += 600_000) })
  await expect.poll(async () => (await counts()).reduce((sum, row) => sum + row.n, 0), { timeout: 30_000 }).toBeGreaterThan(before + 3)
  await live!.stop()
  const after = await counts()
  await new Promise((wait) => { setTimeout(wait, 200) })
  expect(await counts()).toEqual(after)

  await city.db.updateTable('appUser').set({ isDemo: false }).execute()
  expect(await startLiveCity({ db: city.db, keys: city.keys, log: noLog, speed: 1 })).toBeUndefined()
}, 120_000)

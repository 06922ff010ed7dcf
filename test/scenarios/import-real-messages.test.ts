/** Real messages with official replies, where the machine has them: all become closed tickets, twice is as good as once. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFile } from '#server/import/import-file.ts'
import { BUILT_IN } from '#server/import/mapping.ts'
import { seedUnits } from '#server/people/unit-seed.store.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'

const FILE = fileURLToPath(new URL('../../../shared/data/answered-messages.jsonl', import.meta.url))
const MESSAGES = 2116
const isHere = existsSync(FILE)

// oxlint-disable-next-line vitest/no-conditional-tests -- a machine without the data says so instead of counting a skipped test
if (!isHere) test('skipped: no ../shared/data', () => expect(isHere).toBe(false))

describe.runIf(isHere)('real messages', () => {
  let city: Hotline
  beforeAll(async () => { city = await openHotline('lishui', '2026-03-02T09:00:00+08:00') })
  afterAll(() => city.drop())

  test('2,116 messages become closed tickets with the official reply at its own time', async () => {
    const rules = city.profile.centers[0]!
    const target = { db: city.db, keys: city.keys, centerId: rules.code, rules, seeds: await seedUnits(city.db), source: BUILT_IN.source }
    const began = performance.now()
    const first = await importFile(target, { path: FILE, mapping: BUILT_IN, now: city.clock.now })
    const seconds = (performance.now() - began) / 1000
    console.log(`${first.imported} messages imported in ${seconds.toFixed(1)} s; ${first.events.map(({ type, n }) => `${type} ${n}`).join(', ')}`)
    expect(first).toMatchObject({ rows: MESSAGES, imported: MESSAGES, answered: MESSAGES, alreadyThere: 0, bad: [] })
    const types = ['ticket.registered', 'assignment.made', 'assignment.signed', 'assignment.replied', 'assignment.submitted', 'ticket.accepted', 'revisit.exempted', 'ticket.closed']
    const counted = Object.fromEntries(first.events.map(({ type, n }) => [type, n]))
    // What sounds like danger in them is on the record too; how many those are is the profile's.
    const { 'ticket.signalled': signalled = 0, ...steps } = counted
    expect(steps).toEqual(Object.fromEntries(types.map((type) => [type, MESSAGES])))
    expect(signalled).toBeLessThan(MESSAGES / 10)

    const { rows } = await sql<{ status: string; outcome: string; n: number; tagged: number }>`select status, outcome, count(*)::int as n,
      count(*) filter (where tags @> array['导入', '承办单位为推定'])::int as tagged from ticket group by 1, 2`.execute(city.db)
    expect(rows).toEqual([{ status: 'closed', outcome: 'explained', n: MESSAGES, tagged: MESSAGES }])
    expect((await sql`select from assignment where contacted_at is not null`.execute(city.db)).rows).toHaveLength(0)
    expect((await sql`select from work_item`.execute(city.db)).rows).toHaveLength(0)

    const again = await importFile(target, { path: FILE, mapping: BUILT_IN, now: city.clock.now })
    expect(again).toMatchObject({ imported: 0, alreadyThere: MESSAGES, bad: [], events: first.events })
  }, 300_000)
})

/** Every shipped definition against one story worked out by hand; each story stands in a centre of its own, all of them in one database. */
import { readdirSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isMeasured, valueOf, type Kpi } from '#domain/assessment/kpi.ts'
import { spanOf } from '#domain/assessment/month.ts'
import { newId } from '#platform/ids.ts'
import { refold } from '#server/assessment/fact.store.ts'
import { countFigures } from '#server/assessment/figures.query.ts'
import { countedRows } from '#server/assessment/rows.query.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { OF_CALL_BACKS } from '../support/hand-figures/of-call-backs.ts'
import { OF_CALLS, phoneFigure } from '../support/hand-figures/of-calls.ts'
import { OF_PARTS } from '../support/hand-figures/of-parts.ts'
import { OF_TICKETS } from '../support/hand-figures/of-tickets.ts'
import { at } from '../support/holidays.ts'
import { DEFAULT_PROFILE, readShipped } from '../support/shipped-profile.ts'
import { storeLives } from '../support/store-lives.ts'
import { Tale, TOLD_CALENDAR, type HandCase, type UnitName } from '../support/told-demands.ts'

const CASES = [...OF_TICKETS, ...OF_PARTS, ...OF_CALL_BACKS]
const WORKING_MINUTES = 420
const SHIPPED = readdirSync(new URL('../../profiles', import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== '_base').flatMap(({ name }) => readShipped(name).centers)
/** What a city may set for itself without changing what is counted. */
const counted = ({ target: _, name: __, ...kpi }: Kpi) => kpi

const stories = [...new Set(CASES.map(({ story }) => story))]
const units: Record<UnitName, string> = { roads: newId(), water: newId(), street: newId() }
const rules = readShipped(DEFAULT_PROFILE).centers[0]!
const kpiOf = (code: string): Kpi => rules.kpis!.find((kpi) => kpi.code === code)!
const centerOf = (story: HandCase['story']) => `hand-${stories.indexOf(story)}`

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  const tales = stories.map((story) => {
    const tale = new Tale(centerOf(story), rules, units)
    story(tale)
    return tale
  })
  await database.db.transaction().execute(async (tx) => {
    await sql`insert into unit (id, code, name, kind, path) select id, name, name, 'bureau', '/' || name || '/' from unnest(${Object.values(units)}::uuid[], ${Object.keys(units)}::text[]) as u(id, name)`.execute(tx)
    for (const tale of tales) {
      await storeLives(tx, tale.centerId, 'told', tale.lives())
      for (const { ticket, unit, reason, kpi } of tale.excluded) {
        await sql`insert into assessment_exclusion (center_id, id, state, month, ticket_id, unit_id, reason, kpi, remark, applied_at, applied_by_name)
          values (${tale.centerId}, ${newId()}, 'approved', '2026-05', ${ticket}, ${units[unit]}, ${reason}, ${kpi}, '说明', now(), '某')`.execute(tx)
      }
      await refold(tx, tale.centerId, tale.demands.map(({ ticket }) => ticket.id), TOLD_CALENDAR)
    }
  })
})
afterAll(() => database.drop())

const asked = ({ story, asOf = '06-10 09:00' }: HandCase) => ({ centerId: centerOf(story), ...spanOf('2026-05', rules), asOf: at(`2026-${asOf}`) })

test('every shipped definition, of whatever city, has its case by hand', () => {
  const codes = new Set(SHIPPED.flatMap(({ kpis = [] }) => kpis.map(({ code }) => code)))
  expect([...codes].toSorted()).toEqual([...new Set([...CASES, ...OF_CALLS].map(({ kpi }) => kpi))].toSorted())
  expect(OF_CALLS.map(({ kpi }) => kpi).toSorted()).toEqual(rules.kpis!.filter((kpi) => !isMeasured(kpi)).map(({ code }) => code).toSorted())
  // A city that counts otherwise needs a case of its own here.
  const otherwise = SHIPPED.flatMap((center) => (center.kpis ?? []).filter((kpi) => JSON.stringify(counted(kpi)) !== JSON.stringify(counted(kpiOf(kpi.code)))).map(({ code }) => `${center.code} ${code}`))
  expect(otherwise).toEqual([])
})

test.each(CASES.map((one) => ({ ...one, whose: one.of ?? 'the centre' })))('$kpi of $whose', async ({ kpi: code, of, counts: [numerator, denominator, value], minutes = 0, ...one }) => {
  const kpi = kpiOf(code)
  const unitId = of && units[of]
  const month = asked({ kpi: code, counts: [numerator, denominator, value], ...one })
  const figure = (await countFigures(database.db, [kpi], month, {})).find((found) => found.unitId === unitId)
  expect(figure).toEqual({ kpi: code, unitId, numerator, denominator, total: minutes })
  expect(valueOf(kpi, figure!, WORKING_MINUTES)).toBeCloseTo(value, 12)
  const rows = await countedRows(database.db, kpi, month, {}, { unitId, side: 'denominator', limit: 100 })
  expect([rows.filter((row) => row.counted).length, rows.length]).toEqual([numerator, denominator])
})

test.each(OF_CALLS)('$kpi of the telephone', ({ kpi, counts, value }) => {
  expect(phoneFigure(kpi)).toEqual({ counts, value })
})

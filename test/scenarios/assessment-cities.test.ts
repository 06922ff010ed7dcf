/** What each city published, beside what is measured under its own profile. */
import { expect, test } from 'vitest'
import type { FigureView, MonthView } from '#contract/assessment.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { CONTENT, SAD, stepsOf, type Steps } from '../support/steps.ts'

/** Three demands to one unit: closed after two days content, closed after six days not content, and one still open. */
async function threeDemands(city: Hotline, s: Steps, unit: string): Promise<void> {
  const at = (day: string) => city.clock.set(`2026-03-${day}T10:00:00+08:00`)
  const demand = (n: number) => s.agent.register({ kind: 'help', body: `路面第 ${n} 处破损` })
  for (const [n, day, said] of [[1, '04', CONTENT], [2, '08', SAD]] as const) {
    at('02')
    const ticket = await s.assign(await demand(n), unit)
    await s.handle(ticket, unit)
    at(day)
    await s.finish(ticket, said)
  }
  at('02')
  await s.assign(await demand(3), unit)
  at('12')
  await city.settle()
}

async function measured(city: Hotline, s: Steps, unit: string): Promise<{ month: MonthView; of: (kpi: string) => FigureView | undefined; target: (kpi: string) => number | undefined }> {
  await threeDemands(city, s, unit)
  const month = await s.as('assessor').get<MonthView>('/api/assessment/months/2026-03')
  return { month, of: (kpi) => month.whole.find((one) => one.kpi === kpi), target: (kpi) => month.kpis.find((one) => one.code === kpi)?.target?.value }
}

test('closing rate of 99.9 % and 4.2 days on average stand beside 2 of 3 closed in 4 days', async () => {
  const city = await openHotline('baoji')
  const { of, target } = await measured(city, stepsOf(city), 'housing')
  expect([target('closed_share'), target('mean_handling')]).toEqual([99.9, 4.2])
  expect(of('closed_share')).toMatchObject({ numerator: 2, denominator: 3, meetsTarget: false })
  // (2 + 6) days ÷ 2
  expect(of('mean_handling')).toMatchObject({ denominator: 2, value: 4, meetsTarget: true })
  await city.drop()
})

test('95.63 % closed in time and 95.57 % satisfied stand beside 2 of 2 and 1 of 2', async () => {
  const city = await openHotline('zhumadian')
  const { of, target } = await measured(city, stepsOf(city), 'housing')
  expect([target('closed_in_time'), target('satisfied')]).toEqual([95.63, 95.57])
  expect(of('closed_in_time')).toMatchObject({ numerator: 2, denominator: 2, meetsTarget: true })
  expect(of('satisfied')).toMatchObject({ numerator: 1, denominator: 2, meetsTarget: false })
  // 6 小时回复办理情况, the city's own clock: two were answered altogether within it, of the third nothing was heard.
  expect(of('feedback_in_time')).toMatchObject({ numerator: 2, denominator: 3 })
  await city.drop()
})

test('one of three centres: its closing rate and satisfaction, and nothing of the other two', async () => {
  const city = await openHotline('xizang')
  const qamdo = city.profile.centers.findIndex(({ code }) => code === 'qamdo')
  const s = stepsOf(city, qamdo === 0 ? '' : 'qamdo-')
  const unit = city.profile.units.find((one) => one.kind === 'bureau' && city.units.find((each) => each.code === one.code)?.centerId === 'qamdo' && one.duty === 'housing')?.code ?? 'qamdo-housing'
  const { of, target } = await measured(city, s, unit)
  expect([target('closed_share'), target('satisfied')]).toEqual([99, 95.7])
  expect(of('closed_share')).toMatchObject({ numerator: 2, denominator: 3 })
  expect(of('satisfied')).toMatchObject({ numerator: 1, denominator: 2, meetsTarget: false })
  const other = city.profile.centers.findIndex(({ code }) => code !== 'qamdo')
  const theirs = await stepsOf(city, other === 0 ? '' : `${city.profile.centers[other]!.code}-`).as('assessor').get<MonthView>('/api/assessment/months/2026-03')
  expect(theirs.whole.every(({ denominator }) => denominator === 0)).toBe(true)
  await city.drop()
})

/** Quality, assessment, linkage and staffing rules edited by an administrator: new versions, refusals in words, and what is counted by which version. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MonthView, ScoreView } from '#contract/assessment.ts'
import type { Kpi } from '#domain/assessment/kpi.ts'
import type { Scheme } from '#domain/assessment/score.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { figureIn } from '../support/assessment.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { CONTENT, SAD, stepsOf, type Steps } from '../support/steps.ts'

let city: Hotline, s: Steps
beforeAll(async () => {
  city = await openHotline('lishui', '2026-01-05T09:00:00+08:00')
  s = stepsOf(city)
  // Each month two of one bureau: one content, one not.
  for (const month of ['01', '02', '03']) {
    for (const said of [CONTENT, SAD]) {
      city.clock.set(`2026-${month}-05T09:00:00+08:00`)
      const ticket = await s.assign(await s.agent.register({ kind: 'help', body: `${month} 月路灯不亮` }), 'housing')
      await s.handle(ticket, 'housing')
      await s.finish(ticket, said)
    }
  }
  city.clock.set('2026-03-06T09:00:00+08:00')
  await city.settle()
})
afterAll(() => city.drop())

type Rules = { versionId: string; document: CenterRules }
type Preview = { problems: string[]; changes: string[] }
const admin = () => city.as('sysadmin')
const rules = () => admin().get<Rules>('/api/rules')
const preview = async (section: string, value: unknown) => (await admin().send<Preview>('POST', '/api/rules/preview', { section, value })).body
const apply = async (section: string, value: unknown) => admin().send<{ code?: string; details?: { problems?: string[] }; versionId: string; changes: string[] }>('POST', '/api/rules', { section, value, basedOn: (await rules()).versionId, note: '调整' })
const month = (of: string) => s.as('assessor').get<MonthView>(`/api/assessment/months/${of}`)
const ranked = async (of: string) => (await s.as('assessor').get<{ items: ScoreView[] }>(`/api/assessment/months/${of}/ranking?scheme=composite&cohort=bureaus_light`)).items.find(({ unitId }) => unitId === city.unit('housing'))?.score

test('a changed definition counts from its own month on: ended months keep theirs, a frozen one whatever comes', async () => {
  await s.as('assessor').send('POST', '/api/assessment/months/2026-01/freeze', {})
  const { document } = await rules()
  const satisfied = (one: Kpi) => one.code === 'satisfied'
  // 非常满意 does no longer count.
  const stricter = document.kpis!.map((kpi) => (satisfied(kpi) ? { ...kpi, numerator: [{ code: 'result', in: ['fairly_satisfied'] }] } : kpi))
  const seen = await preview('kpis', stricter)
  expect([seen.problems, seen.changes.length]).toEqual([[], 1])
  expect(seen.changes[0]).toContain('满意率（结果）')
  const before = figureIn(await month('2026-03'), city.unit('housing'), 'satisfied')
  expect((await apply('kpis', stricter)).status).toBe(200)

  const of = async (each: string) => { const { numerator, denominator } = figureIn(await month(each), city.unit('housing'), 'satisfied'); return [numerator, denominator] }
  expect([before.numerator, before.denominator]).toEqual([1, 2])
  expect(await of('2026-03')).toEqual([0, 2])
  expect(await of('2026-02')).toEqual([1, 2])
  expect(await of('2026-01')).toEqual([1, 2])
  const trend = await s.as('assessor').get<{ months: { month: string; value: number | null }[] }>(`/api/assessment/trend?kpi=satisfied&unitId=${city.unit('housing')}&month=2026-03`)
  expect(trend.months.slice(-3).map(({ value }) => value)).toEqual([0.5, 0.5, 0])
})

test('weights likewise; a weight on what cannot be weighed is refused in words', async () => {
  const { document } = await rules()
  const old = [await ranked('2026-01'), await ranked('2026-02')]
  const weigh = (items: Scheme['items']) => document.schemes!.map((scheme) => (scheme.code === 'composite' ? { ...scheme, items } : scheme))
  const wrong = await apply('schemes', weigh([{ kpi: 'mean_handling', weight: 100 }]))
  expect([wrong.status, wrong.body.code]).toEqual([422, 'rules_invalid'])
  expect(wrong.body.details?.problems?.join()).toContain('mean_handling')
  expect((await apply('schemes', weigh([{ kpi: 'solved_rate', weight: 50 }, { kpi: 'satisfied', weight: 50 }]))).status).toBe(200)
  expect(await ranked('2026-03')).not.toBe(old[1])
  expect([await ranked('2026-01'), await ranked('2026-02')]).toEqual(old)
  // A unit named in no city is refused, a bureau of its own makes a cohort.
  expect((await preview('cohorts', [{ code: 'own', name: '窗口部门', units: ['nowhere'] }])).problems.join()).toContain('nowhere')
  expect((await apply('cohorts', [{ code: 'own', name: '窗口部门', units: ['housing'] }, ...document.cohorts!])).status).toBe(200)
  const cohortOf = async (each: string) => (await month(each)).cohorts.find(({ units }) => units.some(({ unitId }) => unitId === city.unit('housing')))?.code
  expect([await cohortOf('2026-03'), await cohortOf('2026-02')]).toEqual(['own', 'bureaus_light'])
})

test('reasons of exclusion cannot vanish under a figure that names them', async () => {
  const { document } = await rules()
  const problems = (await preview('exclusionReasons', document.exclusionReasons!.filter(({ code }) => code !== 'malicious'))).problems
  expect(problems.join()).toContain('malicious')
  expect((await preview('exclusionReasons', [...document.exclusionReasons!, document.exclusionReasons![0]])).problems).not.toEqual([])
})

test('质检: a reason added is offered at once, and the sheets stay as they are', async () => {
  const { document: { quality } } = await rules()
  const next = { ...quality!, reasons: [...quality!.reasons, { code: 'no_evidence', name: '佐证材料缺失' }], correction: { amount: 5, unit: 'working_day' } }
  expect((await apply('quality', next)).body.changes).toHaveLength(1)
  expect((await rules()).document.quality).toEqual(next)
  expect((await preview('quality', { ...next, correction: { amount: 0, unit: 'working_day' } })).problems).not.toEqual([])
})

test('联动: links, classes and rules stand on one another; staffing has bounds', async () => {
  const link = { code: 'discipline_net', name: '监督一张网', kind: 'discipline', direction: 'both' }
  const rule = { code: 'wages', name: '欠薪久拖不决', link: link.code, class: 'arrears', conditions: [{ condition: 'unsolved' }, { condition: 'rehandled', times: 2 }], need: 'all', initiator: { roles: ['supervision_office'] } }
  expect((await preview('linkageRules', [rule])).problems.length).toBeGreaterThan(0)
  const { document } = await rules()
  expect((await apply('links', [...(document.links ?? []), link])).status).toBe(200)
  expect((await apply('linkageClasses', [...(document.linkageClasses ?? []), { code: 'arrears', name: '欠薪' }])).status).toBe(200)
  expect((await apply('linkageRules', [rule])).status).toBe(200)
  expect((await preview('links', document.links ?? [])).problems.join()).toContain('discipline_net')
  expect((await preview('linkageRules', [{ ...rule, conditions: [] }])).problems).not.toEqual([])
  expect((await preview('staffing', { share: 0.2 })).problems.join()).toContain('staffing.share')
  expect((await apply('staffing', { handleSeconds: 200, share: 0.9, withinSeconds: 20 })).status).toBe(200)
  expect((await city.as('dispatcher1').send('POST', '/api/rules/preview', { section: 'staffing', value: {} })).status).toBe(403)
})

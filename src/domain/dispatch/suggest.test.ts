import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CatalogueRow } from '../profile/catalogue.ts'
import type { UnitSeed } from '../profile/profile.ts'
import type { CenterRules } from '../profile/rules.ts'
import { ENDINGS, type AskedDemand, type EarlierTicket, type Known, type Precedent } from './known.ts'
import { parsePhrase, spokenFor } from './phrase.ts'
import { suggestUnits } from './suggest.ts'

const row = (code: string, more: Partial<CatalogueRow>): CatalogueRow => ({ code, category: code, lead: { unit: 'works' }, co: [], basis: '某条例', ...more })
const rules = {
  areas: [{ code: '990000', name: '本市' }, { code: '990100', name: '东区', parent: '990000' }, { code: '990101', name: '东街', parent: '990100' }],
  categories: [
    { code: 'road', name: '道路' }, { code: 'road.light', name: '路灯', parent: 'road', keywords: ['路灯'] }, { code: 'order', name: '治安', keywords: ['赌博'] }, { code: 'order.small', name: '纠纷', parent: 'order', keywords: ['吵架'] },
    { code: 'noise', name: '噪声', keywords: ['噪音'] }, { code: 'village', name: '社区', keywords: ['居委会'] },
  ],
  catalogue: [
    row('road', { words: ['路面+坑|塌陷'] }), row('road.light', { lead: { unit: 'light' }, co: ['works'], words: ['路灯+不亮|坏'] }),
    row('order', { lead: { unit: 'police' }, forbiddenToGrassroots: true }), row('order.small', { lead: { areaGovernment: true }, forbiddenToGrassroots: true }),
    row('noise', { lead: { unit: 'city_care' }, words: ['商铺+噪音'] }), row('noise.night', { category: 'noise', lead: { unit: 'ecology' }, condition: '夜间施工', words: ['夜间|凌晨+施工'] }),
    row('village', { lead: { areaGovernment: true } }),
  ],
} as unknown as CenterRules
const bureau = (code: string, name: string): UnitSeed => ({ code, name, shortName: name, kind: 'bureau', parent: 'city' })
const units: UnitSeed[] = [
  { code: 'city', name: '市政府', kind: 'government', areas: ['990000'] }, { code: 'center', name: '热线中心', kind: 'center', parent: 'city' },
  { code: 'east', name: '东区政府', kind: 'government', parent: 'city', areas: ['990100'] }, { code: 'street', name: '东街街道', kind: 'street', parent: 'east', areas: ['990101'] },
  bureau('works', '住建局'), bureau('light', '照明中心'), bureau('police', '公安局'), bureau('city_care', '城管局'), bureau('ecology', '环境局'),
]
const known = (more: Partial<Known> = {}): Known => ({ rules, units, tickets: [], precedents: [], practice: [], ...more })
const ask = (more: Partial<AskedDemand> = {}): AskedDemand => ({ title: '', body: '', ...more })
const first = (asked: AskedDemand, having: Known = known()) => suggestUnits(asked, having)[0]!
const earlier = (unit: string, ending: EarlierTicket['ending'], likeness = 0.8, id = '1'): EarlierTicket => ({ id, number: `T${id}`, unit, ending, likeness, shared: ['路灯'] })
const precedent = (more: Partial<Precedent>): Precedent => ({ id: 'p', words: [], unit: 'works', basis: '裁定', ...more })

describe('phrases', () => {
  test.each([
    ['路灯', '路灯不亮', true], ['路面+坑|塌陷', '路面有坑', true], ['路面+坑|塌陷', '路面脏', false], ['围挡-楼盘', '围挡挡路', true], ['围挡-楼盘', '楼盘的围挡', false], ['', '什么都有', false], ['-楼盘', '围挡', false],
  ])('%s in %s: %s', (phrase, body, met) => { expect(spokenFor(parsePhrase(phrase), { title: '', body }).weight > 0).toBe(met) })
  test('the title tells more than the opening, that more than what comes late; a longer word more than a short one', () => {
    const weigh = (title: string, body: string, phrase = '路灯') => spokenFor(parsePhrase(phrase), { title, body }).weight
    expect(weigh('路灯', '')).toBeGreaterThan(weigh('', '路灯'))
    expect(weigh('', '路灯')).toBeGreaterThan(weigh('', `${'话'.repeat(200)}路灯`))
    expect(weigh('路灯不亮', '', '路灯不亮')).toBeGreaterThan(weigh('路灯不亮', '', '路灯'))
  })
})

describe('who is suggested', () => {
  const CASES: [what: string, asked: AskedDemand, unit: string][] = [
    ['the row of the category', ask({ category: 'road.light' }), 'light'],
    ['words alone', ask({ title: '路灯不亮' }), 'light'],
    ['words that meet a condition', ask({ title: '凌晨施工噪音' }), 'ecology'],
    ['words that do not', ask({ title: '商铺噪音' }), 'city_care'],
    ['a row for the place: who governs it', ask({ category: 'village', area: '990101' }), 'street'],
    ['nothing known: the place catches it', ask({ title: '你好' }), 'city'],
    ['nothing known but the place', ask({ area: '990100' }), 'east'],
    ['an unknown category is none', ask({ category: 'gone', title: '赌博' }), 'police'],
    ['the category before the words', ask({ category: 'road', title: '路灯' }), 'works'],
  ]
  test.each(CASES)('%s', (_, asked, unit) => { expect(first(asked).unit).toBe(unit) })

  test('every place has a reason, and the row that speaks', () => {
    const [top] = suggestUnits(ask({ category: 'road.light', title: '路灯不亮' }), known())
    expect(top).toMatchObject({ unit: 'light', co: ['works'], row: { code: 'road.light' }, level: 'high' })
    expect(top!.reasons.map((reason) => [reason.type, reason.type === 'catalogue' ? reason.by : ''])).toEqual([['catalogue', 'category'], ['catalogue', 'words']])
    for (const one of suggestUnits(ask({ title: '路面有坑，商铺噪音' }), known())) expect(one.reasons.length).toBeGreaterThan(0)
  })
  test('who solved it counts for, who gave it back against', () => {
    const solved = known({ tickets: [1, 2, 3].map((n) => earlier('city_care', 'satisfied', 0.8, String(n))) })
    expect(first(ask({ title: '你好' }), solved).unit).toBe('city_care')
    const given = known({ tickets: [1, 2, 3].map((n) => earlier('light', 'returned', 0.9, String(n))) })
    expect(first(ask({ title: '路灯不亮', body: '路面有坑' }), known()).unit).toBe('light')
    expect(first(ask({ title: '路灯不亮', body: '路面有坑' }), given).unit).toBe('works')
  })
  test('an adjudication outweighs catalogue, words and habit together', () => {
    const having = known({ precedents: [precedent({ category: 'road.light', words: ['路灯', '小区'], unit: 'works', against: 'light' })], tickets: [earlier('light', 'satisfied')], practice: [{ unit: 'light', made: 50, returned: 0 }] })
    const demand = ask({ category: 'road.light', title: '小区路灯不亮' })
    expect(first(demand, having).unit).toBe('works')
    expect(suggestUnits(demand, having).find(({ unit }) => unit === 'light')!.reasons).toContainEqual(expect.objectContaining({ type: 'precedent', against: true }))
    expect(first(ask({ category: 'noise', title: '商铺噪音' }), having).unit).toBe('city_care')
  })
  test('a precedent of a place holds there and below', () => {
    const having = known({ precedents: [precedent({ category: 'road.light', words: ['路灯'], area: '990100' })] })
    const at = (area?: string) => first(ask({ category: 'road.light', title: '路灯', area }), having).unit
    expect([at('990101'), at('990000'), at()]).toEqual(['works', 'light', 'light'])
  })
  test('a category the unit keeps giving back is no longer its own first', () => {
    const of = (returned: number) => suggestUnits(ask({ category: 'noise' }), known({ practice: [{ unit: 'city_care', made: 8, returned }] }))[0]!.points
    expect(of(8)).toBeLessThan(of(0))
  })
})

describe('laws', () => {
  const text = fc.string({ unit: fc.constantFrom('路灯', '路面', '坑', '赌博', '噪音', '商铺', '凌晨', '施工', '居委会', '公安局', '。'), maxLength: 8 })
  const demand = fc.record({ title: text, body: text, category: fc.option(fc.constantFrom(...rules.categories.map(({ code }) => code)), { nil: undefined }), area: fc.option(fc.constantFrom('990000', '990100', '990101'), { nil: undefined }) })
  const someUnit = fc.constantFrom(...units.map(({ code }) => code))
  const ticket = fc.record({ id: fc.uuid(), number: fc.constant('T'), unit: someUnit, ending: fc.constantFrom(...ENDINGS), likeness: fc.double({ min: 0.3, max: 1, noNaN: true }), shared: fc.constant(['路灯']) })
  const tickets = fc.array(ticket, { maxLength: 8 })
  const rank = (asked: AskedDemand, having: Known, unit: string) => { const at = suggestUnits(asked, having).findIndex((one) => one.unit === unit); return at < 0 ? Number.POSITIVE_INFINITY : at }

  test('a return never raises a unit’s rank', () => {
    fc.assert(fc.property(demand, tickets, ticket, (asked, before, one) => {
      const unit = one.unit
      const returned = known({ tickets: [...before, { ...one, ending: 'returned' }] })
      // Whoever was not suggested at all may now stand at the end of the list, with what speaks against it.
      const was = rank(asked, known({ tickets: before }), unit)
      expect(rank(asked, returned, unit)).toBeGreaterThanOrEqual(was === Number.POSITIVE_INFINITY ? 1 : was)
      const changed = before.map((past, at) => (at === 0 ? { ...past, ending: 'returned' as const } : past))
      if (before[0]) expect(rank(asked, known({ tickets: changed }), before[0].unit)).toBeGreaterThanOrEqual(rank(asked, known({ tickets: before }), before[0].unit))
    }), { numRuns: 400 })
  })
  test('what may not go to the grassroots never does, as lead or co-unit, whatever else speaks for them', () => {
    const precedents = [precedent({ category: 'order', unit: 'street', words: [] })]
    fc.assert(fc.property(demand, tickets, fc.constantFrom('order', 'order.small'), (asked, past, category) => {
      const found = suggestUnits({ ...asked, category }, known({ tickets: past, precedents, practice: [{ unit: 'street', made: 90, returned: 0 }] }))
      expect(found.length).toBeGreaterThan(0)
      expect(found.flatMap(({ unit, co }) => [unit, ...co])).not.toContain('street')
    }))
  })
  test('the unit complained of is never alone, nor before anybody else', () => {
    fc.assert(fc.property(demand, tickets, someUnit, (asked, past, complainedOf) => {
      const found = suggestUnits({ ...asked, complainedOf }, known({ tickets: past }))
      for (const { unit, co } of found) expect([unit, ...co].some((code) => code !== complainedOf)).toBe(true)
      if (found.some(({ unit }) => unit !== complainedOf)) expect(found[0]?.unit).not.toBe(complainedOf)
    }))
  })
  test('confidences fall, and leave room for doubt; the same demand gets the same list', () => {
    fc.assert(fc.property(demand, tickets, (asked, past) => {
      const found = suggestUnits(asked, known({ tickets: past }))
      found.forEach((one, at) => expect(one.confidence).toBeLessThanOrEqual(found[at - 1]?.confidence ?? 1))
      expect(found.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThan(1)
      expect(found.map(({ unit }) => unit)).not.toContain('center')
      expect(suggestUnits(asked, known({ tickets: past }))).toEqual(found)
    }))
  })
})

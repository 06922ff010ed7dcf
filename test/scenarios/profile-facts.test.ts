import { describe, expect, test } from 'vitest'
import { chooseLimit, type LimitSubject } from '#domain/calendar/choose-limit.ts'
import type { ClockName } from '#domain/calendar/limit.ts'
import { leadChoices, leadOf } from '#domain/profile/find-lead.ts'
import type { Profile } from '#domain/profile/profile.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { profileFolder, readProfile } from '#platform/profile-folder/read-profile.ts'

const profiles = new Map(['lishui', 'hainan', 'baoji', 'zhumadian', 'xizang'].map((name) => [name, readProfile(profileFolder(name)).profile!]))
const profileOf = (name: string): Profile => profiles.get(name)!
const rulesOf = (name: string, center = name): CenterRules => profileOf(name).centers.find(({ code }) => code === center)!
const figure = (name: string, code: string) => profileOf(name).figures.find((one) => one.code === code)?.value
const units = (name: string, ...kinds: string[]) => profileOf(name).units.filter(({ kind }) => kinds.includes(kind))

const help: LimitSubject = { kind: 'help', class: 'resolve', categoryPath: ['urban', 'urban.drain'], urgency: 'normal', party: 'person' }
function limit(rules: CenterRules, clock: ClockName, over: Partial<LimitSubject> = {}): string {
  const found = chooseLimit(rules.limits, clock, { ...help, ...over })
  return found ? `${found.amount} ${found.unit}${found.placeholder ? ' (placeholder)' : ''}` : 'none'
}

test.each([['lishui', 57], ['hainan', 50], ['baoji', 48], ['zhumadian', 32]])('%s merged %i lines', (name, count) => {
  // A confidential line is the city's own, not a merged one.
  expect(rulesOf(name).lines.filter(({ confidential }) => !confidential)).toHaveLength(count)
  expect(figure(name, 'lines_merged')).toBe(count)
})

describe('limits the cities published', () => {
  test('Zhumadian: 30 minutes, 2 hours, 6 hours for ordinary demands; the fast lane is a placeholder', () => {
    const rules = rulesOf('zhumadian')
    expect([limit(rules, 'contact'), limit(rules, 'on_site'), limit(rules, 'progress')]).toEqual(['30 minute', '2 hour', '6 hour'])
    expect(limit(rules, 'contact', { urgency: 'urgent' })).toContain('placeholder')
    expect(limit(rules, 'on_site', { kind: 'consult', class: 'consult' })).toBe('none')
    const epidemic = { urgency: 'urgent', service: 'epidemic' }
    expect([limit(rules, 'contact', epidemic), limit(rules, 'on_site', epidemic), limit(rules, 'progress', epidemic)]).toEqual(['30 minute', '2 hour', '6 hour'])
  })
  test('Nyingchi: 1 hour, 5 working days, 15 for enterprises, 10 more at most', () => {
    const rules = rulesOf('xizang', 'nyingchi')
    expect(limit(rules, 'contact')).toBe('1 hour')
    expect(limit(rules, 'answer')).toBe('5 working_day')
    expect(limit(rules, 'answer', { party: 'enterprise' })).toBe('15 working_day')
    expect(limit(rules, 'answer', { party: 'enterprise', urgency: 'urgent' })).toBe('15 working_day')
    expect(limit(rules, 'extension_cap')).toBe('10 working_day')
  })
  test.each([['lishui', 'lishui'], ['hainan', 'hainan'], ['baoji', 'baoji'], ['xizang', 'lhasa'], ['xizang', 'qamdo']])('%s/%s published none: all are placeholders', (name, center) => {
    expect(rulesOf(name, center).limits.filter(({ placeholder }) => !placeholder)).toEqual([])
  })
})

describe('mechanisms', () => {
  test('Lishui: three 100 %, four means, the enterprise seat goes to the development zone', () => {
    const rules = rulesOf('lishui')
    expect(rules.obligations.map(({ base, duty, share }) => [base, duty, share])).toEqual([
      ['first_handled', 'revisit', 1], ['non_compliant', 'inspect', 1], ['dissatisfied_reasonable', 'supervise', 1]])
    expect(rules.ladder.map(({ means }) => means)).toEqual(['phone', 'on_site', 'media', 'instruction'])
    expect(rules.services.find(({ code }) => code === 'enterprise_seat')).toMatchObject({ unit: 'development_zone', kind: 'consult' })
  })
  test('Hainan: one centre, 1 + 19 sites, seven rungs 4 + 1 + 2, the published total', () => {
    const rules = rulesOf('hainan')
    expect(profileOf('hainan').centers).toHaveLength(1)
    expect([units('hainan', 'center').length, units('hainan', 'site').length]).toEqual([1, 19])
    expect(rules.ladder.map(({ group }) => group)).toEqual(['4', '4', '4', '4', '1', '2', '2'])
    expect(rules.ladder.every(({ placeholder }) => placeholder)).toBe(true)
    const years = profileOf('hainan').figures.filter(({ code }) => /^cases_\d{4}$/.test(code))
    expect(years).toHaveLength(9)
    expect(years.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(5159.14, 2)
    expect(years.filter(({ kind }) => kind === 'published').map(({ code }) => code)).toEqual(['cases_2024'])
    expect(rules.links?.find(({ kind }) => kind === 'discipline')).toMatchObject({ direction: 'both', recovers: true })
  })
  test('Baoji: consultations answered from knowledge, both-way transfer, video seat, heating season', () => {
    const rules = rulesOf('baoji')
    expect(rules.knowledge.mustCite).not.toBe('no')
    expect(rules.transferTargets.filter(({ emergency }) => emergency).every(({ bothWays }) => bothWays)).toBe(true)
    expect(rules.channels.some(({ medium }) => medium === 'video')).toBe(true)
    expect(rules.services.find(({ code }) => code === 'heating')).toMatchObject({ unit: 'heating_company' })
  })
  test('Zhumadian: 13 counties and districts, 67 handling units, a confidential line, daily and key supervision', () => {
    const rules = rulesOf('zhumadian')
    const city = profileOf('zhumadian').units.find(({ parent }) => parent === undefined)!.code
    const handling = units('zhumadian', 'government', 'bureau', 'company').filter(({ parent }) => parent === city)
    expect([handling.filter(({ kind }) => kind === 'government').length, handling.length]).toEqual([13, 67])
    expect(rules.services.find(({ confidential }) => confidential)).not.toHaveProperty('unit')
    expect(rules.triggers.map(({ when }) => when)).toEqual(expect.arrayContaining(['no_step', 'unsolved', 'bounced', 'person_times']))
  })
  test('Tibet: three centres, three sets of rules; Qamdo steps up at 10 person-times', () => {
    expect(profileOf('xizang').centers.map(({ code }) => code)).toEqual(['lhasa', 'nyingchi', 'qamdo'])
    expect(rulesOf('xizang', 'nyingchi').kinds.map(({ name }) => name)).toEqual(['咨询', '求助', '投诉', '举报', '建议'])
    expect(rulesOf('xizang', 'nyingchi').workRules?.filter(({ placeholder }) => placeholder)).toHaveLength(3)
    expect(rulesOf('xizang', 'lhasa').leaderDays?.[0]).toMatchObject({ coordinationMeeting: true, mediaFollowUps: { min: 2, max: 3 } })
    const qamdo = rulesOf('xizang', 'qamdo')
    expect(qamdo.ladder.map(({ means }) => means)).toEqual(['platform', 'phone', 'on_site', 'joint'])
    expect(qamdo.triggers.map(({ about, threshold }) => [about, threshold])).toEqual([['matter', 10], ['complained_of', 10]])
    expect(new Set(qamdo.lines.map(({ merge }) => merge))).toEqual(new Set(['whole', 'parallel', 'sub_center']))
    expect(qamdo.obligations).toMatchObject([{ base: 'unit_closed', duty: 'revisit', share: 1 }])
  })
})

describe('the stories find their lead in the catalogue', () => {
  test.each([
    ['lishui', 'lishui', 'urban.road.manhole', '331102', 'housing'],
    ['lishui', 'lishui', 'economy.enterprise.settle', '331102', 'development_zone'],
    ['lishui', 'lishui', 'urban.power.connect', '331102', 'power_company'],
    ['lishui', 'lishui', 'urban.appearance.sidewalk', '331102', 'city_management'],
    ['hainan', 'hainan', 'economy.enterprise.arrears', '460203', 'g460203'],
    ['hainan', 'hainan', 'labour.relation.wage', '469005', 'g469005'],
    ['hainan', 'hainan', 'island.duty_free.purchase', '460100', 'commerce'],
    ['baoji', 'baoji', 'urban.heat.cold', '610303', 'heating_company'],
    ['baoji', 'baoji', 'education.school.record', '610302', 'education'],
    ['zhumadian', 'zhumadian', 'health.public.epidemic', '411702', 'health'],
    ['xizang', 'nyingchi', 'urban.drain.sewage', '540402', 'nyingchi-housing'],
  ])('%s/%s %s in %s: %s', (name, center, category, area, unit) => {
    const own = profileOf(name).units.filter(({ code }) => profileOf(name).centers.length === 1 || code.startsWith(`${center}-`))
    expect(leadOf(leadChoices(rulesOf(name, center), own, category, area))?.unit).toBe(unit)
  })
})

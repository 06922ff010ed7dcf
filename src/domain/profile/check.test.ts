import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomProfile } from '../../../test/support/random-profile.ts'
import { checkProfile } from './check.ts'
import type { ProfileRule } from './finding.ts'
import { fillMessage, variablesIn } from './messages.ts'
import type { Profile } from './profile.ts'
import type { CenterRules } from './rules.ts'

type Break = (rules: CenterRules, profile: Profile) => void
const first = <T>(list: T[]): T => list[0]!
const chain = (rules: CenterRules) => {
  const deep = Array.from({ length: 6 }, (_, n) => ({ code: `deep${n}`, name: '深', ...(n === 0 ? {} : { parent: `deep${n - 1}` }) }))
  rules.categories.push(...deep)
  rules.catalogue.push({ code: 'deep', category: 'deep0', lead: { areaGovernment: true }, co: [], basis: '属地' })
}

/** One break, and the rule that must name it, whatever the city. */
test.each<[ProfileRule, Break]>([
  ['code_twice', (rules) => rules.kinds.push(first(rules.kinds))],
  ['code_twice', (_, profile) => profile.units.push(first(profile.units))],
  ['code_twice', (rules) => rules.returns.reasons.push(first(rules.returns.reasons))],
  ['prefix_twice', (rules, profile) => profile.centers.push({ ...rules, code: 'z' })],
  ['parent_unknown', (rules) => { first(rules.categories).parent = 'nowhere' }],
  ['tree_cycle', (rules) => rules.areas.push({ code: 'p', name: 'p', parent: 'q' }, { code: 'q', name: 'q', parent: 'p' })],
  ['tree_too_deep', chain],
  ['center_unknown', (_, profile) => { first(profile.units).center = 'nowhere' }],
  ['area_unknown', (_, profile) => { first(profile.units).areas = ['nowhere'] }],
  ['center_without_desk', (_, profile) => profile.units.forEach((unit) => { if (unit.kind === 'center') unit.kind = 'bureau' })],
  ['area_without_government', (rules) => rules.areas.push({ code: 'enclave', name: '飞地' })],
  ['category_without_lead', (rules) => { rules.catalogue = rules.catalogue.filter(({ lead }) => 'unit' in lead && lead.unit === 'nobody') }],
  ['unit_unknown', (rules) => rules.catalogue.push({ code: 'row', category: first(rules.categories).code, lead: { unit: 'nobody' }, co: [], basis: '法' })],
  ['lead_is_co', (rules, profile) => {
    const unit = profile.units.find(({ center }) => center === rules.code)!.code
    rules.catalogue.push({ code: 'row', category: first(rules.categories).code, lead: { unit }, co: [unit], basis: '法' })
  }],
  ['kind_unknown', (rules) => { first(rules.limits).when = { kinds: ['nothing'] } }],
  ['service_unknown', (rules) => { first(rules.limits).when = { services: ['nothing'] } }],
  ['category_unknown', (rules) => { first(rules.limits).when = { categories: ['nothing'] } }],
  ['answer_limit_missing', (rules) => { rules.limits = rules.limits.filter(({ clock }) => clock !== 'answer') }],
  ['clock_missing', (rules) => { rules.limits = rules.limits.filter(({ clock }) => clock !== 'return_window') }],
  ['not_whole', (rules) => { first(rules.limits).amount = 1.5 }],
  ['working_hours_missing', (rules) => { rules.workingHours = [] }],
  ['working_hours_order', (rules) => { rules.workingHours = [{ from: '12:00', to: '08:00' }] }],
  ['class_missing', (rules) => { rules.kinds = rules.kinds.filter((kind) => kind.class !== 'consult') }],
  ['link_unknown', (rules) => { rules.linkageRules = [{ code: 'l', name: 'l', link: 'nowhere', class: 'none', conditions: [{ condition: 'unsolved' }], need: 'any', initiator: { roles: ['supervision_office'] } }] }],
  ['rung_unknown', (rules) => rules.triggers.push({ code: 't', name: 't', when: 'overdue', rung: 'nowhere' })],
  ['signal_unknown', (rules) => rules.triggers.push({ code: 't', name: 't', when: 'sensitive', signals: ['nothing'] })],
  ['threshold_missing', (rules) => rules.triggers.push({ code: 't', name: 't', when: 'person_times' })],
  ['message_missing', (rules) => { rules.templates = [] }],
  ['variable_unknown', (rules) => { first(rules.templates).text = '{nobody}' }],
])('%s', (rule, break_) => {
  fc.assert(fc.property(randomProfile, (sound) => {
    const profile = structuredClone(sound)
    break_(profile.centers[0]!, profile)
    expect(checkProfile(profile).map((finding) => finding.rule)).toContain(rule)
  }), { numRuns: 5 })
})

test('a unit of another centre is told from one that does not exist', () => {
  const [sound] = fc.sample(randomProfile.filter(({ centers }) => centers.length === 2), { numRuns: 1, seed: 1 })
  const profile = structuredClone(sound!)
  profile.centers[0]!.catalogue.push({ code: 'row', category: 'c0.0', lead: { unit: 'y-g0' }, co: [], basis: '法' })
  expect(checkProfile(profile)).toEqual([
    { path: ['centers', 0, 'catalogue', profile.centers[0]!.catalogue.length - 1, 'lead', 'unit'], rule: 'unit_of_other_center', subject: 'y-g0' }])
})

test('messages: variables are found and filled, a gap stays visible', () => {
  expect(variablesIn('工单 {number}：{answer}')).toEqual(['number', 'answer'])
  expect(fillMessage('工单 {number}：{answer}', { number: 'X1' })).toBe('工单 X1：{answer}')
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomProfile } from '../../../test/support/random-profile.ts'
import { leadChoices, leadOf } from './find-lead.ts'
import type { UnitSeed } from './profile.ts'
import type { CenterRules } from './rules.ts'

const rules = {
  areas: [{ code: 'city', name: '市' }, { code: 'east', name: '东区', parent: 'city' }, { code: 'street', name: '街', parent: 'east' }],
  categories: [{ code: 'roads', name: '道路' }, { code: 'lid', name: '井盖', parent: 'roads' }, { code: 'other', name: '其他' }],
  catalogue: [
    { code: 'all', category: 'roads', lead: { unit: 'housing' }, co: ['police'], basis: '法' },
    { code: 'east-roads', category: 'roads', area: 'east', lead: { unit: 'east-works' }, co: [], basis: '法' },
    { code: 'cable', category: 'lid', condition: '通信井盖', lead: { unit: 'telecom' }, co: [], basis: '法' },
    { code: 'place', category: 'other', lead: { areaGovernment: true }, co: ['east'], basis: '属地' },
  ],
} as unknown as CenterRules
const units: UnitSeed[] = [
  { code: 'gov', name: '市政府', kind: 'government', areas: ['city'] }, { code: 'east', name: '东区政府', kind: 'government', areas: ['east'] },
]

describe('lead of a demand', () => {
  test.each([
    ['roads', 'city', 'housing'], ['roads', 'street', 'east-works'], ['lid', 'city', 'housing'], ['lid', 'street', 'east-works'], ['roads', undefined, 'housing'],
    ['other', 'city', 'gov'], ['other', 'street', 'east'], ['other', undefined, 'gov'], ['unknown', 'city', undefined],
  ])('%s in %s: %s', (category, area, unit) => {
    expect(leadOf(leadChoices(rules, units, category, area))?.unit).toBe(unit)
  })
  test('a row with a condition is offered first and never chosen by itself', () => {
    expect(leadChoices(rules, units, 'lid', 'street').map(({ row }) => row.code)).toEqual(['cable', 'east-roads', 'all'])
  })
  test('a government that leads is not its own co-unit', () => {
    expect(leadChoices(rules, units, 'other', 'street')[0]).toMatchObject({ unit: 'east', co: [] })
  })
})

test('law: in every valid city every category finds a lead in every area', () => {
  fc.assert(fc.property(randomProfile, ({ centers, units: all }) => {
    for (const center of centers) {
      const own = all.filter(({ code }) => code.startsWith(`${center.code}-`))
      for (const category of center.categories) {
        for (const area of [undefined, ...center.areas.map(({ code }) => code)]) {
          const lead = leadOf(leadChoices(center, own, category.code, area))
          expect(own.map(({ code }) => code)).toContain(lead?.unit)
        }
      }
    }
  }), { numRuns: 30 })
})

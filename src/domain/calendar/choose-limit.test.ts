import { describe, expect, test } from 'vitest'
import { chooseLimit, type LimitSubject } from './choose-limit.ts'
import type { Limit } from './limit.ts'

const limit = (code: string, when?: Limit['when'], clock: Limit['clock'] = 'answer'): Limit => ({ code, clock, amount: 1, unit: 'working_day', start: 'now', ...(when && { when }) })
const LIMITS = [
  limit('everyone'),
  limit('enterprise', { parties: ['enterprise'] }),
  limit('water', { categories: ['water'] }),
  limit('urgent_water', { categories: ['water'], urgencies: ['urgent', 'critical'] }),
  limit('consult', { classes: ['consult'] }),
  limit('report', { kinds: ['report'] }),
  limit('mind_line', { services: ['mind_line'] }),
  limit('sign', {}, 'sign'),
  limit('empty_list', { kinds: [] }, 'review'),
]
const citizen: LimitSubject = { kind: 'complaint', class: 'resolve', categoryPath: ['roads'], urgency: 'normal', party: 'citizen' }

describe('chooseLimit', () => {
  test.each<[string, Partial<LimitSubject>, string]>([
    ['nothing special', {}, 'everyone'],
    ['an enterprise', { party: 'enterprise' }, 'enterprise'],
    ['any level of the category path', { categoryPath: ['city', 'water', 'pressure'] }, 'water'],
    ['two dimensions beat one', { categoryPath: ['water'], urgency: 'critical', party: 'enterprise' }, 'urgent_water'],
    ['equal numbers: the earlier', { categoryPath: ['water'], party: 'enterprise' }, 'enterprise'],
    ['a class', { class: 'consult' }, 'consult'],
    ['a kind', { kind: 'report' }, 'report'],
    ['a service', { service: 'mind_line' }, 'mind_line'],
    ['another service', { service: 'other' }, 'everyone'],
  ])('%s', (_what, change, code) => {
    expect(chooseLimit(LIMITS, 'answer', { ...citizen, ...change })?.code).toBe(code)
  })

  test('other clocks', () => {
    expect(chooseLimit(LIMITS, 'sign', citizen)?.code).toBe('sign')
    expect(chooseLimit(LIMITS, 'review', citizen)?.code).toBe('empty_list')
    expect(chooseLimit(LIMITS, 'on_site', citizen)).toBeUndefined()
  })
})

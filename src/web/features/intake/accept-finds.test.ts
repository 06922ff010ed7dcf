import { describe, expect, it } from 'vitest'
import { acceptAll, acceptFinds, touchedOf } from './accept-finds.ts'
import { factsOf, withoutOverlap } from './facts-of.ts'
import { EMPTY_DRAFT } from './intake-draft.ts'

const rules = {
  areas: [{ code: '10', name: '东江市' }, { code: '1001', name: '南岸区', parent: '10' }], signals: [],
  categories: [{ code: 'light', name: '路灯', keywords: ['路灯', '不亮'] }, { code: 'manhole', name: '井盖', keywords: ['井盖', '踩空'], emergency: true }],
  kinds: [{ code: 'help', name: '求助', class: 'resolve' as const }, { code: 'complaint', name: '投诉', class: 'resolve' as const }],
}
const body = '我叫王小明，昨天晚上10点南岸区滨江花园3栋楼下老王烧烤店油烟扰民，我们三十多户都受不了，电话13800007812。'
const at = { now: Date.parse('2026-11-20T10:00:00+08:00'), utcOffsetMinutes: 480 }
const facts = factsOf(body, rules, at)

describe('finds into the form', () => {
  it('all at once, each with its words', () => {
    const draft = acceptAll({ ...EMPTY_DRAFT, body }, facts)
    expect(draft).toMatchObject({ phone: '13800007812', name: '王小明', areaCode: '1001', address: '滨江花园3栋', persons: 30, kind: 'complaint', complainedName: '老王烧烤店', elements: { when: '昨天晚上10点' } })
    expect(draft.sources.persons).toMatchObject({ quote: '三十多户' })
  })
  it('never over what was typed, chosen or emptied', () => {
    const typed = { ...EMPTY_DRAFT, body, phone: '0571-1', address: '', kind: 'help', persons: 4, elements: { when: '上午' } }
    expect([...touchedOf(typed)].sort()).toEqual(['address', 'kind', 'persons', 'phone', 'when'])
    expect(acceptAll(typed, facts)).toMatchObject({ phone: '0571-1', address: '', kind: 'help', persons: 4, elements: { when: '上午' }, name: '王小明' })
  })
  it('one value from the text may give way to another', () => {
    const two = factsOf('电话13800007812，或者13900007812', rules, at)
    const [first, second] = two.finds.filter(({ field }) => field === 'phone')
    const draft = acceptFinds({ ...EMPTY_DRAFT, body: '电话13800007812，或者13900007812' }, first ? [first] : [])
    expect(acceptFinds(draft, second ? [second] : []).phone).toBe('13900007812')
  })
  it('twice is once', () => {
    const once = acceptAll({ ...EMPTY_DRAFT, body }, facts)
    expect(acceptAll(once, facts)).toEqual(once)
  })
})

describe('marks and category', () => {
  it('marks nothing twice and stays within the text', () => {
    for (const [at_, mark] of facts.marks.entries()) {
      expect(mark.to).toBeLessThanOrEqual(body.length)
      expect(facts.marks[at_ + 1]?.from ?? body.length).toBeGreaterThanOrEqual(mark.to)
    }
    expect(withoutOverlap([{ kind: 'active', from: 2, to: 5 }, { kind: 'time', from: 4, to: 8 }])).toEqual([{ kind: 'active', from: 2, to: 5 }])
  })
  it('takes what was said first where two categories weigh the same', () => expect(factsOf('路灯坏了，旁边井盖也坏了', rules).category?.code).toBe('light'))
  it('finds nothing in nothing', () => expect(factsOf('', rules)).toEqual({ finds: [], signals: [], marks: [], saidUrgent: false }))
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isValidOn, sameContent, tidyContent, type EntryContent } from './entry-content.ts'
import { commonEnds, diffContent } from './entry-diff.ts'
import { hasExpired, reminderDue } from './expiry.ts'
import { joinGroup, likeness, strongWords } from './gap-groups.ts'
import { isConfirmed, mustFlag, openCall, type Season } from './season.ts'

const content: EntryContent = { question: '停水怎么办', variants: ['没水了'], answer: '请拨打供水热线。', unitId: 'u', unitIds: [], areaCodes: [], audience: 'agents', documents: [] }

describe('content', () => {
  test('blanks and repeats fall away', () => {
    expect(tidyContent({ ...content, question: ' 停水怎么办 ', variants: ['没水了', ' 没水了 ', '', '停水怎么办'], basis: '  ', unitIds: ['u', 'v'], documents: [{ title: ' ' }, { title: '办法', reference: '' }] }))
      .toEqual({ ...content, unitIds: ['v'], documents: [{ title: '办法' }] })
  })
  test('tidied twice is tidied once', () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.string()), (question, variants) => {
      const once = tidyContent({ ...content, question, variants })
      expect(sameContent(tidyContent(once), once)).toBe(true)
    }))
  })
  test('the difference is told field by field', () => {
    expect(diffContent(content, { ...content, answer: '请拨打供水服务热线。', validTo: '2026-12-31' })).toEqual([
      { field: 'answer', before: '请拨打供水热线。', after: '请拨打供水服务热线。', same: { start: 5, end: 3 } },
      { field: 'validTo', before: '', after: '2026-12-31', same: { start: 0, end: 0 } },
    ])
    expect(diffContent(undefined, content)).toEqual([])
  })
  test('beginning, middle and end make up both texts', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const { start, end } = commonEnds(a, b)
      expect(a.slice(0, start)).toBe(b.slice(0, start))
      expect(a.slice(a.length - end)).toBe(b.slice(b.length - end))
      expect(start + end).toBeLessThanOrEqual(Math.min(a.length, b.length))
    }))
  })
  test.each([['2026-03-01', true], ['2026-02-28', false], ['2026-03-31', true], ['2026-04-01', false]])('valid in March on %s: %s', (day, expected) => {
    expect(isValidOn({ validFrom: '2026-03-01', validTo: '2026-03-31' }, day)).toBe(expected)
  })
})

describe('the end of validity', () => {
  test.each<[string, string, number | undefined, number | undefined]>([
    ['long before', '2026-01-01', undefined, undefined], ['thirty days before', '2026-03-01', undefined, 30], ['said already', '2026-03-10', 30, undefined],
    ['a week before', '2026-03-24', 30, 7], ['the timer slept through the first', '2026-03-25', undefined, 7], ['said both', '2026-03-30', 7, undefined], ['over', '2026-04-01', undefined, undefined],
  ])('%s', (_, today, reminded, expected) => { expect(reminderDue('2026-03-31', today, [30, 7], reminded)).toBe(expected) })
  test('the last day still counts', () => { expect([hasExpired('2026-03-31', '2026-03-31'), hasExpired('2026-03-31', '2026-04-01'), hasExpired(undefined, '2026-04-01')]).toEqual([false, true, false]) })
})

describe('seasons', () => {
  const heating: Season = { code: 'heating', name: '采暖季', from: '11-15', to: '03-15', confirmDays: 20 }
  test.each<[string, string | undefined]>([['2026-10-25', undefined], ['2026-10-26', '2026-11-15'], ['2026-12-31', '2026-11-15'], ['2027-01-01', '2026-11-15'], ['2027-03-15', '2026-11-15'], ['2027-03-16', undefined]])('on %s the run from %s', (today, from) => {
    expect(openCall(heating, today)?.from).toBe(from)
  })
  test('a call before the new year', () => { expect(openCall({ ...heating, from: '01-10', to: '02-28' }, '2026-12-22')).toEqual({ season: 'heating', from: '2027-01-10', callOn: '2026-12-21' }) })
  test('confirmed since the call, or flagged from the first day', () => {
    const call = openCall(heating, '2026-11-01')!
    expect([isConfirmed(undefined, call), isConfirmed('2026-10-25', call), isConfirmed('2026-10-26', call)]).toEqual([false, false, true])
    expect([mustFlag(undefined, call, '2026-11-14'), mustFlag(undefined, call, '2026-11-15'), mustFlag('2026-11-01', call, '2026-11-15')]).toEqual([false, true, false])
  })
})

describe('gaps of a kind', () => {
  const weak = ['怎么', '办理', '请问']
  test('weak and numeric words tell nothing; leftover characters count in pairs; parts do not count beside the whole', () => {
    expect(strongWords(['请问', '电动', '自行', '行车', '自行车', '怎么', '上', '牌', '怎么', '要', '2026', '电动'], weak)).toEqual(['电动', '自行车', '上牌'])
    expect(strongWords(['吃', '请问', '喝'], weak)).toEqual([])
  })
  test('the same thing asked about differently is another gap; one shared word of several is nothing', () => {
    const groups = [{ id: 'plate', words: ['电动', '自行车', '上牌'] }, { id: 'charge', words: ['电动', '自行车', '充电', '小区'] }]
    expect(joinGroup(['电动', '自行车', '上牌', '材料'], groups)).toBe('plate')
    expect(joinGroup(['电动', '自行车', '年检'], groups)).toBeUndefined()
    expect(joinGroup(['电动', '汽车'], groups)).toBeUndefined()
    expect(joinGroup(['社保卡'], [{ id: 'card', words: ['社保卡'] }])).toBe('card')
    expect(joinGroup([], groups)).toBeUndefined()
  })
  test('likeness is even-handed and between nothing and all', () => {
    const words = fc.uniqueArray(fc.constantFrom('甲乙', '丙丁', '戊己', '庚辛', '壬癸'))
    fc.assert(fc.property(words, words, (a, b) => {
      expect(likeness(a, b)).toBe(likeness(b, a))
      expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
      expect(likeness(a, b)).toBeLessThanOrEqual(1)
    }))
  })
})

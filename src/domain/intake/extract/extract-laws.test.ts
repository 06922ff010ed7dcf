import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from './extract.ts'
import { narrow, type Find } from './find.ts'
import { mergeFinds } from './merge-finds.ts'
import { phoneDigits } from './phones.ts'

const rules = { areas: [{ code: '1', name: '东江市' }, { code: '11', name: '南岸区', parent: '1' }], kinds: [{ code: 'help', name: '求助', class: 'resolve' as const }, { code: 'ask', name: '咨询', class: 'consult' as const }] }
const at = { now: Date.parse('2026-11-20T10:00:00+08:00'), utcOffsetMinutes: 480 }
const piece = fc.constantFrom('我叫王小明', '东江市', '南岸', '滨江花园3栋', '昨天晚上10点', '幺三八零零零零七八幺二', '13800007812', '到', '11月3日', '的', '，', '。', '\n', '三十多户', '2.5万元', '请问', '路', '12号', '有限公司', '没有', '从', '绿源', '一', '点', '年', '（', ' ', '😀', 'A', '0', '浙K12A34', '希望尽快', '110101199003077758')
const speech = fc.oneof(fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')), fc.string({ unit: 'grapheme', maxLength: 60 }))

const normalised = ({ field }: Find, quote: string): string =>
  field === 'phone' ? phoneDigits(quote) : field === 'plate' ? quote.replaceAll(/[·•\s]/g, '') : field === 'idNumber' ? quote.toUpperCase() : quote

describe('laws of extraction', () => {
  test('spans lie in the text, and the value is part of what they quote', () => fc.assert(fc.property(speech, (text) => {
    for (const find of extract(text, rules, at)) {
      expect(find.from).toBeGreaterThanOrEqual(0)
      expect(find.to).toBeLessThanOrEqual(text.length)
      expect(find.from).toBeLessThan(find.to)
      expect(normalised(find, text.slice(find.from, find.to))).toContain(find.value)
      expect(find.confidence).toBeGreaterThan(0)
      expect(find.confidence).toBeLessThanOrEqual(1)
    }
  })))
  test('the same text gives the same finds, and finding changes nothing', () => fc.assert(fc.property(speech, (text) => {
    expect(extract(text, rules, at)).toEqual(extract(text, rules, at))
  })))
  test('a value taken out and read again is found as itself', () => fc.assert(fc.property(speech, (text) => {
    for (const { field, value } of extract(text, rules, at)) if (field === 'phone' && value.length === 11) expect(extract(`电话${value}`, rules, at).some((find) => find.value === value)).toBe(true)
  })))
  test('nothing in nothing', () => fc.assert(fc.property(fc.constantFrom('', ' ', '\n\t　'), (text) => { expect(extract(text, rules, at)).toEqual([]) })))
  test('wide signs are as long as narrow ones', () => fc.assert(fc.property(fc.string(), (text) => { expect(narrow(text)).toHaveLength(text.length) })))
})

describe('laws of merging', () => {
  const field = fc.constantFrom('phone', 'name', 'address')
  const offer = fc.record({ field, value: fc.string({ maxLength: 5 }), find: fc.constant<Find>({ field: 'phone', value: 'x', from: 0, to: 1, confidence: 1, rule: 'r' }) })
  test('what was touched stays; merging twice is merging once', () => fc.assert(fc.property(fc.array(offer), fc.uniqueArray(field), fc.dictionary(field, fc.string()), (offers, touched, values) => {
    const once = mergeFinds({ values, sources: {} }, new Set(touched), offers, 'text')
    for (const name of touched) expect((once.values as Record<string, string>)[name]).toBe(values[name])
    expect(mergeFinds(once, new Set(touched), offers, 'text')).toEqual(once)
  })))
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gatherMatters } from './gather-matters.ts'
import { concentrationOf, heatOf } from './heat.ts'
import { fitting, matterFor } from './join.ts'
import { cosine, likeness, signatureOf, type Signature } from './signature.ts'
import { partyName, suggest } from './suggest.ts'
import { cohesion, countedTerms, nameRuns, termOf, type Said } from './terms.ts'

/** A small dictionary; what it does not hold falls into letters. */
const WORDS = ['小区', '工地', '夜间', '施工', '噪音', '扰民', '油烟', '幼儿园', '收费', '楼下', '烧烤']
function cut(text: string): string[] {
  const found = WORDS.find((word) => text.startsWith(word))
  return text === '' ? [] : found ? [found, ...cut(text.slice(found.length))] : [text[0]!, ...cut(text.slice(1))]
}
const said = (title: string, body = ''): Said => ({ title, body, cut })
function signatures(texts: readonly string[], isWhole = false): Signature[] {
  const counts = new Map<number, number>()
  for (const text of texts) for (const term of countedTerms(said(text))) counts.set(term, (counts.get(term) ?? 0) + 1)
  return texts.map((text) => signatureOf(said(text), (term) => counts.get(term) ?? 0, texts.length, isWhole))
}

test('letters the dictionary cannot explain may be a name; words of it are none', () => {
  const runs = nameRuns(said('榉洲里夜间施工噪音'))
  expect(runs.find(({ text }) => text === '榉洲里')).toMatchObject({ isOdd: true })
  expect(runs.find(({ text }) => text === '夜间施')).toMatchObject({ isOdd: false })
  expect(nameRuns(said('幼儿园收费')).map(({ text }) => text)).not.toContain('幼儿园')
})

test('letters that always stand together hold; those that meet by chance do not', () => {
  const counts: Record<string, number> = { 榉: 10, 洲: 10, 里: 200, 榉洲: 10, 洲里: 10, 榉洲里: 10, 夜间: 100, 施: 100, 夜间施: 12, 夜: 110, 间施: 12 }
  const known = (term: number) => Object.entries(counts).find(([text]) => termOf(text) === term)?.[1] ?? 0
  expect(cohesion('榉洲里', known, 1000)).toBeGreaterThan(0.3)
  expect(cohesion('夜间施', known, 1000)).toBeLessThan(0.1)
})

test('one site, one trouble is a matter; the same trouble elsewhere and another trouble there are others', () => {
  const texts = ['榉洲里小区工地夜间施工噪音扰民', '榉洲里小区旁工地夜间施工噪音大', '投诉榉洲里小区工地噪音扰民夜间施工', '榉洲里小区幼儿园收费高', '榉洲里小区幼儿园乱收费', '槿溪苑楼下烧烤油烟', '槿溪苑小区楼下烧烤油烟扰民']
  expect(gatherMatters(signatures(texts, true), texts.map(() => 0))).toEqual([[0, 1, 2], [3, 4], [5, 6]])
})

test('law: gathering loses nobody, doubles nobody, and gives the same twice', () => {
  const place = fc.constantFrom('榉洲里', '槿溪苑', '鹭栖湾')
  const text = fc.tuple(place, fc.shuffledSubarray(WORDS, { minLength: 1, maxLength: 4 })).map(([name, words]) => `${name}${words.join('')}`)
  fc.assert(fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
    const at = texts.map((_, i) => i * 86_400_000)
    const groups = gatherMatters(signatures(texts), at)
    expect(groups.flat().toSorted((a, b) => a - b)).toEqual(texts.map((_, i) => i))
    expect(gatherMatters(signatures(texts), at)).toEqual(groups)
  }), { numRuns: 40 })
})

test('law: likeness is symmetric, between 0 and 1, and 1 with itself', () => {
  const [a, b] = signatures(['榉洲里小区工地噪音', '榉洲里小区油烟']) as [Signature, Signature]
  expect(likeness(a, b)).toBeCloseTo(likeness(b, a))
  expect(likeness(a, b)).toBeGreaterThan(0)
  expect(cosine(a.names, a.names)).toBeCloseTo(1)
})

describe('joining one by one', () => {
  const near = (matterId: string, ...all: number[]) => all.map((one) => ({ matterId, likeness: one }))
  test.each([
    ['one like it', near('m', 0.3), { m: 1 }, 'm'],
    ['none like enough', near('m', 0.1, 0.12), { m: 2 }, undefined],
    ['one alike among many that are not', near('m', 0.4), { m: 20 }, undefined],
    ['the matter more like it', [...near('m', 0.3, 0.3), ...near('n', 0.5, 0.5)], { m: 2, n: 2 }, 'n'],
    ['nobody near', [], {}, undefined],
  ])('%s', (_, neighbours, sizes, expected) => expect(matterFor(neighbours, new Map(Object.entries(sizes)))).toBe(expected))

  test('another place or another party weighs against the same words', () => {
    const here = { areas: ['town', 'county'], party: 'x', at: 0 }
    expect(fitting(0.8, here, { areas: ['county'], party: 'x', at: 0 })).toBe(0.8)
    expect(fitting(0.8, here, { areas: [], party: undefined, at: 0 })).toBe(0.8)
    expect(fitting(0.8, here, { areas: ['other', 'county'], party: 'x', at: 0 })).toBeCloseTo(0.2)
    expect(fitting(0.8, here, { areas: ['town', 'county'], party: 'y', at: 0 })).toBeCloseTo(0.2)
    expect(fitting(0.8, here, { ...here, at: 60 * 86_400_000 })).toBeCloseTo(0.52)
  })
})

describe('what is offered', () => {
  const asked = { areaCode: 'a', categoryCode: 'c', against: { type: 'firm', name: '云杉物业有限公司' }, at: 0 }
  const other = { ...asked, areaCode: 'a', likeness: 0.4, isOpen: true, sameRequester: false }
  test.each([
    ['somebody else’s open ticket', other, 'merge'], ['one’s own open ticket', { ...other, sameRequester: true }, 'urge'], ['a closed one', { ...other, isOpen: false }, 'read'],
    ['alike in words only a little', { ...other, likeness: 0.12, areaCode: 'b', categoryCode: 'd', against: undefined }, 'read'],
    ['nothing alike', { ...other, likeness: 0.02 }, undefined], ['one’s own, about something else', { ...other, likeness: 0.02, sameRequester: true, areaCode: 'b', categoryCode: 'd', against: undefined }, undefined],
  ])('%s', (_, found, offer) => expect(suggest(asked, found, new Set(['a']))?.offer).toBe(offer))
  test('with its reasons', () => expect(suggest(asked, { ...other, sameRequester: true }, new Set(['a']))?.reasons).toEqual(['words', 'place', 'category', 'party', 'time', 'person']))
  test('a firm is the same however its form is written', () => expect(partyName('云杉（物业）有限公司')).toBe(partyName('云杉物业公司')))
})

describe('heat', () => {
  const calm = { persons: 5, personTimes: 8, likes: 0, now: 4, before: 4, lastAt: 0 }
  test('as documented', () => expect(heatOf(calm, 0)).toBe(6.5))
  test('law: more of anything never cools; silence does', () => {
    const warm = fc.record({ persons: fc.nat(50), likes: fc.nat(5000), now: fc.nat(99), before: fc.nat(99), extra: fc.nat(50) })
    fc.assert(fc.property(warm, fc.nat(60), ({ extra, ...one }, quiet) => {
      const given = { ...one, personTimes: one.persons + extra, lastAt: 0 }
      const at = quiet * 86_400_000
      expect(heatOf({ ...given, persons: given.persons + 1, personTimes: given.personTimes + 1 }, at)).toBeGreaterThanOrEqual(heatOf(given, at))
      expect(heatOf({ ...given, likes: given.likes + 10 }, at)).toBeGreaterThanOrEqual(heatOf(given, at))
      expect(heatOf({ ...given, now: given.now + 1 }, at)).toBeGreaterThanOrEqual(heatOf(given, at))
      expect(heatOf(given, at + 86_400_000)).toBeLessThanOrEqual(heatOf(given, at))
    }))
  })
  test('the denser the hotter', () => expect(concentrationOf({ ...calm, firstAt: 0, lastAt: 86_400_000 })).toBeGreaterThan(concentrationOf({ ...calm, firstAt: 0, lastAt: 300 * 86_400_000 })))
})

/** Held against a plain Map that is sorted when looked at. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byText, SortedMap } from './sorted-map.ts'

const key = fc.nat({ max: 60 }).map(String)
const deeds = fc.array(fc.tuple(fc.constantFrom('with' as const, 'with' as const, 'without' as const), key), { maxLength: 300 })

test('the same as a plain map, in order, and what was there before stays as it was', () => {
  fc.assert(fc.property(deeds, key, (all, asked) => {
    const plain = new Map<string, number>()
    let sorted = new SortedMap<string, number>(byText)
    for (const [n, [deed, id]] of all.entries()) {
      const [before, was] = [sorted, [...sorted]]
      if (deed === 'with') plain.set(id, n)
      else plain.delete(id)
      sorted = deed === 'with' ? sorted.with(id, n) : sorted.without(id)
      if (n % 25 === 0) expect([...before]).toEqual(was)
    }
    const inOrder = [...plain].toSorted(([a], [b]) => byText(a, b))
    expect([...sorted]).toEqual(inOrder)
    expect([[...sorted.keys()], [...sorted.values()], sorted.size, sorted.first()]).toEqual([inOrder.map(([id]) => id), inOrder.map(([, n]) => n), plain.size, inOrder[0]?.[1]])
    const known = new WeakMap<object, number>()
    const odd = (n: number) => (n * 37) % 101
    expect([sorted.least(odd, known), [...sorted.upTo(40, odd, known)]]).toEqual([Math.min(Infinity, ...[...plain.values()].map(odd)), inOrder.map(([, n]) => n).filter((n) => odd(n) <= 40)])
    expect([sorted.get(asked), sorted.has(asked), sorted.rankOf(asked)]).toEqual([plain.get(asked), plain.has(asked), inOrder.filter(([id]) => id < asked).length])
  }), { numRuns: 300 })
})

test('stays balanced: thousands of keys in a row cost a dozen comparisons each', () => {
  let compared = 0
  const counting = (a: number, b: number) => { compared += 1; return a - b }
  let sorted = SortedMap.from(counting, Array.from({ length: 4096 }, (_, i) => [i, i] as const))
  for (let i = 0; i < 2048; i += 1) sorted = sorted.without(i)
  compared = 0
  for (let i = 2048; i < 4096; i += 1) sorted.get(i)
  expect(compared / 2048).toBeLessThan(16)
  expect([sorted.size, sorted.first(), sorted.rankOf(3000)]).toEqual([2048, 2048, 952])
})

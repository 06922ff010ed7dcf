import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUnderItself, isWithin, pathsOf, type PlacedUnit } from './unit-path.ts'

const unit = (id: string, parentId: string | null = null): PlacedUnit => ({ id, code: `c${id}`, parentId })

test('a path is the codes from the root', () => {
  expect(pathsOf([unit('3', '2'), unit('1'), unit('2', '1')])).toEqual(new Map([['1', '/c1/'], ['2', '/c1/c2/'], ['3', '/c1/c2/c3/']]))
})

test.each<[string, string, boolean]>([
  ['1', '3', true], ['1', '1', true], ['2', '3', true], ['3', '1', false], ['3', '2', false], ['4', '3', false],
])('unit %s under %s: circle %s', (id, parentId, circle) => {
  expect(isUnderItself([unit('1'), unit('2', '1'), unit('3', '2'), unit('4')], id, parentId)).toBe(circle)
})

test('a circle or a missing parent is a bug, never an endless walk', () => {
  expect(() => pathsOf([unit('1', '2'), unit('2', '1')])).toThrow('under itself')
  expect(() => pathsOf([unit('1', '9')])).toThrow('missing')
})

test('law: a path begins with the path of every ancestor, and of nobody else', () => {
  const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 30 }).map((picks) =>
    picks.map((pick, i) => unit(String(i), i === 0 || pick % 7 === 0 ? null : String(pick % i))))
  fc.assert(fc.property(trees, (units) => {
    const paths = pathsOf(units)
    for (const above of units) {
      for (const below of units) {
        expect(isWithin(paths.get(below.id)!, paths.get(above.id)!)).toBe(isUnderItself(units, above.id, below.id))
      }
    }
  }))
})

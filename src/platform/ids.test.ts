import { expect, test } from 'vitest'
import { idAt, instantOf, newId, newIdAt } from './ids.ts'

const hash = Buffer.from('ffffffffffffffffffffffff', 'hex')

test('an id carries its instant, version 7 and the RFC variant', () => {
  const at = Date.parse('2024-05-01T08:00:00+08:00')
  const id = idAt(at, hash)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7fff-bfff-ffffffffffff$/)
  expect(instantOf(id)).toBe(at)
})

test('the same source gives the same id, another source another', () => {
  expect(idAt(5, hash)).toBe(idAt(5, hash))
  expect(idAt(5, hash)).not.toBe(idAt(5, Buffer.alloc(12)))
})

test('new ids rise and stand at the present', () => {
  const ids = Array.from({ length: 500 }, newId)
  expect([...ids].sort()).toEqual(ids)
  expect(Math.abs(instantOf(ids[0]!) - Date.now())).toBeLessThan(2000)
  expect(instantOf(newIdAt(1234567890123))).toBe(1234567890123)
})

test('times before 1970 and short hashes are refused', () => {
  expect(() => idAt(-1, hash)).toThrow(RangeError)
  expect(() => idAt(1, Buffer.alloc(4))).toThrow(RangeError)
})

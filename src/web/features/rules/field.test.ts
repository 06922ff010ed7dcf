import { describe, expect, it } from 'vitest'
import { valueAt, withValue } from './field.ts'

describe('values of a rule', () => {
  it('reads and writes by path', () => {
    expect(valueAt({ when: { kinds: ['help'] } }, 'when.kinds')).toEqual(['help'])
    expect(valueAt({}, 'when.kinds')).toBeUndefined()
    expect(withValue({ code: 'a' }, 'when.kinds', ['help'])).toEqual({ code: 'a', when: { kinds: ['help'] } })
  })
  it('lets blank optional values disappear', () => {
    expect(withValue({ code: 'a', when: { kinds: ['help'] } }, 'when.kinds', undefined)).toEqual({ code: 'a' })
    expect(withValue({ code: 'a', placeholder: true }, 'placeholder', false)).toEqual({ code: 'a' })
  })
  it('keeps blank required values', () => {
    expect(withValue({ co: ['x'] }, 'co', [], true)).toEqual({ co: [] })
    expect(withValue({ emergency: true }, 'emergency', false, true)).toEqual({ emergency: false })
  })
  it('changes nothing else', () => {
    const row = { a: 1, when: { kinds: ['k'], parties: ['person'] } }
    expect(withValue(row, 'when.kinds', undefined)).toEqual({ a: 1, when: { parties: ['person'] } })
    expect(row.when.kinds).toEqual(['k'])
  })
})

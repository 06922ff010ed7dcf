import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterQuiet, isQuiet } from './quiet-hours.ts'
import { DAY, localTime } from '../calendar/local-day.ts'

const NIGHT = { from: '21:00', to: '08:30' }
const at = (text: string) => Date.parse(`${text}+08:00`)
const CHINA = { utcOffsetMinutes: 480 }

describe('免打扰', () => {
  test.each([['20:59', false], ['21:00', true], ['23:59', true], ['00:00', true], ['08:29', true], ['08:30', false]] as const)('%s spanning midnight: %s', (time, quiet) => {
    expect(isQuiet(time, NIGHT)).toBe(quiet)
  })
  test('a noon rest does not span midnight; equal ends are no rest at all', () => {
    expect([isQuiet('12:30', { from: '12:00', to: '14:00' }), isQuiet('14:00', { from: '12:00', to: '14:00' }), isQuiet('12:00', { from: '12:00', to: '12:00' })]).toEqual([true, false, false])
  })
  test('what falls into the night is called at its end, before or after midnight', () => {
    expect(afterQuiet(at('2026-03-02T22:10'), NIGHT, CHINA)).toBe(at('2026-03-03T08:30'))
    expect(afterQuiet(at('2026-03-03T03:00'), NIGHT, CHINA)).toBe(at('2026-03-03T08:30'))
    expect(afterQuiet(at('2026-03-03T12:00'), NIGHT, CHINA)).toBe(at('2026-03-03T12:00'))
  })
  test('law: never quiet afterwards, never earlier, less than a day later, and asking again changes nothing', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`)
    fc.assert(fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), time, time, fc.constantFrom(-720, 0, 330, 480, 840), (instant, from, to, utcOffsetMinutes) => {
      const quiet = { from, to }
      const next = afterQuiet(instant, quiet, { utcOffsetMinutes })
      expect(isQuiet(localTime(next, { utcOffsetMinutes }), quiet)).toBe(false)
      expect(next).toBeGreaterThanOrEqual(instant)
      expect(next - instant).toBeLessThan(DAY)
      expect(afterQuiet(next, quiet, { utcOffsetMinutes })).toBe(next)
    }))
  })
})

import { describe, expect, test } from 'vitest'
import { timeAxis } from './time-axis.ts'

const iso = (text: string) => `2026-11-${text}:00.000Z`
const clock = (startedAt: string, dueAt: string, stoppedAt: string | null) =>
  ({ clock: 'answer' as const, rule: 'r', startedAt: iso(startedAt), dueAt: iso(dueAt), stoppedAt: stoppedAt && iso(stoppedAt), light: 'calm' as const, share: 0, amount: 5, unit: 'working_day', placeholder: false, pauses: [] })
const ticket = (...clocks: ReturnType<typeof clock>[]) => ({ acceptedAt: iso('20T02:00'), clocks, assignments: [] })
const at = (text: string) => Date.parse(iso(text))

describe('the common time axis', () => {
  test('runs from acceptance to the last deadline and places moments in per cent', () => {
    const axis = timeAxis(ticket(clock('20T02:00', '30T02:00', null)), at('25T02:00'))
    expect([axis.from, axis.to]).toEqual([at('20T02:00'), at('30T02:00')])
    expect(axis.at(at('25T02:00'))).toBe(50)
    expect(axis.at(at('01T00:00'))).toBe(0)
  })
  test('reaches to now while something runs late, and not when all is done', () => {
    expect(timeAxis(ticket(clock('20T02:00', '21T02:00', null)), at('23T02:00')).to).toBe(at('23T02:00'))
    expect(timeAxis(ticket(clock('20T02:00', '21T02:00', '20T03:00')), at('23T02:00')).to).toBe(at('21T02:00'))
  })
  test('prints at most five marks, whatever the length', () => {
    for (const due of ['20T02:30', '20T09:00', '22T02:00', '29T02:00']) {
      expect(timeAxis(ticket(clock('20T02:00', due, '20T02:10')), at('20T02:10')).ticks.length).toBeLessThanOrEqual(5)
    }
  })
  test('a ticket without clocks still has an axis', () => {
    expect(timeAxis(ticket(), at('20T02:00')).to).toBe(at('20T03:00'))
  })
})

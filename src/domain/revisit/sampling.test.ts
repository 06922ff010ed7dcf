import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeOf, plainCode } from './media.ts'
import { countFigures, FIGURE_NAMES, RATES } from './rates.ts'
import { drawnBy, fractionOf } from './sampling.ts'
import { SATISFACTIONS } from '../ticket/ticket.ts'

const plan = (share: number, kinds?: string[]) => [{ code: 's', name: '', base: 'answered' as const, share, within: { amount: 1, unit: 'day' as const }, ...(kinds && { kinds }) }]

test('the draw is a fraction, the same each time, and even: of 10,000 tickets a tenth within one point', () => {
  fc.assert(fc.property(fc.string(), (words) => { expect(fractionOf(words)).toBe(fractionOf(words)); expect(fractionOf(words)).toBeGreaterThanOrEqual(0); expect(fractionOf(words)).toBeLessThan(1) }))
  const drawn = Array.from({ length: 10_000 }, (_, n) => drawnBy(plan(0.1), { ticketId: `019cac0f-2680-7e22-999a-${String(n).padStart(12, '0')}`, kind: 'consult', base: 'answered' })).filter(Boolean)
  expect(drawn.length / 10_000).toBeCloseTo(0.1, 1.9)
})
test('nothing at 0, everything at 1, other bases and kinds not at all; a greater share draws whoever a smaller one drew', () => {
  fc.assert(fc.property(fc.uuid(), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (ticketId, a, b) => {
    const by = (share: number, kinds?: string[]) => drawnBy(plan(share, kinds), { ticketId, kind: 'consult', base: 'answered' }) !== undefined
    expect([by(0), by(1), by(1, ['help'])]).toEqual([false, true, false])
    expect(drawnBy(plan(1), { ticketId, kind: 'consult', base: 'exempted' })).toBeUndefined()
    if (by(Math.min(a, b))) expect(by(Math.max(a, b))).toBe(true)
  }))
})

test('law: a rate is never above one, and what is split adds up to what was asked', () => {
  const result = fc.record({ contacted: fc.boolean(), solved: fc.constantFrom('solved' as const, 'partly' as const, 'not_solved' as const), processSatisfaction: fc.constantFrom(...SATISFACTIONS), resultSatisfaction: fc.constantFrom(...SATISFACTIONS) })
  fc.assert(fc.property(fc.array(result), (results) => {
    const n = countFigures(results)
    for (const [part, whole] of Object.values(RATES)) expect(n[part]).toBeLessThanOrEqual(n[whole])
    expect([n.contacted + n.not_contacted, n.solved + n.partly + n.not_solved, n.process_content + n.process_unhappy, n.result_content + n.result_unhappy]).toEqual(Array(4).fill(results.length))
    expect(SATISFACTIONS.reduce((sum, grade) => sum + n[`result_${grade}`], 0)).toBe(results.length)
    expect(FIGURE_NAMES.every((name) => n[name] >= 0)).toBe(true)
  }))
})

test('codes are twelve plain letters, read back however they are typed', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 12, maxLength: 24 }), (bytes) => {
    const code = codeOf(bytes)
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/)
    expect(plainCode(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4, 8)} ${code.slice(8)}`)).toBe(code)
  }))
})

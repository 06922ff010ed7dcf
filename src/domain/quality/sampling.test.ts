import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chance, distribute, draw, METHODS, RISKS, weightOf, type Candidate, type Method } from './sampling.ts'

const one = (ticketId: string, subject = 'a', risks: Candidate['risks'] = [], categoryCode: string | null = 'c'): Candidate => ({ ticketId, subject, by: [subject], categoryCode, risks })
const ids = (drawn: readonly Candidate[]) => drawn.map(({ ticketId }) => ticketId)
const plan = (method: Method, size: number, seed = 's') => ({ method, size, seed, weights: { dissatisfied: 8, overdue: 2 } })

test('weights add up over the risks shown, each once', () => {
  expect([weightOf({ risks: [] }, { overdue: 2 }), weightOf({ risks: ['overdue', 'overdue', 'urged'] }, { overdue: 2, urged: 0.5 }), weightOf({ risks: ['near'] }, { overdue: 2 })]).toEqual([1, 3.5, 1])
})

test('per agent: of ninety tickets of one and three of another, four are drawn two and two', () => {
  const many = Array.from({ length: 90 }, (_, n) => one(`m${n}`, 'many'))
  const few = Array.from({ length: 3 }, (_, n) => one(`f${n}`, 'few'))
  const drawn = draw(plan('per_agent', 4), [...many, ...few])
  expect(drawn.filter(({ subject }) => subject === 'few')).toHaveLength(2)
  expect(draw(plan('per_category', 3), [one('1', 'a', [], 'x'), one('2', 'a', [], 'x'), one('3', 'a', [], 'x'), one('4', 'a', [], null), one('5', 'a', [], 'y')]).map(({ categoryCode }) => categoryCode ?? 'none').toSorted()).toEqual(['none', 'x', 'y'])
})

test('risk: over a thousand seeds a dissatisfied ticket among nine others is the one drawn in about 9 of 18', () => {
  const tickets = [one('sad', 'a', ['dissatisfied']), ...Array.from({ length: 9 }, (_, n) => one(`calm${n}`))]
  const share = (method: Method) => Array.from({ length: 1000 }, (_, n) => ids(draw(plan(method, 1, `seed ${n}`), tickets))[0]).filter((id) => id === 'sad').length
  // weight 1 + 8 of 9 + 9 in all; at random 1 of 10
  expect(share('risk')).toBeGreaterThan(440)
  expect(share('risk')).toBeLessThan(560)
  expect(share('random')).toBeGreaterThan(60)
  expect(share('random')).toBeLessThan(140)
})

test('to whoever has least and did not do it; nobody left: it waits', () => {
  const inspectors = [{ id: 'x', load: 2 }, { id: 'y', load: 0, unitId: 'u' }]
  expect([...distribute([one('1'), one('2'), one('3'), one('4', 'y'), one('5', 'u')], inspectors).values()]).toEqual(['y', 'y', 'x', 'x', 'x'])
  expect([...distribute([one('1', 'x')], [{ id: 'x', load: 0 }]).values()]).toEqual([undefined])
})

const population = fc.uniqueArray(fc.record({ ticketId: fc.uuid(), subject: fc.constantFrom('a', 'b', 'c', 'd'), category: fc.constantFrom('x', 'y', null), risks: fc.subarray([...RISKS]) }), { selector: ({ ticketId }) => ticketId, maxLength: 40 })
  .map((rows) => rows.map(({ ticketId, subject, category, risks }) => one(ticketId, subject, risks, category)))
const plans = fc.record({ method: fc.constantFrom(...METHODS), size: fc.integer({ min: 0, max: 50 }), seed: fc.string(), weights: fc.record({ dissatisfied: fc.nat(9), overdue: fc.nat(9) }) })

test('law: as many as asked or all there are, none twice, none taken before, whatever order they come in', () => {
  fc.assert(fc.property(population, plans, fc.nat(10), (all, given, takenCount) => {
    const taken = new Set(ids(all.slice(0, takenCount)))
    const drawn = draw(given, [...all, ...all], taken)
    expect(drawn).toHaveLength(Math.min(given.size, all.length - taken.size))
    expect(new Set(ids(drawn)).size).toBe(drawn.length)
    expect(ids(drawn).some((id) => taken.has(id))).toBe(false)
    expect(ids(draw(given, all.toReversed(), taken))).toEqual(ids(drawn))
  }))
})

test('law: one risk more never takes a ticket out of the sample', () => {
  fc.assert(fc.property(population.filter((all) => all.length > 0), fc.nat(), fc.integer({ min: 1, max: 40 }), fc.string(), (all, which, size, seed) => {
    const chosen = all[which % all.length]!
    const given = { method: 'risk' as const, size, seed, weights: { dissatisfied: 3, overdue: 2 } }
    if (!ids(draw(given, all)).includes(chosen.ticketId)) return
    const more = all.map((each) => (each === chosen ? { ...each, risks: [...RISKS] } : each))
    expect(ids(draw(given, more))).toContain(chosen.ticketId)
  }))
})

test('law: nobody gets the own work, and loads differ by one at most where everybody may', () => {
  fc.assert(fc.property(population, (drawn) => {
    const shares = distribute(drawn, ['a', 'b', 'i'].map((id) => ({ id, load: 0 })))
    for (const { ticketId, subject } of drawn) expect(shares.get(ticketId)).not.toBe(subject)
    const free = [...distribute(drawn.map((each) => ({ ...each, subject: 'z', by: [] })), ['a', 'b', 'i'].map((id) => ({ id, load: 0 }))).values()]
    const loads = ['a', 'b', 'i'].map((id) => free.filter((each) => each === id).length)
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
  }))
})

test('chance: between 0 and 1, and even over a thousand texts', () => {
  const values = Array.from({ length: 1000 }, (_, n) => chance('seed', `ticket ${n}`))
  expect(values.every((value) => value > 0 && value < 1)).toBe(true)
  const tenths = Array.from({ length: 10 }, (_, tenth) => values.filter((value) => Math.floor(value * 10) === tenth).length)
  expect(Math.min(...tenths)).toBeGreaterThan(60)
})

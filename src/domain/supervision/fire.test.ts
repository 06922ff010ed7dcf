import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../calendar/local-day.ts'
import type { Trigger } from '../profile/supervision.ts'
import { bouncesOf } from './bounces.ts'
import { fire } from './fire.ts'
import type { Happening } from './happening.ts'
import { counts, readyToRun } from './trigger-events.ts'
import { tidyTrigger } from './trigger-fields.ts'

const rule = (more: Partial<Trigger> & Pick<Trigger, 'when'>): Trigger => ({ code: 'r', name: 'r', ...more })
type Told = [hours: number, type: string, facts?: Happening['facts'], unit?: string]
const story = (...told: Told[]): Happening[] => told.map(([hours, type, facts, unit], i) => ({ id: `e${i}`, type, at: hours * HOUR, facts, ...(unit ? { unitPath: unit } : {}) }))
const fired = (trigger: Trigger, happened: Happening[]) => fire(trigger, happened).map(({ occasion, at }) => [occasion, at / HOUR])
const made = (hours: number, unit: string): Told => [hours, 'assignment.made', { role: 'lead' }, unit]

describe('one ticket’s story', () => {
  const cases: [name: string, trigger: Trigger, happened: Happening[], expected: (string | number)[][]][] = [
    ['returned once of two', rule({ when: 'returned', threshold: 2 }), story([1, 'assignment.returned']), []],
    ['returned twice', rule({ when: 'returned', threshold: 2 }), story([1, 'assignment.returned'], [5, 'assignment.returned']), [['round:0', 5]]],
    ['a third return is the same occasion', rule({ when: 'returned', threshold: 2 }), story([1, 'assignment.returned'], [5, 'assignment.returned'], [6, 'assignment.returned']), [['round:0', 5]]],
    ['twice, but a week apart', rule({ when: 'returned', threshold: 2, windowDays: 3 }), story([1, 'assignment.returned'], [200, 'assignment.returned']), []],
    ['the second and third lie within the window', rule({ when: 'returned', threshold: 2, windowDays: 3 }), story([1, 'assignment.returned'], [200, 'assignment.returned'], [201, 'assignment.returned']), [['round:0', 201]]],
    ['rehandling begins anew', rule({ when: 'returned', threshold: 2 }), story([1, 'assignment.returned'], [2, 'ticket.rehandled'], [3, 'assignment.returned']), []],
    ['unsolved by the reply', rule({ when: 'unsolved' }), story([1, 'assignment.replied', { solved: 'solved' }], [2, 'assignment.replied', { solved: 'not_solved' }]), [['round:0', 2]]],
    ['partly is not unsolved', rule({ when: 'unsolved' }), story([1, 'revisit.recorded', { solved: 'partly' }]), []],
    ['unsolved by the requester in each of two rounds', rule({ when: 'unsolved' }), story([1, 'revisit.recorded', { solved: 'not_solved' }], [2, 'ticket.rehandled'], [3, 'revisit.recorded', { solved: 'not_solved' }]), [['round:0', 1], ['round:1', 3]]],
    ['there and back is two passes', rule({ when: 'bounced', threshold: 2 }), story(made(1, 'a'), made(2, 'b'), made(3, 'a')), [['round:0', 3]]],
    ['on and on is no ring', rule({ when: 'bounced', threshold: 2 }), story(made(1, 'a'), made(2, 'b'), made(3, 'c')), []],
    ['three passes want a fourth dispatch', rule({ when: 'bounced', threshold: 3 }), story(made(1, 'a'), made(2, 'b'), made(3, 'a'), made(4, 'b')), [['round:0', 4]]],
    ['a ring of three', rule({ when: 'bounced', threshold: 3 }), story(made(1, 'a'), made(2, 'b'), made(3, 'c'), made(4, 'a')), [['round:0', 4]]],
    ['a co-unit has no ball', rule({ when: 'bounced', threshold: 2 }), story(made(1, 'a'), made(2, 'b'), [3, 'assignment.made', { role: 'co' }, 'a']), []],
    ['reassigned back', rule({ when: 'bounced', threshold: 2 }), story(made(1, 'a'), [2, 'assignment.reassigned', { role: 'lead' }, 'b'], [3, 'assignment.reassigned', { role: 'lead' }, 'a']), [['round:0', 3]]],
    ['dissatisfied, but not reasonable', rule({ when: 'dissatisfied_reasonable' }), story([1, 'revisit.reasonableness_judged', { reasonable: false }]), []],
    ['unreasonable, on appeal reasonable', rule({ when: 'dissatisfied_reasonable' }), story([1, 'revisit.reasonableness_judged', { reasonable: false }], [9, 'revisit.reasonableness_judged', { reasonable: true }]), [['round:0', 9]]],
    ['each case found non-compliant', rule({ when: 'non_compliant' }), story([1, 'quality.non_compliant', { caseId: 'x' }], [2, 'quality.non_compliant', { caseId: 'y' }]), [['caseId:x', 1], ['caseId:y', 2]]],
    ['each promise', rule({ when: 'promise_missed' }), story([1, 'promise.missed', { promiseId: 'p' }]), [['promiseId:p', 1]]],
    ['each instruction', rule({ when: 'instruction' }), story([1, 'instruction.given', { instructionId: 'i' }]), [['instructionId:i', 1]]],
    ['media', rule({ when: 'media' }), story([1, 'media.exposed'], [2, 'media.exposed']), [['round:0', 1]]],
    ['an order over this and others', rule({ when: 'unsolved_order' }), story([1, 'supervision.unsolved', { orderId: 'o' }]), [['orderId:o', 1]]],
    ['any signal', rule({ when: 'sensitive' }), story([1, 'ticket.signalled', { codes: 'fire,wages' }]), [['once', 1]]],
    ['one of these signals', rule({ when: 'sensitive', signals: ['wages'] }), story([1, 'ticket.signalled', { codes: 'fire,wages' }]), [['once', 1]]],
    ['another signal', rule({ when: 'sensitive', signals: ['petition'] }), story([1, 'ticket.signalled', { codes: 'fire,wages' }]), []],
  ]
  test.each(cases)('%s', (_, trigger, happened, expected) => { expect(fired(trigger, happened)).toEqual(expected) })

  test('it says what it counted, and by which events', () => {
    expect(fire(rule({ when: 'returned', threshold: 2, windowDays: 5 }), story([1, 'assignment.returned'], [5, 'assignment.returned']))).toEqual([
      { occasion: 'round:0', at: 5 * HOUR, why: { count: 2, of: 2, windowDays: 5, from: HOUR, to: 5 * HOUR }, events: ['e0', 'e1'] },
    ])
  })
})

test('passes within a ring', () => {
  const told = ['', 'a', 'ab', 'aab', 'aba', 'abab', 'abca', 'abcb', 'abcd', 'abcabc'].map((units) => bouncesOf([...units]))
  expect(told).toEqual([0, 0, 0, 0, 2, 3, 3, 2, 0, 5])
})

test('a category stands for all below it; unnamed, for those called sensitive', () => {
  const categories = [{ code: 'a', name: 'a', sensitive: true }, { code: 'a1', name: 'a1', parent: 'a' }, { code: 'a11', name: 'a11', parent: 'a1' }, { code: 'b', name: 'b' }]
  const may = (trigger: Trigger) => categories.map(({ code }) => counts(readyToRun(trigger, categories), { type: 'ticket.registered', categoryCode: code, facts: undefined }))
  expect(may(rule({ when: 'sensitive' }))).toEqual([true, true, true, false])
  expect(may(rule({ when: 'sensitive', categories: ['a1', 'b'] }))).toEqual([false, true, true, true])
  expect(may(rule({ when: 'sensitive', signals: ['fire'] }))).toEqual([false, false, false, false])
  expect(counts(readyToRun(rule({ when: 'sensitive', categories: ['b'] }), categories), { type: 'ticket.signalled', facts: { codes: 'fire' } })).toBe(false)
})

// What the record holds when an event is met is at least everything before it; in which order the events are met, and how often, is chance.
const KINDS = ['returned', 'unsolved', 'bounced', 'dissatisfied_reasonable', 'non_compliant', 'media'] as const
const anyStory = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom<Told>(
  [0, 'assignment.returned'], [0, 'assignment.made', { role: 'lead' }, 'a'], [0, 'assignment.made', { role: 'lead' }, 'b'], [0, 'assignment.replied', { solved: 'not_solved' }],
  [0, 'revisit.reasonableness_judged', { reasonable: true }], [0, 'quality.non_compliant', { caseId: 'x' }], [0, 'quality.non_compliant', { caseId: 'y' }], [0, 'media.exposed'], [0, 'ticket.rehandled'],
)), { maxLength: 25 }).map((steps) => steps.reduce<Happening[]>((all, [gap, [, type, facts, unit]], i) => [...all, { id: `e${String(i).padStart(2, '0')}`, type, at: (all.at(-1)?.at ?? 0) + gap * DAY / 4, facts, ...(unit ? { unitPath: unit } : {}) }], []))

test('exactly once, whatever the order of arrival and however often', () => {
  fc.assert(fc.property(anyStory, fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 3 }), fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }), fc.infiniteStream(fc.nat()), (happened, when, threshold, windowDays, chance) => {
    const trigger = rule({ when, threshold, ...(windowDays ? { windowDays } : {}) })
    const arrivals = [...happened, ...happened].map((event) => ({ event, key: chance.next().value! })).toSorted((a, b) => a.key - b.key).map(({ event }) => event)
    const stand = new Map<string, number>()
    for (const event of arrivals) {
      // The record may already know what is met only later.
      const known = happened.slice(0, happened.indexOf(event) + 1 + (chance.next().value! % (happened.length + 1)))
      for (const { occasion, at, events } of fire(trigger, known)) if (events.includes(event.id) && !stand.has(occasion)) stand.set(occasion, at)
    }
    expect(Object.fromEntries(stand)).toEqual(Object.fromEntries(fire(trigger, happened).map(({ occasion, at }) => [occasion, at])))
  }), { numRuns: 2_000 })
})

test('an editor keeps what a kind reads and nothing else', () => {
  expect(tidyTrigger(rule({ when: 'person_times', about: 'matter', threshold: 10, share: 2, categories: [], then: 'order' }))).toEqual({ code: 'r', name: 'r', when: 'person_times', about: 'matter', threshold: 10, then: 'order' })
})

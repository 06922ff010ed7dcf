/** The indexed queue makes of every day exactly what the plain one makes of it, and its indexes are those a fresh start would build. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AcdEvent, QueueRule } from '#domain/telephony/acd.ts'
import { step } from '#domain/telephony/acd-step.ts'
import { nextDue } from '#domain/telephony/acd-time.ts'
import { deskOf, EMPTY_DESK } from '#domain/telephony/desk.ts'
import { plainNextDue, plainStep, type PlainDesk } from './support/plain-acd.ts'

const SKILLS = ['general', 'enterprise', 'dialect']
const QUEUES = ['a', 'b', 'c', 'd']
const AGENTS = Array.from({ length: 8 }, (_, i) => `agent-${i}`)
const CALLS = Array.from({ length: 14 }, (_, i) => `call-${i}`)
const overflow = fc.oneof(fc.record({ to: fc.constantFrom(...QUEUES), afterSeconds: fc.integer({ min: 1, max: 60 }) }), fc.record({ to: fc.constantFrom(...QUEUES), longerThan: fc.integer({ min: 0, max: 3 }) }))
const rule = (code: string): fc.Arbitrary<QueueRule> => fc.record({
  code: fc.constant(code), name: fc.constant(code), needs: fc.uniqueArray(fc.record({ skill: fc.constantFrom(...SKILLS), level: fc.integer({ min: 1, max: 3 }) }), { maxLength: 2, selector: ({ skill }) => skill }),
  priority: fc.integer({ min: 0, max: 2 }), ringSeconds: fc.constant(20), wrapUpSeconds: fc.constantFrom(0, 10, 30), overflow: fc.array(overflow, { maxLength: 3 }),
  announceEverySeconds: fc.constantFrom(15, 30), offerCallBackAfterSeconds: fc.constantFrom(20, 45),
})
const [agentId, callId, queue] = [fc.constantFrom(...AGENTS), fc.constantFrom(...CALLS), fc.constantFrom(...QUEUES, 'unknown')]
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('call.entered' as const), callId, queue, priority: fc.integer({ min: 0, max: 1 }) }) },
  fc.record({ type: fc.constant('call.moved' as const), callId, queue }), { weight: 2, arbitrary: fc.record({ type: fc.constant('call.left' as const), callId }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('call.answered' as const), callId, agentId }) },
  fc.record({ type: fc.constant('ring.failed' as const), callId, agentId, why: fc.constantFrom('no_answer' as const, 'declined' as const, 'unreachable' as const, 'lost' as const) }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('agent.released' as const), agentId }) }, fc.record({ type: fc.constant('agent.took' as const), agentId, callId }), fc.record({ type: fc.constant('agent.back' as const), agentId }),
  fc.record({ type: fc.constant('agent.skilled' as const), agentId, skills: fc.dictionary(fc.constantFrom(...SKILLS), fc.integer({ min: 1, max: 4 })) }),
  { weight: 3, arbitrary: fc.record({ type: fc.constant('agent.asked' as const), agentId, state: fc.constantFrom('ready' as const, 'ready' as const, 'ready' as const, 'break' as const, 'off' as const, 'unreachable' as const) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('time.passed' as const) }) },
)
const day = fc.array(fc.tuple(happening, fc.integer({ min: 0, max: 15_000 })), { minLength: 20, maxLength: 150 })
const rules = fc.tuple(rule('a'), rule('b'), rule('c'), rule('d'))

test('every step: the same desk, the same effects in the same order, the same next moment', () => fc.assert(fc.property(rules, rules, day, (given, later, happenings) => {
  let [fast, plain]: [typeof EMPTY_DESK, PlainDesk] = [EMPTY_DESK, { agents: new Map(), calls: new Map() }]
  let at = 0
  const play = (event: AcdEvent, now: readonly QueueRule[]) => {
    const [one, other] = [step(fast, event, now), plainStep(plain, event, now)]
    expect(one.effects).toEqual(other.effects)
    expect([Object.fromEntries(one.desk.agents), Object.fromEntries(one.desk.calls)]).toEqual([Object.fromEntries(other.desk.agents), Object.fromEntries(other.desk.calls)])
    for (const [id, agent] of one.desk.agents) if (fast.agents.get(id) !== agent) expect(one.touched.agents.has(id)).toBe(true)
    for (const id of new Set([...fast.calls.keys(), ...one.desk.calls.keys()])) if (fast.calls.get(id) !== one.desk.calls.get(id)) expect(one.touched.calls.has(id)).toBe(true)
    ;[fast, plain] = [one.desk, other.desk]
    expect(nextDue(fast, now)).toBe(plainNextDue(plain, now))
  }
  for (const [i, id] of AGENTS.entries()) play({ type: 'agent.skilled', at, agentId: id, skills: { general: 1 + (i % 3), ...(i % 2 ? { enterprise: 3 } : {}) } }, given)
  for (const [i, [what, wait]] of happenings.entries()) {
    at += wait
    // The rules of a centre change amid the day.
    play({ ...what, at } as AcdEvent, i < happenings.length / 2 ? given : later)
  }
  expect(fast).toEqual(deskOf(fast.agents.values(), fast.calls.values()))
}), { numRuns: 400 }))

/** Laws of the queue, over random days: agents come and go, phones ring in vain, callers hang up, messages come late or twice. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AcdEvent, Effect, QueueRule } from './acd.ts'
import { canServe } from './acd-match.ts'
import { step } from './acd-step.ts'
import { nextDue } from './acd-time.ts'
import { byTurn, EMPTY_DESK, type Desk } from './desk.ts'

const SKILLS = ['general', 'enterprise', 'dialect']
const rule = (code: string): fc.Arbitrary<QueueRule> => fc.record({
  code: fc.constant(code), name: fc.constant(code), needs: fc.uniqueArray(fc.record({ skill: fc.constantFrom(...SKILLS), level: fc.integer({ min: 1, max: 3 }) }), { maxLength: 2, selector: ({ skill }) => skill }),
  priority: fc.integer({ min: 0, max: 3 }), ringSeconds: fc.constant(20), wrapUpSeconds: fc.constantFrom(0, 10),
  overflow: fc.array(fc.oneof(fc.record({ to: fc.constantFrom('a', 'b', 'c'), afterSeconds: fc.integer({ min: 1, max: 60 }) }), fc.record({ to: fc.constantFrom('a', 'b', 'c'), longerThan: fc.integer({ min: 0, max: 3 }) })), { maxLength: 2 }),
  announceEverySeconds: fc.constant(30), offerCallBackAfterSeconds: fc.constant(45),
})
const rules = fc.tuple(rule('a'), rule('b'), rule('c'))
const agentId = fc.constantFrom('x', 'y', 'z')
const callId = fc.constantFrom('1', '2', '3', '4', '5', '6')
const skills = fc.dictionary(fc.constantFrom(...SKILLS), fc.integer({ min: 1, max: 5 }))
const happening = fc.oneof(
  fc.record({ type: fc.constant('call.entered' as const), callId, queue: fc.constantFrom('a', 'b', 'c'), priority: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ type: fc.constant('call.moved' as const), callId, queue: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ type: fc.constant('call.left' as const), callId }),
  fc.record({ type: fc.constant('call.answered' as const), callId, agentId }),
  fc.record({ type: fc.constant('ring.failed' as const), callId, agentId, why: fc.constantFrom('no_answer' as const, 'declined' as const, 'unreachable' as const) }),
  fc.record({ type: fc.constant('agent.released' as const), agentId }),
  fc.record({ type: fc.constant('agent.took' as const), agentId, callId }),
  fc.record({ type: fc.constant('agent.skilled' as const), agentId, skills }),
  fc.record({ type: fc.constant('agent.asked' as const), agentId, state: fc.constantFrom('ready' as const, 'ready' as const, 'break' as const, 'off' as const, 'unreachable' as const) }),
  fc.record({ type: fc.constant('agent.back' as const), agentId }),
  fc.record({ type: fc.constant('time.passed' as const) }),
)
const day = fc.array(fc.tuple(happening, fc.integer({ min: 0, max: 20_000 })), { minLength: 5, maxLength: 80 })

function live(happenings: readonly [object, number][], given: readonly QueueRule[], check: (before: Desk, desk: Desk, effects: Effect[], event: AcdEvent) => void): Desk {
  let desk = EMPTY_DESK
  let at = 0
  // Everybody signs on first, so that days are not empty.
  for (const id of ['x', 'y', 'z']) {
    desk = step(desk, { type: 'agent.skilled', at, agentId: id, skills: { general: 3, enterprise: id === 'x' ? 5 : 1 } }, given).desk
    if (id !== 'z') desk = step(desk, { type: 'agent.asked', at, agentId: id, state: 'ready' }, given).desk
  }
  for (const [what, wait] of happenings) {
    at += wait
    const event = { ...what, at } as AcdEvent
    const before = desk
    const after = step(desk, event, given)
    desk = after.desk
    check(before, desk, after.effects, event)
  }
  return desk
}
const ruleOf = (given: readonly QueueRule[], code: string) => given.find((one) => one.code === code)!
const always = (check: (given: readonly QueueRule[], before: Desk, desk: Desk, effects: Effect[], event: AcdEvent) => void) =>
  fc.assert(fc.property(rules, day, (given, happenings) => { live(happenings, given, (...seen) => check(given, ...seen)) }), { numRuns: 600 })

test('no caller waits while somebody ready could take the call', () => always((given, _, desk) => {
  for (const call of desk.calls.values()) {
    if (call.state !== 'waiting') continue
    for (const agent of desk.agents.values()) expect(agent.state === 'ready' && canServe(agent, ruleOf(given, call.queue))).toBe(false)
  }
}))

test('nobody gets two calls: it rings only where somebody was ready, once each step, and a call rings at one place', () => always((_, before, desk, effects) => {
  const rings = effects.filter((one) => one.do === 'ring')
  expect(new Set(rings.map((one) => one.agentId)).size).toBe(rings.length)
  expect(new Set(rings.map((one) => one.callId)).size).toBe(rings.length)
  const freed = (id: string) => effects.some((one) => one.do === 'agent_state' && one.agentId === id && one.state === 'ready')
  for (const one of rings) expect(before.agents.get(one.agentId)?.state === 'ready' || freed(one.agentId)).toBe(true)
  for (const agent of desk.agents.values()) {
    expect(['ringing', 'talking'].includes(agent.state)).toBe(agent.callId !== undefined)
    if (agent.state === 'ringing') expect(desk.calls.get(agent.callId!)).toMatchObject({ state: 'ringing', agentId: agent.id })
  }
  for (const call of desk.calls.values()) if (call.state === 'ringing') expect(desk.agents.get(call.agentId!)).toMatchObject({ state: 'ringing', callId: call.id })
}))

test('in line: whoever rings had nobody of the same queue before them', () => always((given, _, desk, effects) => {
  for (const one of effects) {
    if (one.do !== 'ring') continue
    const call = desk.calls.get(one.callId)!
    for (const other of desk.calls.values()) if (other.state === 'waiting' && other.queue === call.queue) expect(byTurn(call, other)).toBeLessThan(0)
    expect(canServe(desk.agents.get(one.agentId)!, ruleOf(given, call.queue))).toBe(true)
  }
}))

test('nobody is lost: a call is gone only when it left, and keeps its first time and its place among all queues', () => always((_, before, desk, __, event) => {
  for (const call of before.calls.values()) {
    const now = desk.calls.get(call.id)
    if (!now) { expect(event).toMatchObject({ type: 'call.left', callId: call.id }); continue }
    expect(now.enteredAt).toBe(call.enteredAt)
    expect(now.priority).toBeGreaterThanOrEqual(call.priority)
  }
}))

test('time: the same moment twice does nothing the second time, and nothing falls due before the next moment named', () => always((given, _, desk, __, event) => {
  const once = step(desk, { type: 'time.passed', at: event.at }, given).desk
  const twice = step(once, { type: 'time.passed', at: event.at }, given)
  expect(twice.effects).toEqual([])
  const due = nextDue(once, given)
  if (due !== undefined && due > event.at + 1) expect(step(once, { type: 'time.passed', at: due - 1 }, given).effects).toEqual([])
  if (due !== undefined) expect(step(once, { type: 'time.passed', at: Math.max(due, event.at) }, given).desk).not.toEqual(once)
}))

test('a repeated message changes nothing', () => always((given, _, desk, __, event) => {
  if (event.type === 'agent.asked' || event.type === 'agent.released' || event.type === 'call.moved') return
  const again = step(desk, event, given)
  expect(again.effects.filter((one) => one.do === 'ring' || one.do === 'stop_ring')).toEqual([])
}))

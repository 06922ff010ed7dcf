/** Random lives of calls: whatever is offered is not refused, whatever is not offered is refused. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CALL_ABILITIES, callAbilities, seatAbilities, type CallAbility } from './call-abilities.ts'
import { agentLeg, openLegs } from './call.ts'
import type { EngineEvent } from './engine.ts'
import { EMPTY_SWITCH, type Switch, type SwitchRules } from './switch.ts'
import { engineTurn, wishTurn } from './switch-turn.ts'
import type { Wish } from './switch-wishes.ts'

const rules: SwitchRules = {
  lines: [{ code: 'main', name: '12345', number: '12345', merge: 'whole', queue: 'general' }],
  queues: [{ code: 'general', name: '普通', needs: [{ skill: 'general', level: 1 }], priority: 0, ringSeconds: 20, wrapUpSeconds: 10, overflow: [] }],
  queue: 'general', extOf: (agentId) => `s-${agentId}`, agentOf: (ext) => ext.slice(2), isBlocked: () => false, shownNumber: '12345', rating: { prompts: [], thanks: [], keys: ['5'] }, prompts: { waiting: [], closed: [], blocked: [], silent: [], position: () => [], callBack: [] },
  records: true, simulated: false, localTime: () => '10:00',
}
const AGENTS = ['amy', 'ben', 'cat', 'lea']
const CALLS = ['c1', 'c2']
/** What a call was is said beside the switch. */
type Asked = Exclude<CallAbility, 'outcome'>
const ASKED = CALL_ABILITIES.filter((name): name is Asked => name !== 'outcome')
let ids = 0
const how = { at: 1, rules, newId: () => `n${(ids += 1)}` }

/** One wish of each kind that is well formed for this call: a colleague who is free, a leg that is there. */
function sample(state: Switch, callId: string, agentId: string, ability: Asked): Wish {
  const call = state.calls.get(callId)
  switch (ability) {
    case 'mute': case 'pause_record': return { wish: ability, callId, on: true }
    case 'keys': return { wish: 'keys', callId, keys: '1' }
    case 'consult': case 'transfer': return { wish: ability, callId, whom: { number: '110', role: 'partner', partner: 'police' } }
    case 'drop': return { wish: 'drop', callId, legId: (call && openLegs(call).find((leg) => leg.agentId !== agentId)?.id) ?? 'none' }
    case 'queue': return { wish: 'queue', callId, queue: 'general' }
    case 'bind': return { wish: 'bind', callId, ticketId: 't' }
    default: return { wish: ability, callId }
  }
}

const someAgent = fc.constantFrom(...AGENTS)
const someCall = fc.constantFrom(...CALLS)
const STEP = fc.oneof(
  fc.record({ do: fc.constant('offer' as const), call: someCall }), fc.record({ do: fc.constant('answer' as const), nth: fc.nat(5) }), fc.record({ do: fc.constant('end' as const), nth: fc.nat(8) }),
  fc.record({ do: fc.constant('wish' as const), agent: someAgent, call: someCall, ability: fc.constantFrom(...ASKED) }),
  fc.record({ do: fc.constant('other' as const), agent: someAgent, call: someCall, kind: fc.constantFrom('ready', 'break', 'dial', 'listen', 'colleague') }),
)
type Step = typeof STEP extends fc.Arbitrary<infer S> ? S : never

function play(state: Switch, step: Step): Switch {
  const hear = (event: EngineEvent) => engineTurn(state, event, how).state
  const legs = [...state.calls.values()].flatMap(openLegs)
  if (step.do === 'offer') return hear({ type: 'leg.offered', at: 1, callId: step.call, legId: how.newId(), from: '13800007812', dialled: '12345' })
  if (step.do === 'answer') { const ringing = legs.filter((leg) => leg.state === 'ringing'); return ringing.length ? hear({ type: 'leg.answered', at: 1, legId: ringing[step.nth % ringing.length]!.id }) : state }
  if (step.do === 'end') return legs.length ? hear({ type: 'leg.ended', at: 1, legId: legs[step.nth % legs.length]!.id, cause: 'normal' }) : state
  const wish: Wish = step.do === 'wish' ? sample(state, step.call, step.agent, step.ability)
    : step.kind === 'dial' ? { wish: 'dial', callId: step.call, number: '13900000000' } : step.kind === 'listen' ? { wish: 'supervise', callId: step.call, mode: 'listen' }
    : step.kind === 'colleague' ? { wish: 'consult', callId: step.call, whom: { agentId: 'ben' } } : { wish: 'state', state: step.kind as 'ready' }
  return wishTurn(state, step.agent, wish, how).state
}

test('offered is not refused, not offered is refused, in whatever life of a call', () => {
  const seen = new Set<string>()
  fc.assert(fc.property(fc.array(STEP, { minLength: 5, maxLength: 60, size: 'max' }), (steps) => {
    const wrong: object[] = []
    let state = EMPTY_SWITCH
    for (const agent of AGENTS) { state = wishTurn(state, agent, { wish: 'sign_on', skills: { general: 3 } }, how).state; if (agent !== 'lea') state = wishTurn(state, agent, { wish: 'state', state: 'ready' }, how).state }
    for (const step of steps) {
      state = play(state, step)
      for (const agent of AGENTS) {
        for (const call of state.calls.values()) {
          const offered = callAbilities(call, agent)
          if (offered.includes('outcome')) { expect(agentLeg(call, agent)).toBeUndefined(); expect(call.agentId).toBe(agent); seen.add('outcome') }
          for (const ability of ASKED) {
            // Picked up already: pressing again does nothing, and that is no mistake.
            if (ability === 'answer' && agentLeg(call, agent) !== undefined && !offered.includes(ability)) continue
            const why = wishTurn(state, agent, sample(state, call.id, agent, ability), how).why
            if ((why !== undefined) === offered.includes(ability)) wrong.push({ ability, why, legs: call.legs, agent })
            if (offered.includes(ability)) seen.add(ability)
          }
        }
        const may = seatAbilities(state.desk.agents.get(agent)).includes('dial')
        expect(wishTurn(state, agent, { wish: 'dial', callId: 'fresh', number: '13900000000' }, how).why === undefined).toBe(may)
      }
    }
    expect(wrong).toEqual([])
  }), { numRuns: 400, seed: 7 })
  // Every ability was met in these lives, so the law is not empty.
  expect([...seen].sort()).toEqual([...CALL_ABILITIES].sort())
})

test('before signing on nothing can be done at a seat', () => {
  expect(seatAbilities(undefined)).toEqual([])
  expect(seatAbilities({ state: 'off' })).toEqual(['ready', 'break'])
  expect(seatAbilities({ state: 'talking', callId: 'c' })).toEqual(['ready', 'break', 'off'])
})

test('a silent caller is not sent away while a third is in the call', () => {
  const leg = (role: 'caller' | 'agent' | 'partner') => ({ id: role, role, state: 'up' as const, since: 1, ...(role === 'agent' ? { agentId: 'amy' } : {}) })
  const call = (...legs: ReturnType<typeof leg>[]) => ({ id: 'c', direction: 'in' as const, line: 'main', dialled: '12345', state: 'talking' as const, offeredAt: 1, agentId: 'amy', recordingIds: ['r'], simulated: false, version: 1, legs })
  expect(callAbilities(call(leg('caller'), leg('agent')), 'amy')).toEqual(expect.arrayContaining(['silent', 'pause_record']))
  expect(callAbilities(call(leg('caller'), leg('agent'), leg('partner')), 'amy')).not.toContain('silent')
})

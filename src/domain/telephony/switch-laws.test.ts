/** Laws of the switch over random days: an engine that does what it is told but late and sometimes twice, agents who ask for anything, crashes in between. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openLegs, type Call } from './call.ts'
import type { EngineEvent, EngineOrder, LegEnd } from './engine.ts'
import { switchOf } from './switch-state.ts'
import { EMPTY_SWITCH, type CallFact, type Outcome, type SwitchRules } from './switch.ts'
import { nextMoment } from './switch-time.ts'
import { engineTurn, resyncTurn, timeTurn, wishTurn } from './switch-turn.ts'
import type { Wish } from './switch-wishes.ts'

const queue = (code: string, wrapUpSeconds: number) => ({ code, name: code, needs: [{ skill: code, level: 1 }], priority: 0, ringSeconds: 20, wrapUpSeconds, overflow: [] })
const rules: SwitchRules = {
  lines: [{ code: 'main', name: 'm', number: '1', merge: 'whole', queue: 'a' }, { code: 'old', name: 'o', number: '2', merge: 'whole', queue: 'b', open: { from: '08:00', to: '09:00' } }],
  queues: [queue('a', 0), queue('b', 10)], queue: 'a', extOf: (id) => `x${id}`, agentOf: (ext) => ext.slice(1), isBlocked: (number) => number === '400', shownNumber: '1',
  rating: { prompts: ['rate'], thanks: [], keys: ['1', '5'] }, prompts: { waiting: [], closed: [], blocked: [], silent: [], position: () => [], callBack: [] }, records: true, simulated: false, localTime: () => '12:00',
}
const AGENTS = ['x', 'y', 'z']
const agentId = fc.constantFrom(...AGENTS)
const pick = fc.nat({ max: 30 })
const whom = fc.oneof(fc.record({ agentId }), fc.constant({ number: '110', role: 'partner' as const, partner: 'police' }))
type Deed = { do: 'lose'; deed: Deed } | { do: 'wish'; agentId: string; wish: { wish: string } & Record<string, unknown>; call: number } | { do: 'dial_in'; dialled: string; from: string } | { do: 'answer' | 'end'; leg: number; cause: LegEnd } | { do: 'key'; leg: number } | { do: 'away'; agentId: string } | { do: 'time'; ms: number } | { do: 'crash' }
const wishes = fc.oneof(
  fc.record({ wish: fc.constant('state'), state: fc.constantFrom('ready', 'ready', 'break', 'off') }), fc.record({ wish: fc.constant('force'), agentId, state: fc.constantFrom('ready', 'break') }),
  fc.record({ wish: fc.constantFrom('hold', 'resume', 'hang_up', 'join', 'hand_over', 'silent', 'answer') }), fc.record({ wish: fc.constantFrom('consult', 'transfer'), whom }),
  fc.record({ wish: fc.constant('queue'), queue: fc.constantFrom('a', 'b') }), fc.record({ wish: fc.constant('supervise'), mode: fc.constantFrom('listen', 'barge') }),
  fc.record({ wish: fc.constant('dial'), number: fc.constant('9') }), fc.record({ wish: fc.constant('relay'), ticketId: fc.constant('t'), unitNumber: fc.constant('8'), number: fc.constant('9') }),
)
const plain: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wish' as const), agentId, wish: wishes, call: pick }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('dial_in' as const), dialled: fc.constantFrom('1', '1', '1', '2', '777'), from: fc.constantFrom('13', '13', '400') }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('answer' as const), leg: pick, cause: fc.constant('normal' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('end' as const), leg: pick, cause: fc.constantFrom<LegEnd>('normal', 'no_answer', 'declined', 'error') }) },
  fc.record({ do: fc.constant('key' as const), leg: pick }), fc.record({ do: fc.constant('away' as const), agentId }),
  fc.record({ do: fc.constant('time' as const), ms: fc.integer({ min: 1, max: 30_000 }) }), fc.record({ do: fc.constant('crash' as const) }),
)
/** stored, and the process dies before the engine is told */
const lost = plain.map((one): Deed => ({ do: 'lose', deed: one }))
const day = fc.array(fc.oneof({ weight: 12, arbitrary: plain }, lost), { minLength: 10, maxLength: 70 })

/** An engine, a switch on it, and what was told; `check` looks after every turn. */
function live(deeds: readonly Deed[], check: (world: World, outcome: Outcome) => void, crashes = true) {
  const world = new World()
  for (const id of AGENTS) { world.wish(id, { wish: 'sign_on', skills: { a: 3, ...(id === 'x' ? { b: 2 } : {}) } }, check); world.wish(id, { wish: 'state', state: 'ready' }, check) }
  for (const one of deeds) if (crashes || (one.do !== 'crash' && one.do !== 'lose')) world.play(one, check)
  return world
}
class World {
  state = EMPTY_SWITCH
  at = 0
  ids = 0
  deaf = false
  facts: CallFact[] = []
  ended: Call[] = []
  offered: string[] = []
  legs = new Map<string, { callId: string; legId: string; state: 'ringing' | 'up'; from?: string; dialled?: string }>()
  how() { return { at: this.at, rules, newId: () => `n${(this.ids += 1)}` } }
  take(outcome: Outcome, check: (world: World, outcome: Outcome) => void): void {
    this.state = outcome.state
    this.facts.push(...outcome.facts)
    this.ended.push(...outcome.changed.filter(({ state }) => state === 'ended'))
    check(this, outcome)
    if (!this.deaf) for (const order of outcome.orders) this.obey(order, check)
  }
  obey(order: EngineOrder, check: (world: World, outcome: Outcome) => void): void {
    if (order.order === 'originate') this.legs.set(order.legId, { callId: order.callId, legId: order.legId, state: 'ringing' })
    if (order.order === 'hang_up' && this.legs.delete(order.legId)) this.hear({ type: 'leg.ended', at: this.at, legId: order.legId, cause: 'normal' }, check)
    if (order.order === 'pick_up') { const leg = this.legs.get(order.legId); if (leg) { leg.state = 'up'; this.hear({ type: 'leg.answered', at: this.at, legId: leg.legId }, check) } }
  }
  hear(event: EngineEvent, check: (world: World, outcome: Outcome) => void): void { this.take(engineTurn(this.state, event, this.how()), check) }
  wish(id: string, wish: Wish, check: (world: World, outcome: Outcome) => void): void { this.take(wishTurn(this.state, id, wish, this.how()), check) }
  play(one: Deed, check: (world: World, outcome: Outcome) => void): void {
    this.at += 100
    const legs = [...this.legs.values()]
    switch (one.do) {
      case 'wish': { const calls = [...this.state.calls.keys()]; const fresh = ['dial', 'relay'].includes(one.wish.wish); return this.wish(one.agentId, { ...one.wish, callId: fresh ? `d${(this.ids += 1)}` : calls[one.call % calls.length] ?? 'none' } as unknown as Wish, check) }
      case 'dial_in': { const leg = { callId: `c${(this.ids += 1)}`, legId: `l${this.ids}`, state: 'up' as const, from: one.from, dialled: one.dialled }; this.legs.set(leg.legId, leg); this.offered.push(leg.callId); return this.hear({ type: 'leg.offered', at: this.at, ...leg }, check) }
      case 'answer': { const ringing = legs.filter(({ state }) => state === 'ringing'); const leg = ringing[one.leg % ringing.length]; if (leg) { leg.state = 'up'; this.hear({ type: 'leg.answered', at: this.at, legId: leg.legId }, check) } return }
      case 'end': { const leg = legs[one.leg % legs.length]; if (leg) { this.legs.delete(leg.legId); this.hear({ type: 'leg.ended', at: this.at, legId: leg.legId, cause: one.cause }, check) } return }
      case 'key': { const leg = legs[one.leg % legs.length]; if (leg) this.hear({ type: 'key.pressed', at: this.at, legId: leg.legId, key: '5' }, check); return }
      case 'away': return this.hear({ type: 'device.changed', at: this.at, ext: `x${one.agentId}`, reachable: false }, check)
      case 'time': this.at += one.ms; return this.take(timeTurn(this.state, this.how()), check)
      case 'lose': this.deaf = true; this.play(one.deed, check); this.deaf = false; return this.play({ do: 'crash' }, check)
      case 'crash': return this.take(resyncTurn(this.state, { legs: legs.map((leg) => ({ ...leg })), recordings: [] }, this.how()), check)
    }
  }
}
const runs = (numRuns: number, property: (deeds: readonly Deed[]) => void) => fc.assert(fc.property(day, property), { numRuns })
const ENDS = ['call.ended', 'call.abandoned', 'call.refused_closed', 'call.refused_blocked']

test('no call is lost or doubled: every one that came is here or has ended, once, with one word for how', () => runs(1500, (deeds) => {
  const world = live(deeds, () => undefined)
  for (const id of world.offered) expect(Number(world.state.calls.has(id)) + world.ended.filter((call) => call.id === id).length).toBe(1)
  for (const call of world.ended) expect(world.facts.filter((fact) => fact.call.id === call.id && ENDS.includes(fact.type)).map(({ type }) => type)).toHaveLength(1)
  for (const call of world.state.calls.values()) expect(world.facts.filter((fact) => fact.call.id === call.id && ['call.ended', 'call.abandoned'].includes(fact.type))).toEqual([])
}))

test('seats and calls agree: an agent is in the one call the seat says, and in no other', () => runs(1500, (deeds) => {
  live(deeds, ({ state }) => {
    const inCalls = new Map<string, string[]>()
    for (const call of state.calls.values()) for (const leg of openLegs(call)) if (leg.agentId !== undefined && leg.listens === undefined) inCalls.set(leg.agentId, [...(inCalls.get(leg.agentId) ?? []), call.id])
    for (const agent of state.desk.agents.values()) expect([agent.id, agent.state, inCalls.get(agent.id) ?? []]).toEqual([agent.id, agent.state, agent.callId === undefined ? [] : [agent.callId]])
    for (const call of state.calls.values()) {
      const place = state.desk.calls.get(call.id)
      if (call.refused || call.direction === 'out' || call.state === 'rating') expect(place).toBeUndefined()
      else if (call.state !== 'talking') expect([call.id, place?.state]).toEqual([call.id, call.state === 'queued' ? 'waiting' : 'ringing'])
      expect(openLegs(call).length).toBeGreaterThan(0)
    }
  })
}))

test('the engine and the switch agree: nobody is left on the line whom no call knows', () => runs(1000, (deeds) => {
  const world = live(deeds, () => undefined)
  const open = new Set([...world.state.calls.values()].flatMap((call) => openLegs(call).map(({ id }) => id)))
  expect([...world.legs.keys()].filter((id) => !open.has(id))).toEqual([])
  expect([...open].filter((id) => !world.legs.has(id))).toEqual([])
}))

test('a caller who is held or talks has somebody inside; everybody else waits, rings, or will be let go', () => runs(1000, (deeds) => {
  live(deeds, ({ state }) => {
    for (const call of state.calls.values()) {
      if (call.state !== 'talking' || call.until !== undefined) continue
      const inside = openLegs(call).filter(({ role, listens }) => role !== 'caller' && role !== 'called' && listens === undefined)
      expect(inside.length).toBeGreaterThan(0)
      const held = openLegs(call).find(({ state: its }) => its === 'held')
      if (held) expect(inside.some(({ state: its, role }) => role === 'agent' && its === 'up')).toBe(true)
    }
  })
}))

test('told twice is told once: no message of the engine and no wish to dial does anything the second time', () => runs(800, (deeds) => {
  const world = live(deeds, () => undefined)
  const silent = (event: EngineEvent) => { const again = engineTurn(world.state, event, world.how()); expect([event, again.facts, again.changed, again.orders]).toEqual([event, [], [], []]) }
  for (const id of world.offered) silent({ type: 'leg.offered', at: world.at, callId: id, legId: 'other', from: '13', dialled: '1' })
  for (const call of [...world.ended, ...world.state.calls.values()]) for (const leg of call.legs) {
    if (leg.state === 'ended' || call.state === 'ended') { silent({ type: 'leg.ended', at: world.at, legId: leg.id, cause: 'normal' }); silent({ type: 'leg.answered', at: world.at, legId: leg.id }) }
    else if (leg.state === 'up') { silent({ type: 'leg.answered', at: world.at, legId: leg.id }); silent({ type: 'leg.resumed', at: world.at, legId: leg.id }) }
    if (call.state === 'ended') expect(wishTurn(world.state, 'x', { wish: 'dial', callId: call.id, number: '9' }, world.how()).orders).toEqual([])
  }
}))

test('a crash changes nothing: read again and compared with the engine, the state is the one there was', () => runs(1000, (deeds) => {
  const world = live(deeds, () => undefined, false)
  const { desk, calls } = structuredClone({ desk: { agents: [...world.state.desk.agents.values()], calls: [...world.state.desk.calls.values()] }, calls: [...world.state.calls.values()] })
  const stored = switchOf({ agents: desk.agents, places: desk.calls, calls, gone: world.ended.map(({ id }) => id) })
  const { state, facts } = resyncTurn(stored, { legs: [...world.legs.values()], recordings: [] }, world.how())
  expect(facts).toEqual([])
  expect(state).toEqual(world.state)
}))

test('time lets go of whoever is asked and says nothing, and of nobody who talks', () => runs(500, (deeds) => {
  const world = live(deeds, () => undefined)
  for (let turns = 0; turns < 30; turns += 1) {
    const due = nextMoment(world.state, rules)
    if (due === undefined) break
    world.at = Math.max(world.at, due)
    world.play({ do: 'time', ms: 1 }, () => undefined)
  }
  expect([...world.state.calls.values()].filter(({ state, refused }) => state === 'rating' || refused)).toEqual([])
}))

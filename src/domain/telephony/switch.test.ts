/** Calls as stories: what comes in, who rings, who talks, who is asked, and what the engine is told; expected orders by hand. */
import { expect, test } from 'vitest'
import type { EngineEvent } from './engine.ts'
import { EMPTY_SWITCH, type Outcome, type SwitchRules } from './switch.ts'
import { engineTurn, resyncTurn, timeTurn, wishTurn } from './switch-turn.ts'
import type { Wish } from './switch-wishes.ts'

const rules: SwitchRules = {
  lines: [{ code: 'main', name: '12345', number: '12345', merge: 'whole', queue: 'general' }, { code: 'old', name: '旧号', number: '12319', merge: 'whole', queue: 'general', open: { from: '08:00', to: '18:00' } }, { code: 'signs', name: '手语', number: '12300', merge: 'parallel', queue: 'video' }],
  queues: [
    { code: 'general', name: '普通', needs: [{ skill: 'general', level: 1 }], priority: 0, ringSeconds: 20, wrapUpSeconds: 10, overflow: [] },
    { code: 'video', name: '视频', needs: [{ skill: 'video', level: 1 }], priority: 0, ringSeconds: 20, wrapUpSeconds: 0, overflow: [] },
    { code: 'dialect', name: '方言', needs: [{ skill: 'dialect', level: 1 }], priority: 1, ringSeconds: 20, wrapUpSeconds: 0, overflow: [] },
  ],
  queue: 'general', extOf: (agentId) => `s-${agentId}`, agentOf: (ext) => ext.slice(2), isBlocked: (number) => number === '400', shownNumber: '12345', rating: { prompts: ['rate'], thanks: ['thanks'], keys: ['1', '2', '3', '4', '5'] },
  prompts: { waiting: [], closed: ['closed'], blocked: ['blocked'], silent: ['silent'], position: (n) => [`place-${n}`], callBack: ['call-back'] }, records: true, simulated: false, localTime: () => '20:00',
}
type Told = EngineEvent extends infer E ? (E extends { at: number } ? Omit<E, 'at'> : never) : never
function phone() {
  let state = EMPTY_SWITCH
  let [at, ids] = [0, 0]
  const newId = () => `n${(ids += 1)}`
  const take = (outcome: Outcome) => { state = outcome.state; return outcome }
  const short = ({ orders }: Outcome) => orders.map((one) => `${one.order}${'legId' in one ? ` ${one.legId}` : ''}${one.order === 'bridge' ? ` ${one.legIds.join('+')}` : ''}${one.order === 'originate' ? ` ${one.to.kind === 'agent' ? one.to.ext : one.to.number}${one.video ? ' with picture' : ''}` : ''}${one.order === 'play' ? ` ${one.prompts.join()}` : ''}`)
  return {
    wait: (ms: number) => { at += ms },
    hear: (event: Told) => short(take(engineTurn(state, { ...event, at } as EngineEvent, { rules, newId }))),
    facts: (event: Told) => take(engineTurn(state, { ...event, at } as EngineEvent, { rules, newId })).facts.map(({ type, facts }) => [type, facts]),
    wish: (agentId: string, wish: Wish) => { const made = wishTurn(state, agentId, wish, { at, rules, newId }); state = made.state; return made.why ?? short(made) },
    told: (agentId: string, wish: Wish) => { const made = wishTurn(state, agentId, wish, { at, rules, newId }); state = made.state; return made.facts.map(({ type }) => type) },
    time: () => short(take(timeTurn(state, { at, rules, newId }))),
    resync: (legs: Parameters<typeof resyncTurn>[1]['legs']) => short(take(resyncTurn(state, { legs, recordings: [] }, { at, rules, newId }))),
    agent: (id: string) => state.desk.agents.get(id),
    call: (id: string) => state.calls.get(id),
    ready(id: string, skills: Record<string, number> = { general: 3 }) { this.wish(id, { wish: 'sign_on', skills }); return this.wish(id, { wish: 'state', state: 'ready' }) },
  }
}
const COMES = { type: 'leg.offered', callId: 'c', legId: 'in', from: '13800007812', dialled: '057812345' } as const

test('rings, talks, is recorded, is asked, ends; the agent wraps up and is ready again', () => {
  const p = phone()
  p.ready('amy')
  expect(p.hear(COMES)).toEqual(['answer in', 'park in', 'originate n1 s-amy'])
  expect(p.hear(COMES)).toEqual([])
  p.wait(4000)
  expect(p.hear({ type: 'leg.answered', legId: 'n1' })).toEqual(['bridge in+n1', 'record'])
  expect(p.call('c')).toMatchObject({ state: 'talking', agentId: 'amy', answeredAt: 4000 })
  expect(p.hear({ type: 'leg.ended', legId: 'n1', cause: 'normal' })).toEqual(['unbridge in', 'play in rate'])
  expect(p.agent('amy')?.state).toBe('wrap_up')
  expect(p.hear({ type: 'key.pressed', legId: 'in', key: '9' })).toEqual([])
  expect(p.facts({ type: 'key.pressed', legId: 'in', key: '5' })).toEqual([['call.rated', { score: 5 }]])
  expect(p.facts({ type: 'leg.ended', legId: 'in', cause: 'normal' })).toEqual([['call.ended', { by: 'agent', queue: 'general', line: 'main', talkMs: 0, agentId: 'amy' }]])
  expect(p.call('c')).toBeUndefined()
  p.wait(10_000)
  p.time()
  expect(p.agent('amy')?.state).toBe('ready')
})

test('nobody takes it: it rings at the next, the first rests; hanging up while waiting is abandoned', () => {
  const p = phone()
  p.ready('amy')
  p.hear(COMES)
  expect(p.ready('bob')).toEqual([])
  expect(p.hear({ type: 'leg.ended', legId: 'n1', cause: 'no_answer' })).toEqual(['originate n2 s-bob'])
  expect(p.agent('amy')).toMatchObject({ state: 'break', breakKind: 'no_answer' })
  p.wait(7000)
  expect(p.facts({ type: 'leg.ended', legId: 'in', cause: 'normal' })).toEqual([['call.abandoned', { line: 'main', queue: 'general', waitedMs: 7000 }]])
  expect(p.agent('bob')?.state).toBe('ready')
})

test('a closed line says so and hangs up', () => {
  expect(phone().hear({ ...COMES, dialled: '12319' })).toEqual(['answer in', 'play in closed', 'hang_up in'])
})

test('consult, three together, hand over: the caller never waits alone', () => {
  const p = phone()
  p.ready('amy'); p.hear(COMES); p.hear({ type: 'leg.answered', legId: 'n1' })
  expect(p.wish('amy', { wish: 'consult', callId: 'c', whom: { number: '05788880000', role: 'unit' } })).toEqual(['originate n3 05788880000', 'hold in'])
  expect(p.wish('amy', { wish: 'join', callId: 'c' })).toBe('call_no_third')
  expect(p.hear({ type: 'leg.answered', legId: 'n3' })).toEqual(['bridge n1+n3'])
  expect(p.wish('amy', { wish: 'join', callId: 'c' })).toEqual(['resume in', 'bridge in+n1+n3'])
  expect(p.wish('amy', { wish: 'hand_over', callId: 'c' })).toEqual(['bridge in+n1+n3', 'hang_up n1'])
  p.hear({ type: 'leg.ended', legId: 'n1', cause: 'normal' })
  expect(p.agent('amy')?.state).toBe('wrap_up')
  expect(p.call('c')?.state).toBe('talking')
  expect(p.hear({ type: 'leg.ended', legId: 'n3', cause: 'normal' })).toEqual(['hang_up in'])
  expect(p.call('c')).toBeUndefined()
})

test('to a colleague: free when busy is refused; both count as talking, and the second keeps the call', () => {
  const p = phone()
  p.ready('amy'); p.hear(COMES); p.hear({ type: 'leg.answered', legId: 'n1' })
  expect(p.wish('amy', { wish: 'consult', callId: 'c', whom: { agentId: 'bob' } })).toBe('agent_not_free')
  p.ready('bob')
  p.wish('amy', { wish: 'consult', callId: 'c', whom: { agentId: 'bob' } })
  expect(p.agent('bob')?.state).toBe('talking')
  p.hear({ type: 'leg.answered', legId: 'n3' })
  p.wish('amy', { wish: 'hand_over', callId: 'c' })
  p.hear({ type: 'leg.ended', legId: 'n1', cause: 'normal' })
  expect(p.call('c')).toMatchObject({ state: 'talking', agentId: 'bob' })
  expect(p.hear({ type: 'leg.ended', legId: 'n3', cause: 'normal' })).toEqual(['unbridge in', 'play in rate'])
  expect(p.agent('bob')?.state).not.toBe('talking')
})

test('three together is told once: by whoever asked for it, not again when the call is handed over', () => {
  const p = phone()
  p.ready('amy'); p.hear(COMES); p.hear({ type: 'leg.answered', legId: 'n1' })
  p.wish('amy', { wish: 'consult', callId: 'c', whom: { number: '05788880000', role: 'unit' } }); p.hear({ type: 'leg.answered', legId: 'n3' })
  expect(p.told('amy', { wish: 'join', callId: 'c' })).toEqual(['call.joined'])
  expect(p.told('amy', { wish: 'hand_over', callId: 'c' })).toEqual(['call.handed_over'])
})

test('handed over without three together: told as that alone, and the caller is back from the music', () => {
  const p = phone()
  p.ready('amy'); p.hear(COMES); p.hear({ type: 'leg.answered', legId: 'n1' })
  p.wish('amy', { wish: 'consult', callId: 'c', whom: { number: '05788880000', role: 'unit' } }); p.hear({ type: 'leg.answered', legId: 'n3' })
  expect(p.wish('amy', { wish: 'hand_over', callId: 'c' })).toEqual(['resume in', 'bridge in+n1+n3', 'hang_up n1'])
})

test('back in line: the recording ends with the talk, and the next talk has its own', () => {
  const p = phone()
  p.ready('amy'); p.hear(COMES)
  expect(p.hear({ type: 'leg.answered', legId: 'n1' })).toEqual(['bridge in+n1', 'record'])
  p.wish('amy', { wish: 'pause_record', callId: 'c', on: true })
  expect(p.wish('amy', { wish: 'queue', callId: 'c', queue: 'general' })).toEqual(['hang_up n1', 'unbridge in', 'park in'])
  p.ready('bob')
  // Told late: the next talk has begun meanwhile.
  expect(p.hear({ type: 'leg.answered', legId: 'n3' })).toEqual(['bridge in+n3', 'record'])
  expect(p.hear({ type: 'recording.finished', recordingId: 'n2', seconds: 5 })).toEqual([])
  expect(p.call('c')).toMatchObject({ recordingIds: ['n2', 'n4'], agentId: 'bob' })
  expect([p.call('c')!.recordingOver, p.call('c')!.recordingPaused]).toEqual([undefined, undefined])
  // Cut by the engine amid the talk: whoever joins next is recorded again.
  p.hear({ type: 'recording.failed', recordingId: 'n4', reason: 'disk' })
  expect(p.wish('bob', { wish: 'pause_record', callId: 'c', on: true })).toBe('call_not_recorded')
  p.wish('bob', { wish: 'hold', callId: 'c' })
  expect(p.wish('bob', { wish: 'resume', callId: 'c' })).toEqual(['resume in', 'bridge in+n3', 'record'])
})

test('a telephone that goes away: ready and resting seats are unreachable at once, a talking one after its call unless it is back', () => {
  const p = phone()
  p.ready('amy'); p.ready('bob')
  expect(p.hear({ type: 'device.changed', ext: 's-amy', reachable: false })).toEqual([])
  expect(p.agent('amy')?.state).toBe('unreachable')
  p.hear({ type: 'device.changed', ext: 's-amy', reachable: true })
  expect(p.agent('amy')?.state, 'asks for calls anew').toBe('unreachable')
  expect(p.hear(COMES).at(-1)).toBe('originate n1 s-bob')
  p.hear({ type: 'leg.answered', legId: 'n1' })
  p.hear({ type: 'device.changed', ext: 's-bob', reachable: false })
  expect(p.agent('bob')).toMatchObject({ state: 'talking', next: { state: 'unreachable' } })
  p.hear({ type: 'device.changed', ext: 's-bob', reachable: true })
  expect(p.agent('bob')?.next).toBeUndefined()
  p.hear({ type: 'device.changed', ext: 's-bob', reachable: false })
  p.hear({ type: 'leg.ended', legId: 'n1', cause: 'normal' })
  expect(p.agent('bob')?.state).toBe('wrap_up')
  p.wait(10_000); p.time()
  expect(p.agent('bob')).toMatchObject({ state: 'unreachable' })
  p.wish('bob', { wish: 'state', state: 'ready' })
  expect(p.agent('bob')).toMatchObject({ state: 'ready' })
})

test('what was asked for during a call is overtaken by what is asked after it', () => {
  const p = phone()
  p.ready('amy'); p.hear(COMES); p.hear({ type: 'leg.answered', legId: 'n1' })
  p.wish('amy', { wish: 'state', state: 'break', kind: '小休' })
  p.hear({ type: 'leg.ended', legId: 'in', cause: 'normal' })
  p.wish('amy', { wish: 'state', state: 'ready' })
  expect(p.agent('amy')?.next).toBeUndefined()
})

test('one key to 110: the agent is out as soon as it answers', () => {
  const p = phone()
  p.ready('amy'); p.hear(COMES); p.hear({ type: 'leg.answered', legId: 'n1' })
  expect(p.wish('amy', { wish: 'transfer', callId: 'c', whom: { number: '110', role: 'partner', partner: 'police' } })).toEqual(['originate n3 110'])
  expect(p.hear({ type: 'leg.answered', legId: 'n3' })).toEqual(['bridge in+n1+n3', 'hang_up n1'])
})

test('calling out binds the ticket; two calls at once are refused', () => {
  const p = phone()
  p.ready('amy')
  expect(p.wish('amy', { wish: 'dial', callId: 'o', number: '13800007812', ticketId: 't' })).toEqual(['originate n1 s-amy', 'originate n2 13800007812'])
  expect(p.wish('amy', { wish: 'dial', callId: 'o2', number: '13800007812' })).toBe('agent_not_free')
  p.hear({ type: 'leg.answered', legId: 'n1' })
  expect(p.hear({ type: 'leg.answered', legId: 'n2' })).toEqual(['bridge n1+n2', 'record'])
  expect(p.hear({ type: 'leg.ended', legId: 'n2', cause: 'normal' })).toEqual(['hang_up n1'])
  expect(p.agent('amy')?.state).toBe('ready')
})

test('a third that fails: the caller stays held until taken back; the agent leaving first puts the caller to whoever answers, or back in line', () => {
  const p = phone()
  p.ready('amy'); p.hear(COMES); p.hear({ type: 'leg.answered', legId: 'n1' })
  p.wish('amy', { wish: 'consult', callId: 'c', whom: { number: '05788880000', role: 'unit' } })
  expect(p.hear({ type: 'leg.ended', legId: 'n3', cause: 'busy' })).toEqual([])
  expect(p.wish('amy', { wish: 'resume', callId: 'c' })).toEqual(['resume in', 'bridge in+n1'])
  p.wish('amy', { wish: 'consult', callId: 'c', whom: { number: '05788880000', role: 'unit' } })
  expect(p.wish('amy', { wish: 'resume', callId: 'c' })).toBe('call_has_third')
  expect(p.hear({ type: 'leg.ended', legId: 'n1', cause: 'normal' })).toEqual(['resume in', 'unbridge in', 'park in'])
  expect(p.agent('amy')?.state).toBe('wrap_up')
  expect(p.hear({ type: 'leg.ended', legId: 'n4', cause: 'no_answer' })).toEqual(['unbridge in', 'park in'])
  expect(p.call('c')).toMatchObject({ state: 'queued', queue: 'general' })
  p.wait(10_000)
  expect(p.time()).toEqual(['originate n5 s-amy'])
})

test('one that is consulted answers after the agent has gone: the two talk, nobody is left held', () => {
  const p = phone()
  p.ready('amy'); p.hear(COMES); p.hear({ type: 'leg.answered', legId: 'n1' }); p.ready('bob')
  p.wish('amy', { wish: 'consult', callId: 'c', whom: { agentId: 'bob' } })
  p.hear({ type: 'leg.ended', legId: 'n1', cause: 'normal' })
  expect(p.hear({ type: 'leg.answered', legId: 'n3' }), 'the first recording ended when nobody was left in the talk').toEqual(['bridge in+n3', 'record'])
  expect(p.call('c')).toMatchObject({ state: 'talking', agentId: 'bob' })
})

test('blocked numbers hear so and are counted apart; a number nobody registered still rings', () => {
  const p = phone()
  expect(p.facts({ ...COMES, from: '400' }).map(([type]) => type)).toEqual(['call.offered', 'call.refused_blocked'])
  expect(p.facts({ type: 'leg.ended', legId: 'in', cause: 'normal' })).toEqual([])
  expect(p.hear({ ...COMES, callId: 'd', legId: 'in2', dialled: '95000' })).toEqual(['answer in2', 'park in2'])
})

test('who is asked and says nothing is let go; a silent caller hears why', () => {
  const p = phone()
  p.ready('amy'); p.hear(COMES); p.hear({ type: 'leg.answered', legId: 'n1' })
  p.hear({ type: 'leg.ended', legId: 'n1', cause: 'normal' })
  p.wait(25_000)
  expect(p.time()).toEqual(['hang_up in'])
  p.hear({ ...COMES, callId: 'd', legId: 'in2' }); p.hear({ type: 'leg.answered', legId: 'n4' })
  expect(p.wish('amy', { wish: 'silent', callId: 'd' })).toEqual(['unbridge in2', 'hang_up n4', 'play in2 silent', 'hang_up in2'])
})

test('a relay call: the unit first, then the number only the platform knows', () => {
  const p = phone()
  expect(p.wish('unit', { wish: 'relay', callId: 'r', ticketId: 't', unitNumber: '05781111', number: '13800007812' })).toEqual(['originate n1 05781111'])
  expect(p.hear({ type: 'leg.answered', legId: 'n1' })).toEqual(['park n1', 'originate n2 kept'])
  expect(p.hear({ type: 'leg.answered', legId: 'n2' })).toEqual(['bridge n1+n2', 'record'])
  expect(p.hear({ type: 'leg.ended', legId: 'n1', cause: 'normal' })).toEqual(['hang_up n2'])
})

test('a leader listens, then speaks; leaving disturbs nobody', () => {
  const p = phone()
  p.ready('amy'); p.wish('boss', { wish: 'sign_on', skills: {} }); p.hear(COMES); p.hear({ type: 'leg.answered', legId: 'n1' })
  expect(p.wish('boss', { wish: 'supervise', callId: 'c', mode: 'listen' })).toEqual(['originate n3 s-boss', 'supervise n3'])
  expect(p.hear({ type: 'leg.answered', legId: 'n3' })).toEqual([])
  expect(p.wish('boss', { wish: 'supervise', callId: 'c', mode: 'barge' })).toEqual(['supervise n3'])
  expect(p.hear({ type: 'leg.ended', legId: 'n3', cause: 'normal' })).toEqual([])
  expect(p.call('c')?.state).toBe('talking')
})

test('after a restart: what is up goes on, what is gone has ended, what came meanwhile is taken up', () => {
  const p = phone()
  p.ready('amy'); p.hear(COMES); p.hear({ type: 'leg.answered', legId: 'n1' })
  p.hear({ ...COMES, callId: 'd', legId: 'in2' })
  expect(p.resync([{ callId: 'c', legId: 'in', state: 'up' }, { callId: 'c', legId: 'n1', state: 'up' }, { callId: 'e', legId: 'in3', state: 'up', from: '', dialled: '12345' }, { callId: 'x', legId: 'odd', state: 'up' }]))
    .toEqual(['bridge in+n1', 'record', 'answer in3', 'park in3', 'hang_up odd'])
  expect([p.call('c')?.state, p.call('d'), p.call('e')?.state]).toEqual(['talking', undefined, 'queued'])
})

test('视频座席: a picture is offered for calls of the queue that asks for the skill, to colleagues too, never to a number outside', () => {
  const p = phone()
  p.ready('amy', { video: 1, general: 1 })
  p.ready('bea')
  expect(p.hear({ ...COMES, dialled: '12300' })).toEqual(['answer in', 'park in', 'originate n1 s-amy with picture'])
  p.hear({ type: 'leg.answered', legId: 'n1' })
  expect(p.wish('amy', { wish: 'consult', callId: 'c', whom: { agentId: 'bea' } })).toEqual(['originate n3 s-bea with picture', 'hold in'])
  p.hear({ type: 'leg.ended', legId: 'n3', cause: 'declined' })
  p.wish('amy', { wish: 'resume', callId: 'c' })
  expect(p.wish('amy', { wish: 'consult', callId: 'c', whom: { number: '110', role: 'partner' } })).toEqual(['originate n4 110', 'hold in'])
})

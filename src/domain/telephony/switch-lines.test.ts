/** What the line decides, the key of who need not wait, and what is not recorded; expected orders by hand. */
import { expect, test } from 'vitest'
import type { EngineEvent } from './engine.ts'
import { EMPTY_SWITCH, type Outcome, type SwitchRules } from './switch.ts'
import { engineTurn, timeTurn, wishTurn } from './switch-turn.ts'
import type { Wish } from './switch-wishes.ts'

const queue = (code: string, more = {}) => ({ code, name: code, needs: [{ skill: code, level: 1 }], priority: 0, ringSeconds: 15, wrapUpSeconds: 0, overflow: [], ...more })
const rules: SwitchRules = {
  lines: [
    { code: 'old', name: '旧号', number: '12319', merge: 'whole', queue: 'general', replacedBy: { number: '12345', from: '2026-03-01' } },
    { code: 'office', name: '窗口', number: '12329', merge: 'parallel', queue: 'general', greeting: 'hello', open: { from: '08:00', to: '18:00', workingDays: true } },
    { code: 'tax', name: '税务', number: '12366', merge: 'sub_center', queue: 'tax' },
    { code: 'mind', name: '心理', number: '12356', merge: 'parallel', queue: 'general', confidential: true },
  ],
  queues: [queue('general', { offerCallBackAfterSeconds: 60 }), queue('tax', { overflow: [{ to: 'general', afterSeconds: 30 }] })],
  extOf: (agentId) => `s-${agentId}`, shownNumber: '12345', records: true, simulated: false, localTime: () => '10:00', localDay: () => '2026-03-01', isWorkingDay: () => false,
  queue: 'general', agentOf: (ext: string) => ext.slice(2), isBlocked: () => false,
  prompts: { waiting: [], closed: ['closed'], blocked: ['blocked'], silent: ['silent'], position: () => [], callBack: ['press-1'], recorded: ['recorded'], callBackTaken: ['taken'] },
}
type Told = EngineEvent extends infer E ? (E extends { at: number } ? Omit<E, 'at'> : never) : never
function phone() {
  let [state, at, ids] = [EMPTY_SWITCH, 0, 0]
  const newId = () => `n${(ids += 1)}`
  const take = (outcome: Outcome & { why?: string }) => {
    state = outcome.state
    return outcome.why ?? [...outcome.orders.map((one) => `${one.order}${one.order === 'play' ? ` ${one.prompts.join()}` : ''}${one.order === 'pause_record' ? ` ${one.on}` : ''}`), ...outcome.facts.map(({ type }) => type)]
  }
  const p = {
    hear: (event: Told) => take(engineTurn(state, { ...event, at } as EngineEvent, { rules, newId })),
    wish: (agentId: string, wish: Wish) => take(wishTurn(state, agentId, wish, { at, rules, newId })),
    pass: (ms: number) => { at += ms; return take(timeTurn(state, { at, rules, newId })) },
    ready: (id: string, skills: Record<string, number>) => { p.wish(id, { wish: 'sign_on', skills }); return p.wish(id, { wish: 'state', state: 'ready' }) },
    dial: (dialled: string, callId = 'c') => p.hear({ type: 'leg.offered', callId, legId: `${callId}-in`, from: '13800007812', dialled }),
    call: (id = 'c') => state.calls.get(id), agent: (id: string) => state.desk.agents.get(id),
  }
  return p
}

test('a replaced number: the new one is said, and the call is answered all the same', () => {
  expect(phone().dial('12319')).toEqual(['answer', 'play replaced,digit-1,digit-2,digit-3,digit-4,digit-5,recorded', 'park', 'call.offered', 'call.queued'])
})

test('closed on a day off: the greeting of the line, then that it is closed', () => {
  expect(phone().dial('12329')).toEqual(['answer', 'play hello,closed', 'hang_up', 'call.offered', 'call.refused_closed'])
})

test('sub-centre: its own agent first, after half a minute whoever serves the general line', () => {
  const p = phone()
  p.ready('amy', { general: 3 })
  expect(p.dial('12366')).not.toContain('originate')
  expect(p.pass(29_999)).toEqual([])
  expect(p.pass(1)).toEqual(['originate', 'call.overflowed', 'call.ringing'])
  const q = phone()
  q.ready('tom', { tax: 3 })
  expect(q.dial('12366')).toContain('originate')
})

test('the key that was offered: the caller need not wait, nobody’s telephone goes on ringing', () => {
  const p = phone()
  p.dial('12319')
  expect(p.hear({ type: 'key.pressed', legId: 'c-in', key: '1' })).toEqual([])
  expect(p.pass(60_000)).toEqual(['play press-1', 'park'])
  p.ready('amy', { general: 3 })
  expect(p.agent('amy')?.state).toBe('ringing')
  expect(p.hear({ type: 'key.pressed', legId: 'c-in', key: '2' })).toEqual([])
  expect(p.hear({ type: 'key.pressed', legId: 'c-in', key: '1' })).toEqual(['play taken', 'hang_up', 'hang_up', 'call.call_back_asked'])
  expect([p.call(), p.agent('amy')?.state]).toEqual([undefined, 'ready'])
  expect(p.hear({ type: 'key.pressed', legId: 'c-in', key: '1' })).toEqual([])
  expect(p.hear({ type: 'leg.ended', legId: 'c-in', cause: 'normal' })).toEqual([])
})

test('recording rests while a number is said; asking twice changes nothing', () => {
  const p = phone()
  p.ready('amy', { general: 3 })
  p.dial('12319')
  expect(p.hear({ type: 'leg.answered', legId: p.call()!.legs[1]!.id })).toEqual(['bridge', 'record', 'call.answered'])
  expect(p.wish('amy', { wish: 'pause_record', callId: 'c', on: true })).toEqual(['pause_record true', 'call.recording_paused'])
  expect(p.call()?.recordingPaused).toBe(true)
  expect(p.wish('amy', { wish: 'pause_record', callId: 'c', on: true })).toEqual([])
  expect(p.wish('amy', { wish: 'pause_record', callId: 'c', on: false })).toEqual(['pause_record false', 'call.recording_paused'])
  expect(p.call()?.recordingPaused).toBeUndefined()
})

test('nothing of a confidential call goes to a unit', () => {
  const p = phone()
  p.ready('amy', { general: 3 })
  p.dial('12356')
  p.hear({ type: 'leg.answered', legId: p.call()!.legs[1]!.id })
  expect(p.wish('amy', { wish: 'transfer', callId: 'c', whom: { number: '66778899', role: 'unit' } })).toBe('line_confidential')
  expect(p.wish('amy', { wish: 'transfer', callId: 'c', whom: { number: '120', role: 'partner' } })).toContain('originate')
})

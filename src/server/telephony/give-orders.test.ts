/** What waits for what among orders, and what does not. */
import { expect, test } from 'vitest'
import type { Engine, EngineEvent, EngineOrder } from '#domain/telephony/engine.ts'
import { noLog } from '#platform/loop.ts'
import { orderGiver } from './give-orders.ts'

function slow() {
  const begun: string[] = []
  const open = new Map<string, { done(): void; fail(): void }>()
  const heard: EngineEvent[] = []
  const name = (order: EngineOrder) => `${order.order} ${'legId' in order ? order.legId : 'callId' in order ? order.callId : ''}`
  const engine = { carryOut: (order: EngineOrder) => new Promise<void>((resolve, reject) => { begun.push(name(order)); open.set(name(order), { done: resolve, fail: () => reject(new Error('no')) }) }) } as unknown as Engine
  const orders = orderGiver({ engine, log: noLog, now: () => 7, hear: (event) => heard.push(event), numberOf: async () => undefined })
  const settle = () => new Promise((resolve) => { setTimeout(resolve, 0) })
  return { orders, begun, heard, open, settle, async done(what: string) { open.get(what)!.done(); await settle() } }
}
const ring = (callId: string, legId: string): EngineOrder => ({ order: 'originate', callId, legId, to: { kind: 'agent', ext: '1' }, shownNumber: '', seconds: 1, headers: {} })

test('a telephone rings while the caller is still being answered; what concerns the caller is in turn', async () => {
  const s = slow()
  s.orders.give([{ order: 'answer', legId: 'in' }, { order: 'park', legId: 'in' }, ring('c', 'n1')], () => 'c')
  await s.settle()
  expect(s.begun).toEqual(['answer in', 'originate n1'])
  await s.done('answer in')
  expect(s.begun).toEqual(['answer in', 'originate n1', 'park in'])
})

test('a talk begins when all its legs are done with, is recorded after that, and nobody leaves it before', async () => {
  const s = slow()
  s.orders.give([{ order: 'park', legId: 'in' }, ring('c', 'n1'), { order: 'bridge', callId: 'c', legIds: ['in', 'n1'] }, { order: 'record', callId: 'c', recordingId: 'r' }], () => 'c')
  s.orders.give([{ order: 'hang_up', legId: 'n1', why: 'normal' }, { order: 'answer', legId: 'other' }], (legId) => (legId === 'other' ? 'd' : 'c'))
  await s.settle()
  expect(s.begun).toEqual(['park in', 'originate n1', 'answer other'])
  await s.done('originate n1')
  expect(s.begun).not.toContain('bridge c')
  await s.done('park in')
  expect(s.begun.slice(3)).toEqual(['bridge c'])
  await s.done('bridge c')
  expect(s.begun.slice(4)).toEqual(['record c'])
  await s.done('record c')
  expect(s.begun.slice(5)).toEqual(['hang_up n1'])
  await s.done('hang_up n1')
  await s.done('answer other')
  expect(s.orders.isBusy()).toBe(false)
})

test('one that is refused holds nobody up; a telephone that cannot ring is told as the end of its leg', async () => {
  const s = slow()
  s.orders.give([ring('c', 'n1'), { order: 'bridge', callId: 'c', legIds: ['n1'] }], () => 'c')
  await s.settle()
  s.open.get('originate n1')!.fail()
  await s.settle()
  expect(s.heard).toEqual([{ type: 'leg.ended', at: 7, legId: 'n1', cause: 'unreachable' }])
  expect(s.begun).toEqual(['originate n1', 'bridge c'])
})

/** The stand-in is held to exchanges recorded with the real engine (Asterisk 22.10.1, `telephony:accept -- --record`): same requests, same answers, same events. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asteriskEngine } from '#platform/asterisk/asterisk-engine.ts'
import { EVENT_FIELDS, OPERATIONS } from '#platform/asterisk/ari-uses.ts'
import type { Engine, EngineEvent } from '#domain/telephony/engine.ts'
import { newId } from '#platform/ids.ts'
import { AsteriskStandIn, STAND_IN } from './support/asterisk-stand-in.ts'

type Asked = { asked: string; path: string; query?: Record<string, string>; status: number; answered?: object }
type Told = { event: { type: string } & Record<string, unknown> }
const lines = readFileSync(new URL('fixtures/asterisk/calls.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Asked | Told)
const recorded = { asked: lines.filter((line): line is Asked => 'asked' in line), told: lines.filter((line): line is Told => 'event' in line).map(({ event }) => event) }

const useOf = (method: string, path: string) => OPERATIONS.find((use) => use.method === method && new RegExp(`^${use.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))
/** Which fields a message has, whatever is in them. */
const shape = (value: unknown): unknown => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]).toSorted(([a], [b]) => String(a).localeCompare(String(b)))) : Array.isArray(value) ? 'list' : typeof value)

let pbx: AsteriskStandIn
let engine: Engine
beforeAll(async () => {
  pbx = await new AsteriskStandIn().start()
  engine = asteriskEngine({ url: pbx.url, ...STAND_IN, app: 'jiesu-center' })
  const heard: EngineEvent[] = []
  await engine.start((event) => heard.push(event))
  const until = async (holds: () => boolean) => { while (!holds()) await new Promise((resolve) => { setTimeout(resolve, 5) }) }
  await engine.provision!('8001', 'secret')
  const caller = pbx.calls.dialIn('jiesu-center', '12345', '139')
  await until(() => heard.some(({ type }) => type === 'leg.offered'))
  const { callId, legId } = heard.find((event) => event.type === 'leg.offered')!
  const [agent, third, leader, recordingId, playId] = [newId(), newId(), newId(), newId(), newId()]
  await engine.carryOut({ order: 'answer', legId })
  await engine.carryOut({ order: 'play', legId, playId, prompts: ['greeting'] })
  pbx.calls.said(playId)
  await engine.carryOut({ order: 'park', legId })
  for (const one of [agent, third, leader]) {
    await engine.carryOut({ order: 'originate', callId, legId: one, to: { kind: 'agent', ext: '8001' }, shownNumber: '12345', seconds: 15, headers: {} })
    pbx.calls.pickUp(one)
    await until(() => heard.some((event) => event.type === 'leg.answered' && event.legId === one))
    if (one !== leader) await engine.carryOut({ order: 'bridge', callId, legIds: [legId, one] })
  }
  await engine.carryOut({ order: 'record', callId, recordingId })
  for (const order of ['hold', 'resume'] as const) await engine.carryOut({ order, legId })
  for (const on of [true, false]) await engine.carryOut({ order: 'mute', legId: agent, on })
  await engine.carryOut({ order: 'supervise', legId: leader, targetLegId: agent, mode: 'listen' })
  await engine.snapshot()
  pbx.calls.press(caller.id, '5')
  for (const one of [agent, third, leader, legId]) await engine.carryOut({ order: 'hang_up', legId: one, why: 'normal' })
  await until(() => pbx.told.some(({ type }) => type === 'RecordingFinished') && heard.filter(({ type }) => type === 'leg.ended').length === 4)
})
afterAll(async () => { await engine.stop(); await pbx.kill() })

test('everything the adapter asked the real engine is declared as used, with every word of its query', () => {
  for (const { asked, path, query = {} } of recorded.asked) {
    const use = useOf(asked, path)
    expect(use, `${asked} ${path}`).toBeDefined()
    for (const name of Object.keys(query)) expect(use!.query, `${asked} ${use!.path}`).toContain(name)
  }
  expect(new Set(recorded.asked.map(({ asked, path }) => useOf(asked, path))).size).toBeGreaterThan(20)
})

test('the stand-in answers each operation with a status the real engine gave', () => {
  const given = new Map<string, Set<number>>()
  const key = (method: string, path: string) => { const use = useOf(method, path)!; return `${use.method} ${use.path}` }
  for (const { asked, path, status } of recorded.asked) given.set(key(asked, path), (given.get(key(asked, path)) ?? new Set()).add(status))
  let compared = 0
  for (const { method, path, status } of pbx.asked) {
    const real = given.get(key(method, path))
    if (!real) continue
    compared += 1
    expect([...real], `${method} ${path}`).toContain(status)
  }
  expect(compared).toBeGreaterThan(30)
})

test('each event of the stand-in has the fields we read, as the real engine’s has them', () => {
  const compared = new Set<string>()
  const fields = (event: Record<string, unknown>, type: string) => Object.fromEntries(['type', 'timestamp', 'application', ...EVENT_FIELDS[type]!].map((name) => [name, name === 'channel' ? shape({ ...(event[name] as object), channelvars: undefined }) : shape(event[name])]))
  for (const event of pbx.told) {
    const type = event['type'] as string
    const real = recorded.told.find((one) => one.type === type)
    if (!real) continue
    compared.add(type)
    for (const [name, inner] of Object.entries(fields(real, type))) expect(fields(event, type)[name], `${type}.${name}`).toEqual(typeof inner === 'object' ? expect.objectContaining(inner as object) : inner)
  }
  expect([...compared].toSorted()).toEqual(['ChannelDestroyed', 'ChannelDtmfReceived', 'ChannelStateChange', 'PlaybackFinished', 'RecordingFinished', 'StasisEnd', 'StasisStart'])
})

test('what the engine tells by itself: the end of a caller by StasisEnd alone, of a leg of ours by both', () => {
  const ends = (all: readonly Record<string, unknown>[]) => {
    const of = (type: string) => all.filter((event) => event['type'] === type).map((event) => (event['channel'] as { id: string; name: string }).id)
    const callers = all.filter((event) => event['type'] === 'StasisStart' && (event['args'] as string[])[0] === 'inbound').map((event) => (event['channel'] as { id: string }).id)
    return { callersDestroyed: callers.filter((id) => of('ChannelDestroyed').includes(id)).length, oursBoth: of('ChannelDestroyed').some((id) => of('StasisEnd').includes(id)) }
  }
  expect(ends(recorded.told)).toEqual({ callersDestroyed: 0, oursBoth: true })
  expect(ends(pbx.told)).toEqual({ callersDestroyed: 0, oursBoth: true })
})

/** The adapter against the stand-in: what comes of calls, cut lines, other nodes, an engine that dies, and one that refuses. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Engine, EngineEvent } from '#domain/telephony/engine.ts'
import { asteriskEngine } from '#platform/asterisk/asterisk-engine.ts'
import { newId } from '#platform/ids.ts'
import { AsteriskStandIn, STAND_IN } from './support/asterisk-stand-in.ts'

const APP = 'jiesu-a'
let pbx: AsteriskStandIn
const open: Engine[] = []
beforeEach(async () => { pbx = await new AsteriskStandIn().start() })
afterEach(async () => { for (const engine of open.splice(0)) await engine.stop(); await pbx.kill() })

async function connect(app = APP) {
  const heard: EngineEvent[] = []
  const engine = asteriskEngine({ url: pbx.url, ...STAND_IN, app })
  open.push(engine)
  await engine.start((event) => heard.push(event))
  await until(() => heard.some((event) => event.type === 'engine.changed'))
  heard.length = 0
  return { engine, heard }
}
async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 5_000; !holds();) {
    if (Date.now() > end) throw new Error('it did not come to pass')
    await new Promise((resolve) => { setTimeout(resolve, 5) })
  }
}
const types = (heard: readonly EngineEvent[]) => heard.map(({ type }) => type)
const asked = (part: string) => pbx.asked.filter(({ method, path }) => `${method} ${path}`.includes(part))
type Node = Awaited<ReturnType<typeof connect>>

async function callIn({ heard }: Node, app = APP) {
  const before = heard.length
  const channel = pbx.calls.dialIn(app, '12345', '13900001234')
  await until(() => heard.slice(before).some(({ type }) => type === 'leg.offered'))
  const offered = heard.findLast((event) => event.type === 'leg.offered')!
  return { channel, callId: offered.callId, legId: offered.legId }
}
async function agentFor({ engine, heard }: Node, callId: string) {
  const legId = newId()
  await engine.carryOut({ order: 'originate', callId, legId, to: { kind: 'agent', ext: '8001' }, shownNumber: '12345', seconds: 15, headers: { 'X-Call-Id': callId } })
  pbx.calls.pickUp(legId)
  await until(() => heard.some((event) => event.type === 'leg.answered' && event.legId === legId))
  return legId
}
const bridge = (callId: string) => pbx.calls.bridges.get(`jiesu-call-${callId}`)

test('a call: waits with music, talks, is recorded, and ends once for each leg', async () => {
  const node = await connect()
  const { engine, heard } = node
  const { callId, legId, channel } = await callIn(node)
  expect(heard[0]).toMatchObject({ from: '13900001234', dialled: '12345' })
  await engine.carryOut({ order: 'answer', legId })
  await engine.carryOut({ order: 'park', legId })
  expect(channel.bridge).toBe(`jiesu-holding-${APP}`)
  const agent = await agentFor(node, callId)
  expect(pbx.asked.find(({ path }) => path === `/channels/${agent}`)?.body).toMatchObject({ variables: { 'PJSIP_HEADER(add,X-Call-Id)': callId } })
  await engine.carryOut({ order: 'bridge', callId, legIds: [legId, agent] })
  const recordingId = newId()
  await engine.carryOut({ order: 'record', callId, recordingId })
  await engine.carryOut({ order: 'record', callId, recordingId })
  expect(bridge(callId)?.channels).toEqual([channel.id, agent])
  pbx.calls.press(channel.id, '5')
  pbx.calls.end(channel.id)
  await engine.carryOut({ order: 'hang_up', legId: agent, why: 'normal' })
  await until(() => types(heard).filter((type) => type === 'leg.ended').length === 2 && bridge(callId) === undefined)
  expect(types(heard)).toEqual(['leg.offered', 'leg.ringing', 'leg.answered', 'key.pressed', 'leg.ended', 'recording.finished', 'leg.ended'])
  expect((await engine.fetchRecording!(recordingId)).length).toBe(44)
  await engine.deleteRecording!(recordingId)
  await engine.deleteRecording!(recordingId)
  expect(pbx.calls.recordings.size).toBe(0)
})

test('who hangs up at once has been offered before ending', async () => {
  const { heard } = await connect()
  for (let i = 0; i < 20; i += 1) pbx.calls.end(pbx.calls.dialIn(APP, '12345', '').id)
  await until(() => heard.length === 40)
  for (const event of heard) if (event.type === 'leg.offered') expect(heard.findIndex((other) => other.type === 'leg.ended' && other.legId === event.legId)).toBeGreaterThan(heard.indexOf(event))
})

test('an announcement is followed by what was ordered meanwhile: the music, or the end', async () => {
  const node = await connect()
  const { legId, channel } = await callIn(node)
  const [first, last] = [newId(), newId()]
  await node.engine.carryOut({ order: 'play', legId, playId: first, prompts: ['greeting'] })
  await node.engine.carryOut({ order: 'park', legId })
  expect(channel.bridge).toBeUndefined()
  pbx.calls.said(first)
  await until(() => channel.bridge === `jiesu-holding-${APP}`)
  await node.engine.carryOut({ order: 'play', legId, playId: last, prompts: ['thanks'] })
  await node.engine.carryOut({ order: 'hang_up', legId, why: 'normal' })
  expect(pbx.calls.channels.has(channel.id)).toBe(true)
  // The word that it has been said is lost with the line; it is looked for when the line is back.
  pbx.calls.playbacks.delete(last)
  pbx.cut()
  await until(() => !pbx.calls.channels.has(channel.id))
})

test('held with music, taken back, muted, three together; also by a node that was not there before', async () => {
  const node = await connect()
  const { callId, legId, channel } = await callIn(node)
  const agent = await agentFor(node, callId)
  await node.engine.carryOut({ order: 'bridge', callId, legIds: [legId, agent] })
  await node.engine.carryOut({ order: 'hold', legId })
  expect([channel.held, bridge(callId)?.channels]).toEqual([true, [agent]])
  await node.engine.stop()
  const next = await connect()
  expect((await next.engine.snapshot()).legs.toSorted((a, b) => (a.legId < b.legId ? -1 : 1))).toEqual([{ callId, legId, state: 'up', from: '13900001234', dialled: '12345' }, { callId, legId: agent, state: 'up' }].toSorted((a, b) => (a.legId < b.legId ? -1 : 1)))
  await next.engine.carryOut({ order: 'resume', legId })
  expect([channel.held, bridge(callId)?.channels]).toEqual([false, [agent, channel.id]])
  await next.engine.carryOut({ order: 'mute', legId: agent, on: true })
  expect(pbx.calls.channels.get(agent)?.muted).toBe(true)
  const third = await agentFor(next, callId)
  await next.engine.carryOut({ order: 'bridge', callId, legIds: [legId, agent, third] })
  expect(bridge(callId)?.channels).toEqual([agent, channel.id, third])
})

test('a cut line: calls go on, the line comes back by itself, what ended meanwhile is not in the snapshot', async () => {
  const node = await connect()
  const [stays, goes] = [await callIn(node), await callIn(node)]
  pbx.cut()
  await until(() => types(node.heard).includes('engine.changed'))
  pbx.calls.end(goes.channel.id)
  await until(() => node.heard.some((event) => event.type === 'engine.changed' && event.state === 'up'))
  const { legs } = await node.engine.snapshot()
  expect(legs.map(({ legId }) => legId)).toEqual([stays.legId])
})

test('another node under the same name takes over; the first says so and stays away', async () => {
  const first = await connect()
  const { legId } = await callIn(first)
  const second = await connect()
  await until(() => first.heard.some((event) => event.type === 'engine.changed' && event.state === 'replaced'))
  await new Promise((resolve) => { setTimeout(resolve, 500) })
  expect(second.heard.filter((event) => event.type === 'engine.changed')).toEqual([])
  expect((await second.engine.snapshot()).legs.map((leg) => leg.legId)).toEqual([legId])
})

test('two centres on one engine: each sees its own calls alone', async () => {
  const [a, b] = [await connect('jiesu-a'), await connect('jiesu-b')]
  const [ofA, ofB] = [await callIn(a, 'jiesu-a'), await callIn(b, 'jiesu-b')]
  expect((await a.engine.snapshot()).legs.map(({ legId }) => legId)).toEqual([ofA.legId])
  expect((await b.engine.snapshot()).legs.map(({ legId }) => legId)).toEqual([ofB.legId])
})

test('an engine that dies: every leg ends once, and it is found again when it comes back', async () => {
  const node = await connect()
  const { callId, legId } = await callIn(node)
  const agent = await agentFor(node, callId)
  const { port } = pbx
  await pbx.kill()
  await until(() => types(node.heard).filter((type) => type === 'leg.ended').length === 2)
  expect(node.heard.flatMap((event) => (event.type === 'leg.ended' ? [event.legId] : [])).toSorted()).toEqual([legId, agent].toSorted())
  pbx = await new AsteriskStandIn().start(port)
  await until(() => node.heard.some((event) => event.type === 'engine.changed' && event.state === 'up'))
  expect((await node.engine.snapshot()).legs).toEqual([])
  expect(types(node.heard).filter((type) => type === 'leg.ended')).toHaveLength(2)
})

test('a leader listens, whispers, barges in and listens again; nothing is left behind', async () => {
  const node = await connect()
  const { callId, legId, channel } = await callIn(node)
  const agent = await agentFor(node, callId)
  await node.engine.carryOut({ order: 'bridge', callId, legIds: [legId, agent] })
  const leader = newId()
  await node.engine.carryOut({ order: 'originate', callId, legId: leader, to: { kind: 'agent', ext: '8009' }, shownNumber: '12345', seconds: 15, headers: {} })
  await node.engine.carryOut({ order: 'supervise', legId: leader, targetLegId: agent, mode: 'listen' })
  expect(asked('/snoop/')).toEqual([])
  pbx.calls.pickUp(leader)
  const listening = () => pbx.calls.bridges.get(`jiesu-listen-${leader}`)?.channels.length
  await until(() => listening() === 2)
  expect(asked('/snoop/').at(-1)?.query).toMatchObject({ spy: 'both', whisper: 'none' })
  await node.engine.carryOut({ order: 'supervise', legId: leader, targetLegId: agent, mode: 'whisper' })
  await until(() => asked('/snoop/').length === 2 && listening() === 2)
  expect(asked('/snoop/').at(-1)?.query).toMatchObject({ whisper: 'out' })
  await node.engine.carryOut({ order: 'supervise', legId: leader, targetLegId: agent, mode: 'barge' })
  expect(bridge(callId)?.channels).toEqual([channel.id, agent, leader])
  await node.engine.carryOut({ order: 'supervise', legId: leader, targetLegId: agent, mode: 'listen' })
  await until(() => listening() === 2)
  expect(bridge(callId)?.channels).toEqual([channel.id, agent])
  pbx.calls.end(leader)
  await until(() => pbx.calls.channels.size === 2 && listening() === undefined)
})

test('a telephone that is not there is a refusal, the same order twice is one call, a number that is none is not dialled', async () => {
  const node = await connect()
  const { callId } = await callIn(node)
  pbx.calls.unreachable.add('8001')
  const order = { order: 'originate' as const, callId, legId: newId(), to: { kind: 'agent' as const, ext: '8001' }, shownNumber: '12345', seconds: 15, headers: {} }
  await expect(node.engine.carryOut(order)).rejects.toMatchObject({ code: 'ari_500' })
  pbx.calls.unreachable.clear()
  await node.engine.carryOut(order)
  await node.engine.carryOut(order)
  expect([...pbx.calls.channels.keys()].filter((id) => id === order.legId)).toHaveLength(1)
  await expect(node.engine.carryOut({ ...order, legId: newId(), to: { kind: 'number', number: '1&Local/9@x' } })).rejects.toThrow('digits')
})

test('a telephone is made in three parts and watched; its secret is in no address', async () => {
  const node = await connect()
  await node.engine.provision!('8001', 'a-secret')
  expect(asked('config/dynamic').map(({ path }) => path.split('/').slice(-2).join('/'))).toEqual(['auth/8001', 'aor/8001', 'endpoint/8001'])
  expect(asked('subscription').at(-1)?.query).toEqual({ eventSource: 'deviceState:PJSIP/8001' })
  expect(JSON.stringify(pbx.asked.map(({ path, query }) => [path, query]))).not.toContain('a-secret')
})

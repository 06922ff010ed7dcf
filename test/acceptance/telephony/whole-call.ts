/** The whole life of a call: in, queue, browser rings, screen, ticket, hold, consult, three together, handed over, recording, satisfaction. */
import { setTimeout as sleep } from 'node:timers/promises'
import { demand } from '../../../bench/lifecycle-client.ts'
import { NUMBERS } from './installation.ts'
import { caller, callThat, facts, must, orderedAt, ready, until, type Stage } from './stage.ts'

const RING_WITHIN_MS = 100
const POP_WITHIN_MS = 150

export async function wholeCall(stage: Stage): Promise<void> {
  const [one, two] = [stage.seats.get('agent1')!, stage.seats.get('agent2')!]
  await ready(one)
  const citizen = caller(stage, NUMBERS.own, [{ wait: 17_000 }, { press: '5' }, { wait: 1_500 }, { press: '5' }, { wait: 1_500 }, { press: '5' }], false)
  const call = await callThat(stage, 'a call that talks with agent1', ({ state, agentId }) => state === 'talking' && agentId === one.id)
  const began = Date.now()
  const ring = (await one.phone.rings()).at(-1)!
  const ringMs = ring.at - orderedAt(stage, one.ext)
  const offered = stage.proxy.exchanges.findLast((x) => 'event' in x && x.event['type'] === 'StasisStart' && (x.event['args'] as string[])[0] === 'inbound')!.at
  const told = one.told.find((at) => at >= offered) ?? Number.NaN
  stage.figures['ringMs'] = ringMs
  stage.figures['popMs'] = told - offered
  must(ring.callId === call.id, 'the telephone was not told which call it is')
  must(ring.number === NUMBERS.own, 'the telephone shows another number than the hotline’s own')
  must(ringMs <= RING_WITHIN_MS, `the browser rang after ${ringMs} ms`)
  must(told - offered <= POP_WITHIN_MS, `the screen was told after ${told - offered} ms`)
  stage.say(`inbound → queue → browser rings ${ringMs} ms after the engine was told; screen told ${told - offered} ms after the call came (before the ring: ${told <= ring.at})`)

  const { id: ticketId } = await one.http.post<{ id: string }>('/api/tickets', demand())
  await one.wish({ wish: 'bind', callId: call.id, ticketId })
  await callThat(stage, 'the ticket at the call', ({ id, ticketId: bound }) => id === call.id && bound === ticketId)
  stage.say('ticket registered and bound to the call')
  await until('voice both ways', async () => { const { audioIn, audioOut } = await one.phone.media(); return audioIn > 10 && audioOut > 10 })
  await stage.picture('agent-talking', one.phone)

  await one.wish({ wish: 'mute', callId: call.id, on: true })
  await one.wish({ wish: 'mute', callId: call.id, on: false })
  await one.wish({ wish: 'hold', callId: call.id })
  await sleep(1_000)
  await one.wish({ wish: 'resume', callId: call.id })
  stage.say('muted, held with music, taken back')

  await ready(two)
  await one.wish({ wish: 'consult', callId: call.id, whom: { agentId: two.id } })
  await callThat(stage, 'agent2 consulted', ({ id, legs }) => id === call.id && legs.some(({ role, state }) => role === 'colleague' && state === 'up') && legs.some(({ role, state }) => role === 'caller' && state === 'held'))
  await sleep(500)
  await one.wish({ wish: 'join', callId: call.id })
  await until('three in one bridge', () => bridgeSize(stage, call.id) === 3)
  stage.say('consulted a second agent while the caller waits, then three together')
  await sleep(500)
  await one.wish({ wish: 'hand_over', callId: call.id })
  await callThat(stage, 'the call with agent2', ({ id, agentId }) => id === call.id && agentId === two.id)
  await until('agent1 has no call', async () => await one.phone.sessions() === 0)
  stage.say('handed over to the second agent; the first is free')

  await sleep(Math.max(0, 12_000 - (Date.now() - began)))
  await two.wish({ wish: 'hang_up', callId: call.id })
  const rated = await callThat(stage, 'the satisfaction key', ({ id, rating }) => id === call.id && rating === 5, 20_000)
  await citizen.ended
  await callThat(stage, 'the end of the call', ({ id, state }) => id === call.id && state === 'ended')
  stage.say(`satisfaction key ${rated.rating} kept; call ended`)
  const [recordingId = ''] = rated.recordingIds
  const { octets, seconds } = await until('a finished recording', () => recording(stage, recordingId))
  stage.figures['recordingSeconds'] = seconds
  stage.figures['recordingBytes'] = octets
  must(octets > 16_000 * (seconds - 1), `a recording of ${seconds} s has only ${octets} bytes`)
  must(seconds >= 9 && seconds <= 17, `the recording lasts ${seconds} s`)
  stage.say(`recording fetched from the engine: ${octets} bytes, ${seconds} s`)
  const told2 = await facts(stage, call.id)
  for (const type of ['call.offered', 'call.queued', 'call.ringing', 'call.answered', 'call.bound', 'call.consulted', 'call.joined', 'call.handed_over', 'call.rated', 'call.ended']) must(told2.filter((t) => t === type).length === 1, `${type} stands ${told2.filter((t) => t === type).length} times on the record`)
  stage.say('every step stands on the record once')
}

/** What the engine said of the bridge's members last. */
export function bridgeSize(stage: Stage, callId: string): number {
  const last = stage.proxy.exchanges.findLast((one) => 'event' in one && (one.event['bridge'] as { id?: string } | undefined)?.id?.endsWith(callId) === true)
  return last && 'event' in last ? (last.event['bridge'] as { channels: string[] }).channels.length : 0
}

async function recording(stage: Stage, recordingId: string): Promise<{ octets: number; seconds: number } | undefined> {
  const finished = stage.proxy.exchanges.find((one) => 'event' in one && one.event['type'] === 'RecordingFinished' && (one.event['recording'] as { name: string }).name === recordingId)
  if (!finished || !('event' in finished)) return undefined
  const octets = await stage.engine.octets(`/recordings/stored/${recordingId}/file`)
  return { octets: octets.length, seconds: (finished.event['recording'] as { duration: number }).duration }
}

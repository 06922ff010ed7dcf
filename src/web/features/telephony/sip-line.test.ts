/** The telephone in the browser against a stand-in for JsSIP: registered, rung, picked up by button or by itself, no microphone. */
import { EventEmitter } from 'node:events'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import type { LineNews } from './phone-line.ts'

type Given = { uri: string; password: string }
class FakeUa extends EventEmitter {
  static last: FakeUa
  readonly given: Given
  stopped = false
  constructor(given: Given) { super(); this.given = given; FakeUa.last = this }
  start(): void { this.emit('connecting') }
  stop(): void { this.stopped = true }
}
class FakeSession extends EventEmitter {
  readonly id = 'sip-id'
  answeredWith: unknown
  readonly connection = new EventTarget()
  isEstablished(): boolean { return this.answeredWith !== undefined }
  answer(given: unknown): void { this.answeredWith = given }
}
vi.mock('jssip', () => ({ UA: FakeUa, WebSocketInterface: EventEmitter }))
vi.stubGlobal('MediaStream', class { private readonly tracks: unknown[]; constructor(tracks: unknown[]) { this.tracks = tracks } getTracks() { return this.tracks } })
const { openSipLine } = await import('./sip-line.ts')

const track = { stop: vi.fn<() => void>() }
const microphone = vi.fn<(wanted: unknown) => Promise<unknown>>(async () => ({ getTracks: () => [track] }))
vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: microphone } })
afterEach(() => { microphone.mockClear(); track.stop.mockClear() })
afterAll(() => { vi.unstubAllGlobals(); vi.doUnmock('jssip') })

function opened() {
  const heard: LineNews[] = []
  const line = openSipLine({ ext: '8001', secret: 's', address: 'ws://127.0.0.1:1/ws', realm: '127.0.0.1' })
  line.onNews((news) => heard.push(news))
  const ring = (headers: Record<string, string>, body = 'm=audio 1 x') => {
    const session = new FakeSession()
    FakeUa.last.emit('newRTCSession', { originator: 'remote', session, request: { getHeader: (name: string) => headers[name], body } })
    return session
  }
  return { line, ring, news: () => heard.at(-1)! }
}

test('its state is told: on the way, registered, lost, refused', () => {
  const { news } = opened()
  expect(FakeUa.last.given).toMatchObject({ uri: 'sip:8001@127.0.0.1', password: 's' })
  expect(news().state).toBe('connecting')
  for (const [event, state] of [['registered', 'ready'], ['disconnected', 'lost'], ['registrationFailed', 'refused']] as const) {
    FakeUa.last.emit(event)
    expect(news().state).toBe(state)
  }
})

test('it rings until it is picked up by the button; hanging up frees the microphone', async () => {
  const { line, ring, news } = opened()
  const session = ring({ 'X-Call-Id': 'c1' })
  expect(news().ringing).toBe('c1')
  expect(session.answeredWith).toBeUndefined()
  expect(await line.answer('c1')).toBe(true)
  expect(session.answeredWith).toMatchObject({ mediaStream: expect.anything() as unknown })
  expect(microphone).toHaveBeenCalledWith(expect.objectContaining({ video: false }))
  session.emit('ended')
  expect(track.stop).toHaveBeenCalled()
  expect(news().ringing).toBeUndefined()
})

test('a call of our own making picks itself up; a video seat brings its camera', async () => {
  const { ring } = opened()
  const session = ring({ 'X-Call-Id': 'c2', 'X-Auto-Answer': 'yes' }, 'm=audio 9 x\r\nm=video 9 x')
  await vi.waitFor(() => expect(session.answeredWith).toBeDefined())
  expect(microphone).toHaveBeenCalledWith(expect.objectContaining({ video: true }))
})

test.each([['NotAllowedError', 'microphone_refused'], ['NotFoundError', 'microphone_missing'], ['NotReadableError', 'microphone_busy'], ['TypeError', 'media_failed']])('%s is said plainly and the call goes on ringing', async (name, problem) => {
  const { line, ring, news } = opened()
  const session = ring({ 'X-Call-Id': 'c3' })
  microphone.mockRejectedValueOnce(Object.assign(new Error('no'), { name }))
  expect(await line.answer('c3')).toBe(true)
  expect(news()).toMatchObject({ problem, ringing: 'c3' })
  expect(session.answeredWith).toBeUndefined()
  expect(await line.answer('c3')).toBe(true)
  expect(session.answeredWith).toBeDefined()
  expect(news().problem).toBeUndefined()
})

test('nothing rings here: the other tab is asked', async () => {
  expect(await opened().line.answer('c4')).toBe(false)
})

test('answered on the screen before the telephone rang: it is picked up as it rings, once', async () => {
  const { line, ring } = opened()
  expect(await line.answer('c5')).toBe(false)
  const session = ring({ 'X-Call-Id': 'c5' })
  await vi.waitFor(() => expect(session.answeredWith).toBeDefined())
  session.emit('ended')
  expect(ring({ 'X-Call-Id': 'c6' }).answeredWith).toBeUndefined()
})

test('a video seat without a camera is heard all the same, and told so', async () => {
  const { line, ring, news } = opened()
  const session = ring({ 'X-Call-Id': 'c7' }, 'm=audio 9 x\r\nm=video 9 x')
  microphone.mockRejectedValueOnce(Object.assign(new Error('no'), { name: 'NotFoundError' }))
  expect(await line.answer('c7')).toBe(true)
  expect(microphone).toHaveBeenLastCalledWith(expect.objectContaining({ video: false }))
  expect(session.answeredWith).toBeDefined()
  expect(news()).toMatchObject({ problem: 'camera_missing', local: undefined })
})

test('voice and picture come one by one and neither displaces the other; of two pictures the one that moves is shown', async () => {
  const { line, ring, news } = opened()
  const session = ring({ 'X-Call-Id': 'c8' }, 'm=audio 9 x\r\nm=video 9 x')
  await line.answer('c8')
  const [voice, own, theirs] = [['audio', 'a'], ['video', 'own'], ['video', 'theirs']].map(([kind, id]) => Object.assign(new EventTarget(), { kind, id, muted: true }))
  for (const one of [voice, own, theirs]) session.connection.dispatchEvent(Object.assign(new Event('track'), { track: one }))
  const shown = () => news().remote?.getTracks().map(({ id }) => id)
  expect(shown()).toEqual(['a', 'own'])
  theirs!.dispatchEvent(new Event('unmute'))
  expect(shown()).toEqual(['a', 'theirs'])
  expect(news().hasVideo).toBe(true)
})

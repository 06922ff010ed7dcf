/**
 * The engine's one stream of events. A cut line is taken up again for as long as it takes, with growing pauses; a line that says nothing for
 * too long counts as cut. Who is replaced by another node under the same name stays away, so that one switch at a time gives orders.
 */
import { WebSocket } from 'ws'
import type { AriEvent } from './ari-types.ts'

/** gone: nobody listens at the engine's address any more, so the engine's calls are no more either */
export type StreamState = 'up' | 'down' | 'gone' | 'replaced'
export type AriStream = { /** resolves when the first try has come to something */ start(): Promise<void>; stop(): Promise<void> }
type Options = { address: string; authorization: string; onEvent(event: AriEvent): void; onState(state: StreamState): void }

const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 5_000
const PING_MS = 10_000
const REFUSED_BEFORE_GONE = 2
const CLOSE_WITHIN_MS = 500

export function ariStream({ address, authorization, onEvent, onState }: Options): AriStream {
  let socket: WebSocket | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let pause = FIRST_PAUSE_MS
  let refused = 0

  function connect(tried: () => void): void {
    const stream = new WebSocket(address, { headers: { authorization }, handshakeTimeout: LONGEST_PAUSE_MS })
    socket = stream
    const here = { isReplaced: false, wasUp: false, hasAnswered: true }
    const pings = setInterval(() => {
      if (stream.readyState !== WebSocket.OPEN) return
      if (!here.hasAnswered) return stream.terminate()
      here.hasAnswered = false
      stream.ping()
    }, PING_MS)
    stream.on('pong', () => { here.hasAnswered = true })
    stream.on('error', (error: NodeJS.ErrnoException) => {
      refused = error.code === 'ECONNREFUSED' ? refused + 1 : 0
      if (refused === REFUSED_BEFORE_GONE && !stopped) onState('gone')
    })
    stream.on('open', () => {
      here.wasUp = true
      refused = 0
      pause = FIRST_PAUSE_MS
      onState('up')
      tried()
    })
    stream.on('message', (data) => {
      here.hasAnswered = true
      const event = JSON.parse((data as Buffer).toString()) as AriEvent
      onEvent(event)
      if (event.type !== 'ApplicationReplaced') return
      here.isReplaced = true
      stream.close()
    })
    stream.on('close', () => {
      clearInterval(pings)
      tried()
      if (stopped) return
      if (here.isReplaced) return onState('replaced')
      if (here.wasUp) onState('down')
      timer = setTimeout(() => connect(() => undefined), pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    })
  }

  return {
    start: () => new Promise((resolve) => { connect(resolve) }),
    async stop() {
      stopped = true
      clearTimeout(timer)
      const stream = socket
      if (!stream || stream.readyState === WebSocket.CLOSED) return
      await new Promise<void>((resolve) => {
        stream.once('close', () => resolve())
        stream.close()
        setTimeout(() => { stream.terminate(); resolve() }, CLOSE_WITHIN_MS).unref()
      })
    },
  }
}

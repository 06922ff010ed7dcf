/**
 * The engine's REST interface and its one stream of events. Password in a header, never in an address. A cut line is taken up again; who is
 * replaced by another node under the same name stays away, so that one switch at a time gives orders.
 */
import WebSocket from 'ws'
import { AriProblem } from './ari-problem.ts'
import type { AriEvent } from './ari-types.ts'

export type AriAccess = { /** e.g. http://127.0.0.1:8088/ari */ url: string; user: string; password: string; app: string }
export type AriState = 'up' | 'down' | 'replaced'
type Query = Record<string, string | number | boolean | undefined>

export type AriClient = {
  /** @throws AriProblem with the engine's status */
  ask<T = unknown>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, query?: Query, body?: unknown): Promise<T>
  octets(path: string): Promise<Uint8Array>
  listen(onEvent: (event: AriEvent) => void, onState: (state: AriState) => void): Promise<void>
  stop(): Promise<void>
}

const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 5_000
const ANSWER_WITHIN_MS = 5_000
/** More than half of all events, and nobody reads them. */
const UNREAD = [{ type: 'ChannelVarset' }, { type: 'ChannelDialplan' }]

export function ariClient({ url, user, password, app }: AriAccess): AriClient {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  const base = url.replace(/\/+$/, '')
  let socket: WebSocket | undefined
  let stopped = false

  async function send(method: string, path: string, query: Query = {}, body?: unknown): Promise<Response> {
    const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))
    const reply = await fetch(`${base}${path}${given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''}`, {
      method, signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!reply.ok) throw new AriProblem(reply.status, method, path, await reply.text())
    return reply
  }

  function connect(onEvent: (event: AriEvent) => void, onState: (state: AriState) => void): Promise<boolean> {
    return new Promise((resolve) => {
      const stream = new WebSocket(`${base.replace(/^http/, 'ws')}/events?app=${encodeURIComponent(app)}`, { headers: { authorization } })
      socket = stream
      let isReplaced = false
      stream.on('error', () => resolve(false))
      stream.on('open', () => {
        send('PUT', `/applications/${encodeURIComponent(app)}/eventFilter`, {}, { disallowed: UNREAD }).catch(() => undefined).finally(() => { resolve(true); onState('up') })
      })
      stream.on('message', (data) => {
        const event = JSON.parse((data as Buffer).toString()) as AriEvent
        if (event.type === 'ApplicationReplaced') isReplaced = true
        onEvent(event)
      })
      stream.on('close', () => {
        resolve(false)
        if (stopped) return
        onState(isReplaced ? 'replaced' : 'down')
        if (!isReplaced) again(onEvent, onState, FIRST_PAUSE_MS)
      })
    })
  }
  function again(onEvent: (event: AriEvent) => void, onState: (state: AriState) => void, pause: number): void {
    setTimeout(() => {
      if (stopped) return
      const quiet = (state: AriState) => { if (state !== 'down') onState(state) }
      void connect(onEvent, pause > FIRST_PAUSE_MS ? quiet : onState)
    }, Math.min(pause, LONGEST_PAUSE_MS)).unref()
  }

  return {
    ask: async <T>(method: string, path: string, query?: Query, body?: unknown): Promise<T> => {
      const reply = await send(method, path, query, body)
      return (reply.status === 204 ? undefined : await reply.json().catch(() => undefined)) as T
    },
    octets: async (path) => new Uint8Array(await (await send('GET', path)).arrayBuffer()),
    async listen(onEvent, onState) { await connect(onEvent, onState) },
    async stop() {
      stopped = true
      const stream = socket
      if (!stream || stream.readyState === WebSocket.CLOSED) return
      await new Promise<void>((resolve) => { stream.once('close', () => resolve()); stream.close(); setTimeout(() => { stream.terminate(); resolve() }, 500).unref() })
    },
  }
}

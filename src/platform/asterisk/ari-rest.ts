/** The engine's REST interface: few requests at once, a bounded line behind them, and a request whose connection broke is made again, for every id in it is ours. */
import { setTimeout as sleep } from 'node:timers/promises'
import { AriProblem } from './ari-problem.ts'

export type Query = Record<string, string | number | boolean | undefined>
export type Ask = <T = unknown>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, query?: Query, body?: unknown) => Promise<T>
export type AriRest = { ask: Ask; octets(path: string): Promise<Uint8Array>; /** requests that wait for their turn */ waiting(): number }

/** Measured: one line of requests falls behind at 75 calls a second, sixteen do not. */
const AT_ONCE = 16
const MOST_WAITING = 5_000
const ANSWER_WITHIN_MS = 5_000
const RECORDING_WITHIN_MS = 60_000
const TRIES = 3
const TRY_AGAIN_MS = 100
const BROKEN = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'UND_ERR_SOCKET'])
const isBroken = (error: unknown) => BROKEN.has(((error as { cause?: { code?: string } }).cause?.code) ?? '')

export function ariRest(base: string, authorization: string): AriRest {
  let running = 0
  const line: (() => void)[] = []

  async function inTurn<T>(method: string, path: string, work: () => Promise<T>): Promise<T> {
    if (running < AT_ONCE) running += 1
    else {
      if (line.length >= MOST_WAITING) throw new AriProblem(503, method, path, 'too much is asked already')
      await new Promise<void>((resolve) => { line.push(resolve) })
    }
    try {
      return await work()
    } finally {
      const next = line.shift()
      if (next) next()
      else running -= 1
    }
  }

  async function send(method: string, path: string, query: Query, body: unknown, withinMs: number): Promise<Response> {
    const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))
    const address = `${base}${path}${given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''}`
    const headers = { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
    for (let tries = 1; ; tries += 1) {
      try {
        const reply = await fetch(address, { method, headers, signal: AbortSignal.timeout(withinMs), ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
        if (reply.ok) return reply
        throw new AriProblem(reply.status, method, path, await reply.text())
      } catch (error) {
        // Keys pressed twice would be other keys.
        if (tries >= TRIES || !isBroken(error) || path.endsWith('/dtmf')) throw error
        await sleep(TRY_AGAIN_MS * tries)
      }
    }
  }

  return {
    waiting: () => line.length,
    ask: async <T>(method: string, path: string, query: Query = {}, body?: unknown): Promise<T> => inTurn(method, path, async () => {
      const reply = await send(method, path, query, body, ANSWER_WITHIN_MS)
      const text = await reply.text()
      return (text === '' ? undefined : JSON.parse(text)) as T
    }),
    octets: async (path) => inTurn('GET', path, async () => new Uint8Array(await (await send('GET', path, {}, undefined, RECORDING_WITHIN_MS)).arrayBuffer())),
  }
}

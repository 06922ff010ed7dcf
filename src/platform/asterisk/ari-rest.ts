/** The engine's REST interface: few requests at once, the others wait for their turn however many they are, and a request whose connection broke is made again, for every id in it is ours. */
import { setTimeout as sleep } from 'node:timers/promises'
import { AriProblem } from './ari-problem.ts'
import { httpCalls, type HttpReply } from './http-call.ts'

export type Query = Record<string, string | number | boolean | undefined>
export type Ask = <T = unknown>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, query?: Query, body?: unknown) => Promise<T>
export type AriRest = { ask: Ask; octets(path: string): Promise<Uint8Array>; /** after everybody who asks by `ask`: what can wait where there is much to do */ askLast: Ask }

/** One line of requests falls behind at 75 calls a second. Sixteen keep up while the engine answers at once; where it or we are short of processor for some ms, what counts is how many may be under way. */
const AT_ONCE = 48
/** A burst is worked off in turn; where more wait than a second's work, what can wait does. */
const MUCH = 500
const ANSWER_WITHIN_MS = 5_000
const RECORDING_WITHIN_MS = 60_000
const TRIES = 3
const TRY_AGAIN_MS = 100
const BROKEN = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE'])
const isBroken = (error: unknown) => BROKEN.has((error as { code?: string }).code ?? '')

export function ariRest(base: string, authorization: string): AriRest {
  let running = 0
  const line = new Set<() => void>()
  const last = new Set<() => void>()
  const call = httpCalls(AT_ONCE)

  async function inTurn<T>(mine: Set<() => void>, work: () => Promise<T>): Promise<T> {
    if (running < AT_ONCE) running += 1
    else await new Promise<void>((resolve) => { (mine === last && line.size < MUCH ? line : mine).add(resolve) })
    try {
      return await work()
    } finally {
      const of = line.size > 0 ? line : last
      const [next] = of
      if (next) { of.delete(next); next() } else running -= 1
    }
  }

  async function send(method: string, path: string, query: Query, body: unknown, withinMs: number): Promise<HttpReply> {
    const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))
    const address = `${base}${path}${given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''}`
    for (let tries = 1; ; tries += 1) {
      try {
        const reply = await call(method, address, { headers: { authorization }, body: body === undefined ? undefined : JSON.stringify(body), withinMs })
        if (reply.status >= 200 && reply.status < 300) return reply
        throw new AriProblem(reply.status, method, path, reply.body.toString())
      } catch (error) {
        // Keys pressed twice would be other keys.
        if (tries >= TRIES || !isBroken(error) || path.endsWith('/dtmf')) throw error
        await sleep(TRY_AGAIN_MS * tries)
      }
    }
  }

  const asking = (mine: Set<() => void>): Ask => async <T>(method: string, path: string, query: Query = {}, body?: unknown): Promise<T> => inTurn(mine, async () => {
    const text = (await send(method, path, query, body, ANSWER_WITHIN_MS)).body.toString()
    return (text === '' ? undefined : JSON.parse(text)) as T
  })
  return {
    ask: asking(line), askLast: asking(last),
    octets: async (path) => inTurn(line, async () => new Uint8Array((await send('GET', path, {}, undefined, RECORDING_WITHIN_MS)).body)),
  }
}

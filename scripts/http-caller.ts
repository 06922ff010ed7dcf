/** Calls endpoints of the contract the way a browser does: cookie, CSRF token, idempotency key. */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'

type In<S> = S extends z.ZodType ? z.input<S> : never
export type Given<E extends Endpoint> = { params?: In<E['params']>; query?: In<E['query']>; body?: In<E['body']> }
export type Caller = { call<E extends Endpoint>(endpoint: E, given: Given<E>): Promise<z.output<E['response']>> }

/** One browser. @throws Error with the problem's code for any answer above 299 */
export function caller(address: string): Caller {
  let cookie = ''
  let csrf = ''
  return {
    async call<E extends Endpoint>(endpoint: E, given: Given<E>): Promise<z.output<E['response']>> {
      const values = (given.params ?? {}) as Record<string, string>
      const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
      const search = given.query ? `?${new URLSearchParams(given.query)}` : ''
      const reply = await fetch(`${address}${path}${search}`, {
        method: endpoint.method,
        headers: { cookie, 'x-csrf-token': csrf, 'idempotency-key': randomUUID(), ...(given.body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
      })
      const set = reply.headers.getSetCookie().map((line) => line.split(';')[0])
      if (set.length) cookie = set.join('; ')
      const answer = (await reply.json()) as Record<string, unknown>
      if (!reply.ok) throw new Error(`${endpoint.method} ${path} answered ${reply.status} ${JSON.stringify(answer)}`)
      if (typeof answer['csrf'] === 'string') csrf = answer['csrf']
      return endpoint.response.parse(answer) as z.output<E['response']>
    },
  }
}

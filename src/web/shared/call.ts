/** One call of one endpoint, as the contract describes it. */
import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { CallError } from './call-error.ts'
import { isUnattended } from './last-use.ts'

type In<S> = S extends z.ZodType ? z.input<S> : undefined
type Part<K extends string, S> = S extends z.ZodType ? (object extends z.input<S> ? { [k in K]?: z.input<S> } : { [k in K]: z.input<S> }) : { [k in K]?: undefined }
/** what an endpoint is called with; defaults of the schemas may be left out */
export type CallOf<E extends Endpoint> = Part<'params', E['params']> & Part<'query', E['query']> & Part<'body', E['body']>
export type Answer<E extends Endpoint> = z.output<E['response']>
export type BodyIn<E extends Endpoint> = In<E['body']>

let csrf = ''
export const rememberCsrf = (token: string) => { csrf = token }
export const csrfToken = () => csrf

type Parts = { params?: unknown; query?: unknown; body?: unknown }

/** `key`: the Idempotency-Key; the same act sent twice must carry the same one. */
export async function call<E extends Endpoint>(endpoint: E, input: CallOf<E>, key: string = crypto.randomUUID(), signal?: AbortSignal): Promise<Answer<E>> {
  const { params, query, body }: Parts = input
  const headers: Record<string, string> = { accept: 'application/json' }
  if (endpoint.method !== 'GET') headers['x-csrf-token'] = csrf
  if (isUnattended()) headers['x-background'] = '1'
  if (endpoint.method === 'POST' && endpoint.idempotent !== false) headers['idempotency-key'] = key
  if (body !== undefined) headers['content-type'] = 'application/json'
  const reply = await fetch(addressOf(endpoint.path, params, query), {
    method: endpoint.method, headers, credentials: 'same-origin', ...(body === undefined ? {} : { body: JSON.stringify(body) }), ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => { throw signal?.aborted ? cause : new CallError(0, { code: 'offline' }) })
  const data: unknown = await reply.json().catch(() => ({}))
  if (!reply.ok) throw new CallError(reply.status, data as Record<string, unknown>)
  return data as Answer<E>
}

export function addressOf(path: string, params: unknown, query: unknown): string {
  const values = (params ?? {}) as Record<string, unknown>
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    if (typeof value === 'string' ? value !== '' : typeof value === 'number' || typeof value === 'boolean') search.set(name, `${value as string | number | boolean}`)
  }
  return search.size ? `${filled}?${search}` : filled
}

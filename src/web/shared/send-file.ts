/** One file to one endpoint, as multipart. */
import type { Endpoint } from '#contract/endpoint.ts'
import { CallError } from './call-error.ts'
import { csrfToken, type Answer } from './call.ts'

/** @throws CallError */
export async function sendFile<E extends Endpoint>(endpoint: E, file: File): Promise<Answer<E>> {
  const body = new FormData()
  body.append('file', file)
  const reply = await fetch(endpoint.path, { method: endpoint.method, headers: { 'x-csrf-token': csrfToken() }, credentials: 'same-origin', body })
    .catch(() => { throw new CallError(0, { code: 'offline' }) })
  const data: unknown = await reply.json().catch(() => ({}))
  if (!reply.ok) throw new CallError(reply.status, data as Record<string, unknown>)
  return data as Answer<E>
}

/** One request of the engine's REST interface over kept connections. Plain node:http: at a thousand requests a second `fetch` alone would fill a processor. */
import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'

export type HttpReply = { status: number; body: Buffer }
export type HttpCall = (method: string, address: string, options: { headers: Record<string, string>; body?: string | undefined; withinMs: number }) => Promise<HttpReply>

/** @param atOnce connections kept */
export function httpCalls(atOnce: number): HttpCall {
  const plain = new HttpAgent({ keepAlive: true, maxSockets: atOnce })
  const sealed = new HttpsAgent({ keepAlive: true, maxSockets: atOnce })
  return (method, address, { headers, body, withinMs }) => new Promise((resolve, reject) => {
    const isSealed = address.startsWith('https:')
    const length = body === undefined ? (method === 'GET' ? {} : { 'content-length': '0' }) : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
    const asked = (isSealed ? httpsRequest : httpRequest)(address, { method, headers: { ...headers, ...length }, agent: isSealed ? sealed : plain }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => { parts.push(part) })
      reply.on('end', () => { clearTimeout(late); resolve({ status: reply.statusCode ?? 0, body: parts.length === 1 ? parts[0]! : Buffer.concat(parts) }) })
      reply.on('error', fail)
    })
    const fail = (error: Error) => { clearTimeout(late); reject(error) }
    const late = setTimeout(() => { asked.destroy(Object.assign(new Error(`no answer within ${withinMs} ms`), { code: 'ETIMEDOUT' })) }, withinMs)
    asked.on('error', fail)
    asked.end(body)
  })
}

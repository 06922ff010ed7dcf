/** Between the platform and the engine: every exchange is kept as it was, the line of events can be cut, and everything else passes untouched. */
import { createServer, request, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { frames } from './frames.ts'

export type Exchange = { at: number; asked: string; path: string; query?: Record<string, string>; body?: unknown; status: number; answered?: unknown } | { at: number; event: Record<string, unknown> }
export type EngineProxy = { url: string; exchanges: Exchange[]; cutEvents(): void; stop(): Promise<void> }

export async function engineProxy(target: string): Promise<EngineProxy> {
  const to = new URL(target)
  const exchanges: Exchange[] = []
  const lines = new Set<Socket>()
  const all = new Set<Socket>()
  const server = createServer((asked, answer) => {
    void body(asked).then((sent) => {
      const at = Date.now()
      const on = request({ host: to.hostname, port: to.port, method: asked.method, path: asked.url, headers: { ...asked.headers, host: to.host } }, (reply) => {
        void body(reply).then((got) => {
          exchanges.push(exchange(at, asked, sent, reply, got))
          answer.writeHead(reply.statusCode ?? 502, reply.headers).end(got)
        })
      })
      on.on('error', () => answer.destroy())
      on.end(sent)
    })
  })
  server.on('connection', (socket) => { all.add(socket); socket.on('close', () => all.delete(socket)) })
  server.on('upgrade', (asked: IncomingMessage, near: Socket, head: Buffer) => {
    const far = connect(Number(to.port), to.hostname, () => {
      far.write(`GET ${asked.url} HTTP/1.1\r\n${pairs(asked.rawHeaders).map(([name, value]) => `${name}: ${name.toLowerCase() === 'host' ? to.host : value}`).join('\r\n')}\r\n\r\n`)
      far.write(head)
      near.pipe(far).pipe(near)
    })
    far.setNoDelay(true)
    near.setNoDelay(true)
    for (const [one, other] of [[near, far], [far, near]] as const) one.on('error', () => other.destroy()).on('close', () => other.destroy())
    if (!asked.url?.includes('/events?')) return
    lines.add(near)
    near.on('close', () => lines.delete(near))
    const read = frames((text) => exchanges.push({ at: Date.now(), event: JSON.parse(text) as Record<string, unknown> }))
    far.on('data', read)
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => resolve()) })
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}${to.pathname}`, exchanges,
    cutEvents: () => { for (const line of lines) line.destroy() },
    stop: async () => { for (const socket of [...lines, ...all]) socket.destroy(); await new Promise((resolve) => { server.close(resolve) }) },
  }
}

const pairs = (raw: readonly string[]): [string, string][] => Array.from({ length: raw.length / 2 }, (_, i) => [raw[2 * i]!, raw[2 * i + 1]!])

async function body(from: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of from) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function exchange(at: number, asked: IncomingMessage, sent: Buffer, reply: IncomingMessage, got: Buffer): Exchange {
  const address = new URL(asked.url ?? '', 'http://engine')
  const isJson = reply.headers['content-type']?.includes('json') === true && got.length > 0 && got.length < 20_000
  return {
    at, asked: asked.method ?? '', path: address.pathname.replace(/^\/ari/, ''), ...(address.search ? { query: Object.fromEntries(address.searchParams) } : {}),
    ...(sent.length > 0 ? { body: JSON.parse(sent.toString()) as unknown } : {}), status: reply.statusCode ?? 0, ...(isJson ? { answered: JSON.parse(got.toString()) as unknown } : {}),
  }
}

/** A partner's platform: keeps what it is sent, answers with receipts, may be out of order. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { key: string; body: { id: string; facts?: Record<string, unknown>; outcome?: Record<string, unknown>; ref?: string } }

export async function standInPartner() {
  const received: Received[] = []
  const state = { isDown: false, refused: 0 }
  const server = createServer((request, response) => {
    void textOf(request).then((text) => {
      if (state.isDown) { state.refused += 1; response.writeHead(503).end(); return }
      const body = JSON.parse(text) as Received['body']
      received.push({ key: String(request.headers['x-partner-key'] ?? ''), body })
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ receipt: `R-${body.id.slice(-6)}` }))
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return { received, state, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`, stop: () => new Promise<void>((resolve) => { server.close(() => resolve()); server.closeAllConnections() }) }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

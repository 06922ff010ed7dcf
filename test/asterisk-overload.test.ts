/** More than the engine can take: everybody waits, whoever is inside before whoever stands at the door, and nobody is sent away. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EngineEvent } from '#domain/telephony/engine.ts'
import { asteriskEngine } from '#platform/asterisk/asterisk-engine.ts'
import { ariRest } from '#platform/asterisk/ari-rest.ts'
import { AsteriskStandIn, STAND_IN } from './support/asterisk-stand-in.ts'

let server: Server
let held: { path: string; reply: ServerResponse }[]
let isOpen: boolean
beforeEach(async () => {
  ;[held, isOpen] = [[], false]
  server = createServer((request, reply) => { if (isOpen) reply.end('{}'); else held.push({ path: request.url ?? '', reply }) })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => { server.closeAllConnections(); server.close() })
const base = () => `http://127.0.0.1:${(server.address() as { port: number }).port}`

test('ten thousand requests: so many at once, all of them answered, what can wait after what cannot', async () => {
  const rest = ariRest(base(), 'Basic x')
  const answered: string[] = []
  const ask = (name: string, how: typeof rest.ask) => how('GET', `/${name}`).then(() => answered.push(name))
  const all = Array.from({ length: 48 }, (_, i) => ask(`first-${i}`, rest.ask))
  for (let i = 0; i < 5_000; i += 1) all.push(ask(`inside-${i}`, rest.ask))
  for (let i = 0; i < 20; i += 1) all.push(ask(`door-${i}`, rest.askLast))
  for (let i = 0; i < 4_932; i += 1) all.push(ask(`inside-later-${i}`, rest.ask))
  await expect.poll(() => held.length).toBe(48)
  isOpen = true
  for (const { reply } of held) reply.end('{}')
  await Promise.all(all)
  expect(answered).toHaveLength(10_000)
  expect(answered.slice(-20).every((name) => name.startsWith('door'))).toBe(true)
}, 60_000)

test('no answer in time, a broken connection, a refusal: each is what it is', async () => {
  const rest = ariRest(base(), 'Basic x')
  const broken = rest.ask('POST', '/x', { a: 1 }, { b: 2 })
  await expect.poll(() => held.length).toBe(1)
  held[0]!.reply.destroy()
  // Made again: every id in it is ours.
  await expect.poll(() => held.length).toBe(2)
  held[1]!.reply.writeHead(409).end('{"message":"no"}')
  await expect(broken).rejects.toMatchObject({ status: 409, code: 'ari_409' })
  const keys = rest.ask('POST', '/y/dtmf')
  await expect.poll(() => held.length).toBe(3)
  held[2]!.reply.destroy()
  await expect(keys, 'keys are not pressed twice').rejects.toMatchObject({ code: 'ECONNRESET' })
})

test('a thousand callers in one moment: each is heard of, and none is sent away', async () => {
  const pbx = await new AsteriskStandIn().start()
  const heard: EngineEvent[] = []
  const engine = asteriskEngine({ url: pbx.url, ...STAND_IN, app: 'jiesu-a' })
  await engine.start((event) => heard.push(event))
  await expect.poll(() => heard.some(({ type }) => type === 'engine.changed')).toBe(true)
  for (let i = 0; i < 1_500; i += 1) pbx.calls.dialIn('jiesu-a', '12345', '')
  await expect.poll(() => heard.filter(({ type }) => type === 'leg.offered').length, { timeout: 20_000 }).toBe(1_500)
  expect(pbx.calls.channels.size).toBe(1_500)
  await engine.stop()
  await pbx.kill()
}, 30_000)

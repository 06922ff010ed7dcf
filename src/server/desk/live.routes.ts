/** Live updates: one LISTEN a process, one stream a browser. Only "something changed" travels, so nothing needs redaction. */
import { liveStream } from '#contract/live.ts'
import { listenToChain } from '#platform/chain-listener.ts'
import { listenTo } from '#platform/listen-to.ts'
import type { Door } from '#platform/door.ts'
import { mountRaw } from '#platform/mount.ts'
import { CHANGED } from '#server/telephony/wish.store.ts'

type Subscriber = { centerId: string; userId: string; send: (text: string) => void; end: () => void }
/** Many moves a second are one signal. */
const SIGNAL_EVERY_MS = 700
/** Proxies close silent streams. */
const HEARTBEAT_MS = 25_000

export function liveRoutes(door: Door, databaseUrl: string): void {
  const subscribers = new Set<Subscriber>()
  const newest = new Map<string, number>()
  const told = new Map<string, number>()
  const listener = listenToChain(databaseUrl, (centerId, position) => newest.set(centerId, position))

  // A ringing telephone waits for no pause: its word goes on at once, to those it is for; a word without a name is for boards.
  const phones = listenTo(databaseUrl, CHANGED, (payload) => {
    const [centerId, userId = ''] = payload.split(' ')
    for (const one of subscribers) if (one.centerId === centerId && (userId === '' || one.userId === userId)) one.send(`event: ${userId === '' ? 'calls' : 'phone'}\ndata: 1\n\n`)
  })
  const signal = setInterval(() => {
    for (const [centerId, position] of newest) {
      if (told.get(centerId) === position) continue
      told.set(centerId, position)
      for (const one of subscribers) if (one.centerId === centerId) one.send(`event: changed\nid: ${position}\ndata: ${position}\n\n`)
    }
  }, SIGNAL_EVERY_MS)
  const heartbeat = setInterval(() => { for (const one of subscribers) one.send(': still here\n\n') }, HEARTBEAT_MS)

  mountRaw(door, liveStream, async (ctx, _, { request, reply }) => {
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    raw.write('retry: 3000\n\n')
    const one: Subscriber = { centerId: ctx.actor.centerId, userId: ctx.actor.id, send: (text) => void raw.write(text), end: () => raw.end() }
    subscribers.add(one)
    request.raw.on('close', () => subscribers.delete(one))
    return reply
  })
  door.app.addHook('preClose', async () => {
    clearInterval(signal)
    clearInterval(heartbeat)
    for (const one of subscribers) one.end()
    await listener.stop()
    await phones.stop()
  })
}

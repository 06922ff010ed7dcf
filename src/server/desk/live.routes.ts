/** Live updates: one LISTEN a process, one stream a browser. Only "something changed" travels, and how many wait, so nothing needs redaction. */
import { liveStream } from '#contract/live.ts'
import { PHONE_ROLES } from '#contract/telephony.ts'
import { listenToChain } from '#platform/chain-listener.ts'
import { listenTo } from '#platform/listen-to.ts'
import type { Door } from '#platform/door.ts'
import { mountRaw } from '#platform/mount.ts'
import { waitingNow } from '#server/telephony/calls-now.query.ts'
import { CHANGED } from '#server/telephony/wish.store.ts'
import { LiveStreams, wordOf } from './live-streams.ts'

/** Many moves a second are one signal. */
const SIGNAL_EVERY_MS = 700
/** Every call of the centre moves the boards; they look once a second. */
const BOARDS_EVERY_MS = 1000
/** Proxies close silent streams. */
const HEARTBEAT_MS = 25_000
const PHONE = wordOf('phone', '1')
const CALLS = wordOf('calls', '{}')
const STILL_HERE = Buffer.from(': still here\n\n')

export function liveRoutes(door: Door, databaseUrl: string): void {
  const streams = new LiveStreams()
  const newest = new Map<string, number>()
  const told = new Map<string, number>()
  const moved = new Set<string>()
  const listener = listenToChain(databaseUrl, (centerId, position) => newest.set(centerId, position))

  // A ringing telephone waits for no pause: its word goes on at once, to those it is for; a word without a name is for boards.
  const phones = listenTo(databaseUrl, CHANGED, (payload) => {
    const [centerId = '', userId = ''] = payload.split(' ')
    if (userId === '') moved.add(centerId)
    else streams.toUser(centerId, userId, PHONE)
  })
  const signal = setInterval(() => {
    for (const [centerId, position] of newest) {
      if (told.get(centerId) === position) continue
      told.set(centerId, position)
      streams.toCenter(centerId, wordOf('changed', String(position), position))
    }
  }, SIGNAL_EVERY_MS)
  const boards = setInterval(() => {
    for (const centerId of moved) {
      moved.delete(centerId)
      streams.toCenter(centerId, CALLS, ({ hasPhone }) => !hasPhone)
      // Seats learn how many wait from the word itself: three hundred asking for it would keep the pop waiting.
      if (streams.hasPhones(centerId)) void waitingNow(door.db, centerId, door.now()).then((waiting) => streams.toCenter(centerId, wordOf('calls', JSON.stringify(waiting)), ({ hasPhone }) => hasPhone), () => moved.add(centerId))
    }
  }, BOARDS_EVERY_MS)
  const heartbeat = setInterval(() => streams.toAll(STILL_HERE), HEARTBEAT_MS)

  mountRaw(door, liveStream, async (ctx, _, { request, reply }) => {
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    raw.write('retry: 3000\n\n')
    const { id, centerId, roles } = ctx.actor
    const leave = streams.add({ centerId, userId: id, hasPhone: roles.some((role) => PHONE_ROLES.some((one) => one === role)), send: (octets) => void raw.write(octets), end: () => raw.end() })
    request.raw.on('close', leave)
    return reply
  })
  door.app.addHook('preClose', async () => {
    for (const timer of [signal, boards, heartbeat]) clearInterval(timer)
    streams.end()
    await listener.stop()
    await phones.stop()
  })
}

/**
 * npm run bench -- pop [--clients 300] [--rate CALLS_A_SECOND] [--seconds N]: from the engine's event to the answer that opens the agent's desk, with every agent's
 * stream open and every screen asking as the browser does. The web and the work process are the product's own; the engine is scripted.
 */
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { get } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { phoneDesk } from '#contract/phone-desk.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { connect, type Db } from '#platform/database.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { newId } from '#platform/ids.ts'
import { noLog } from '#platform/loop.ts'
import { hashOf, newSecret, SESSION_COOKIE } from '#server/people/session.ts'
import { addSession } from '#server/people/session.store.ts'
import { openVoice } from '#server/telephony/voice.ts'
import { ScriptedEngine } from '../test/support/scripted-engine.ts'
import { openInstallation } from './installation.ts'
import { Caller } from './lifecycle-client.ts'
import type { LifecycleOptions } from './lifecycle.ts'
import { machine, percentile } from './machine.ts'

const TALK_MS = 3_000
/** Everybody who calls has called before, so that every pop has a history to read. */
const NUMBERS = 40

export async function benchPop({ folder, clients, seconds, rate }: LifecycleOptions & { rate: number }, say: (line: string) => void): Promise<Record<string, unknown>> {
  process.env['JIESU_TELEPHONY'] = 'simulate'
  const place = await openInstallation(folder, 0, say)
  const { db } = connect(place.url, { max: 4 })
  const engine = new ScriptedEngine(Date.now, 'simulated')
  const stop = new AbortController()
  const callers = await atSeats(db, place.centerId, clients)
  const voice = await openVoice({ db, keys: fileKeys(join(folder, 'keys')), url: place.url, centerId: place.centerId, engine, log: noLog })
  try {
    const began = new Map<string, number>()
    const took = { word: [] as number[], pop: [] as number[] }
    let asked = 0
    const screens = callers.map((cookie) => {
      const screen = new Caller(place.port).with(cookie)
      let [looking, again] = [false, false]
      const look = async (): Promise<void> => {
        if (looking) { again = true; return }
        looking = true
        do {
          again = false
          const heard = performance.now()
          const { caller } = await screen.get<ReplyOf<typeof phoneDesk>>('/api/telephony/desk')
          asked += 1
          if (caller && began.has(caller.callId)) { const at = began.get(caller.callId)!; took.word.push(heard - at); took.pop.push(performance.now() - at); began.delete(caller.callId) }
        } while (again)
        looking = false
      }
      return { cookie, look }
    })
    await Promise.all(screens.map(({ cookie, look }) => openStream(place.port, cookie, stop.signal, () => void look())))
    say(`${clients} seats and streams`)
    const until = performance.now() + seconds * 1000
    let rings = 0
    for (let next = performance.now(); performance.now() < until; next += 1000 / rate) {
      await sleep(Math.max(0, next - performance.now()))
      const { callId, legId } = engine.dialIn('12345', `1380000${String(rings % NUMBERS).padStart(4, '0')}`)
      began.set(callId, performance.now())
      rings += 1
      setTimeout(() => { const leg = engine.ringing().find((one) => one.callId === callId); if (leg) engine.answer(leg.legId) }, TALK_MS / 2)
      setTimeout(() => engine.end(legId), TALK_MS)
    }
    await sleep(TALK_MS + 1000)
    const [times, words] = [took.pop, took.word].map((list) => list.toSorted((a, b) => a - b)) as [number[], number[]]
    return {
      bench: 'pop', streams: clients, callsPerSecond: rate, rings, popped: times.length, neverPopped: began.size, eventToAnswerMs: { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99), most: percentile(times, 1) },
      eventToWordMs: { p50: percentile(words, 0.5), p99: percentile(words, 0.99) }, desksAskedPerSecond: Math.round(asked / seconds), load: loadavg().map((one) => Math.round(one * 10) / 10), ...machine(),
    }
  } finally {
    stop.abort()
    await voice.stop()
    await db.destroy()
    await place.stop()
  }
}

/** So many agents of their own, each with a session, a seat and the general skill, ready. @returns their cookies */
async function atSeats(db: Db, centerId: string, count: number): Promise<string[]> {
  const now = Date.now()
  await sql`update telephony_seat set body = null, state = 'off' where center_id = ${centerId}`.execute(db)
  return Promise.all(Array.from({ length: count }, async (_, i) => {
    const [id, secret] = [newId(), newSecret()]
    const agent = { id, state: 'ready', since: now, idleSince: now - i, skills: { general: 3 } }
    await sql`insert into app_user (id, username, name, password_hash, center_id, unit_id, roles, password_changed_at)
      select ${id}, ${`pop-${id}`}, ${`agent ${i}`}, password_hash, center_id, unit_id, roles, now() from app_user where username = 'agent1'`.execute(db)
    await sql`insert into telephony_seat (center_id, user_id, ext, state, since, body) values (${centerId}, ${id}, nextval('telephony_ext')::text, 'ready', now(), ${JSON.stringify(agent)}::json)`.execute(db)
    await db.transaction().execute((tx) => addSession(tx, { idHash: hashOf(secret), userId: id, csrf: 'bench', at: now }))
    return `${SESSION_COOKIE}=${secret}`
  }))
}

function openStream(port: number, cookie: string, signal: AbortSignal, onPhone: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: '/api/live', headers: { cookie }, signal, agent: false }, (reply) => {
      if (reply.statusCode !== 200) return reject(new Error(`/api/live ${reply.statusCode}`))
      resolve()
      reply.on('data', (part: Buffer) => { if (part.includes('event: phone\n')) onPhone() })
      reply.on('error', () => undefined)
    }).on('error', (error) => { if (!signal.aborted) reject(error) })
  })
}

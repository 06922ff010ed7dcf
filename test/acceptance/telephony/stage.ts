/** Everything a step of the acceptance needs: the product, the engine behind its recorder, people on telephones, and what came of it. */
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { DEMO_PASSWORD } from '#server/people/demo-password.ts'
import type { Call } from '#domain/telephony/call.ts'
import type { AriRest } from '#platform/asterisk/ari-rest.ts'
import { Caller } from '../../../bench/lifecycle-client.ts'
import type { BrowserPhone, BrowserPhones } from './browser-phones.ts'
import type { EngineProxy } from './engine-proxy.ts'
import type { Platform } from './installation.ts'
import { callerAt, type Does, type SipPerson } from './sip-people.ts'

export type Seat = { name: string; id: string; ext: string; http: Caller; phone: BrowserPhone; /** when the screen was told that the telephone rings */ told: number[]; wish(what: object): Promise<void> }
export type Stage = { engine: AriRest; platform: Platform; proxy: EngineProxy; phones: BrowserPhones; folder: string; engineSip: string; seats: Map<string, Seat>; say(line: string): void; figures: Record<string, unknown>; picture(name: string, phone: BrowserPhone): Promise<void> }

let port = 16_000
export const caller = (stage: Stage, to: string, does: readonly Does[], hangsUp: boolean, from = '13900001234'): SipPerson => callerAt((port += 10), { folder: stage.folder, engine: stage.engineSip, from, to, does, hangsUp })

/** An agent signs in, takes a seat, and the browser's telephone registers. */
export async function takeSeat(stage: Stage, username: string, skills: Record<string, number>, video = false): Promise<Seat> {
  const http = await new Caller(stage.platform.port).signIn(username, DEMO_PASSWORD)
  const { id } = await stage.platform.db.selectFrom('appUser').select('id').where('username', '=', username).executeTakeFirstOrThrow()
  for (const [skill, level] of Object.entries(skills)) await sql`insert into telephony_skill (center_id, user_id, skill, level) values (${stage.platform.centerId}, ${id}, ${skill}, ${level}) on conflict do nothing`.execute(stage.platform.db)
  const signed = await http.post<{ ext: string; secret: string; address: string; realm: string }>('/api/telephony/sign-on', { id: randomUUID() })
  const phone = await stage.phones.open(username)
  await phone.register({ ...signed, video })
  const seat: Seat = { name: username, id, ext: signed.ext, http, phone, told: [], wish: async (wish) => { await http.post('/api/telephony/wishes', { id: randomUUID(), wish }) } }
  listen(stage.platform.port, http.cookies(), (event) => { if (event === 'phone') seat.told.push(Date.now()) })
  stage.seats.set(username, seat)
  return seat
}

function listen(at: number, cookie: string, onEvent: (event: string) => void): void {
  request({ host: '127.0.0.1', port: at, path: '/api/live', headers: { cookie } }, (reply) => {
    reply.setEncoding('utf8').on('data', (text: string) => { for (const [, event = ''] of text.matchAll(/^event: (\w+)/gm)) onEvent(event) })
    reply.on('error', () => undefined)
  }).on('error', () => undefined).end()
}

export const ready = (seat: Seat) => seat.wish({ wish: 'state', state: 'ready' })
export const pause = (seat: Seat) => seat.wish({ wish: 'state', state: 'break', kind: 'rest' })

export async function until<T>(what: string, look: () => Promise<T | undefined | false> | T | undefined | false, withinMs = 10_000): Promise<T> {
  for (const end = Date.now() + withinMs; ;) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    if (Date.now() > end) throw new Error(`not seen within ${withinMs / 1000} s: ${what}`)
    await sleep(20)
  }
}
export function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what)
}

export async function calls(stage: Stage): Promise<Call[]> {
  const rows = await stage.platform.db.selectFrom('telephonyCall').select('body').where('centerId', '=', stage.platform.centerId).orderBy('offeredAt', 'desc').limit(20).execute()
  return rows.map(({ body }) => body as unknown as Call)
}
/** The newest call for which it holds. */
export const callThat = (stage: Stage, what: string, holds: (call: Call) => boolean, withinMs?: number): Promise<Call> => until(what, async () => (await calls(stage)).find(holds), withinMs)

export async function facts(stage: Stage, callId: string): Promise<string[]> {
  const { rows } = await sql<{ type: string }>`select type from event where subject_kind = 'call' and subject_id = ${callId} order by id`.execute(stage.platform.db)
  return rows.map(({ type }) => type)
}
/** When the platform told the engine to ring this telephone last. */
export const orderedAt = (stage: Stage, ext: string): number =>
  stage.proxy.exchanges.findLast((one) => 'asked' in one && one.asked === 'POST' && one.query?.['endpoint'] === `PJSIP/${ext}`)?.at ?? Number.NaN

/** The switch when things fail around it: the database away for seconds, an answer lost after the commit, a second process, a wish that can never be stored. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Wish } from '#domain/telephony/switch-wishes.ts'
import type { Db } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { noLog } from '#platform/loop.ts'
import { extFor } from '#server/telephony/seat.store.ts'
import { openVoice, type Voice } from '#server/telephony/voice.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { ScriptedEngine } from '../support/scripted-engine.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'
import { eventsOf } from '../support/telephone.ts'
import { wishAnswered } from '../support/wish-answered.ts'

let city: Hotline
let engine: ScriptedEngine
let voice: Voice
let centerId: string
let agent: string
/** what happens to the next transactions: fails before, or is stored and its answer lost */
let faults: ('away' | 'answer lost')[] = []
const lost = () => Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' })

function faulty(db: Db): Db {
  return new Proxy(db, {
    get(target, key) {
      if (key !== 'transaction') { const value = Reflect.get(target, key) as unknown; return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value }
      return () => ({ execute: async (work: Parameters<ReturnType<Db['transaction']>['execute']>[0]) => {
        const fault = faults.shift()
        if (fault === 'away') throw lost()
        const done = await target.transaction().execute(work)
        if (fault === 'answer lost') throw lost()
        return done
      } })
    },
  })
}
const open = (db = faulty(city.db)) => openVoice({ db, keys: city.keys, url: city.url, centerId, engine, log: noLog, now: () => city.clock.now })
const wish = (what: Wish, askedAt?: number) => wishAnswered(city, agent, what, askedAt)
beforeAll(async () => {
  city = await openHotline(DEFAULT_PROFILE)
  centerId = city.profile.centers[0]!.code
  engine = new ScriptedEngine(() => city.clock.now)
  agent = (await city.db.selectFrom('appUser').select('id').where('username', '=', 'agent1').executeTakeFirstOrThrow()).id
  await city.db.transaction().execute((tx) => extFor(tx, centerId, agent, city.clock.now))
  voice = await open()
})
beforeEach(() => { faults = [] })
afterAll(async () => { await voice.stop(); await city.drop() })

test('away for a while: nothing is ordered meanwhile, nothing is lost, all is told once', async () => {
  faults = ['away', 'away', 'away']
  const { callId, legId } = engine.dialIn()
  await new Promise((resolve) => { setTimeout(resolve, 100) })
  expect(engine.orders).toEqual([])
  await voice.settled()
  expect(engine.orders.map(({ order }) => order)).toEqual(['answer', 'play', 'park'])
  expect(await eventsOf(city, callId)).toEqual(['call.offered', 'call.queued'])
  engine.end(legId)
  await voice.settled()
})

test('stored, and the answer lost: the same batch is not stored again', async () => {
  faults = ['answer lost']
  const { callId, legId } = engine.dialIn()
  await voice.settled()
  expect(await eventsOf(city, callId)).toEqual(['call.offered', 'call.queued'])
  faults = ['away', 'answer lost']
  engine.end(legId)
  await voice.settled()
  expect(await eventsOf(city, callId)).toEqual(['call.offered', 'call.queued', 'call.abandoned'])
})

test('what nobody waits for any more is not done', async () => {
  expect(await wish({ wish: 'state', state: 'ready' }, city.clock.now - 60_000)).toBe('switch_away')
  expect(await wish({ wish: 'state', state: 'ready' })).toBe('seat_not_taken')
})

test('one that can never be stored stops nobody else', async () => {
  expect(await wish({ wish: 'sign_on', skills: { general: 3 } })).toBeNull()
  const poison = { callId: 'not-a-uuid', legId: newId(), state: 'up' as const, from: '', dialled: '12345' }
  engine.tell({ type: 'leg.offered', at: city.clock.now, ...poison })
  const good = engine.dialIn()
  await voice.settled()
  expect(voice.state().calls.get(good.callId)?.state).toBe('queued')
  expect(voice.state().calls.has('not-a-uuid')).toBe(false)
  engine.end(good.legId)
  await voice.settled()
})

test('two processes: the later one is the switch, the earlier one orders nothing and says so', async () => {
  const first = voice
  const firstEngine = engine
  engine = new ScriptedEngine(() => city.clock.now)
  voice = await open(city.db)
  const orders = firstEngine.orders.length
  firstEngine.dialIn()
  await first.settled()
  expect([first.isReplaced(), firstEngine.orders.length]).toEqual([true, orders])
  const { callId, legId } = engine.dialIn()
  await voice.settled()
  expect(voice.state().calls.get(callId)?.state).toBe('queued')
  engine.end(legId)
  await voice.settled()
  await first.stop()
})

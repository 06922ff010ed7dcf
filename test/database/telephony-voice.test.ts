/** The switch on a real database: what it stores, how wishes reach it, and what a process that dies in the middle leaves behind. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { Wish } from '#domain/telephony/switch-wishes.ts'
import { newId } from '#platform/ids.ts'
import { noLog } from '#platform/loop.ts'
import { extFor } from '#server/telephony/seat.store.ts'
import { openVoice, type Voice } from '#server/telephony/voice.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { ScriptedEngine } from '../support/scripted-engine.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'
import { wishAnswered } from '../support/wish-answered.ts'

let city: Hotline
let engine: ScriptedEngine
let voice: Voice
let centerId: string
const agents: string[] = []
const open = () => openVoice({ db: city.db, keys: city.keys, url: city.url, centerId, engine, log: noLog, now: () => city.clock.now })
const calls = () => city.db.selectFrom('telephonyCall').select(['id', 'state', 'agentId', 'numberSealed', 'body']).where('centerId', '=', centerId).orderBy('id').execute()

const wish = (userId: string, what: Wish) => wishAnswered(city, userId, what)

beforeAll(async () => {
  city = await openHotline(DEFAULT_PROFILE)
  centerId = city.profile.centers[0]!.code
  engine = new ScriptedEngine(() => city.clock.now)
  voice = await open()
  const rows = await city.db.selectFrom('appUser').select('id').where('centerId', '=', centerId).where('username', 'like', 'agent%').orderBy('username').execute()
  for (const { id } of rows) {
    await city.db.transaction().execute((tx) => extFor(tx, centerId, id, city.clock.now))
    agents.push(id)
  }
})
afterAll(async () => { await voice.stop(); await city.drop() })

const signOn = async (userId: string) => { expect(await wish(userId, { wish: 'sign_on', skills: { general: 3 } })).toBeNull(); expect(await wish(userId, { wish: 'state', state: 'ready' })).toBeNull() }

test('a call is stored, sealed, on the record, and rings where somebody is ready', async () => {
  await signOn(agents[0]!)
  const { callId, legId } = engine.dialIn()
  await voice.settled()
  const [row] = await calls()
  expect(row).toMatchObject({ id: callId, state: 'ringing', agentId: agents[0] })
  expect(JSON.stringify(row!.body)).not.toContain('13800007812')
  expect(city.keys.open(row!.numberSealed!)).toBe('13800007812')
  engine.answer(engine.ringing()[0]!.legId)
  await voice.settled()
  // The agent's telephone does not wait until the caller has the music.
  expect(engine.orders.map(({ order }) => order)).toEqual(['answer', 'originate', 'play', 'park', 'bridge', 'record'])
  engine.end(legId)
  await voice.settled()
  const events = await sql<{ type: string; facts: string }>`select type, facts from event where center_id = ${centerId} and subject_kind = 'call' and subject_id = ${callId} order by id`.execute(city.db)
  expect(events.rows.map(({ type }) => type)).toEqual(['call.offered', 'call.queued', 'call.ringing', 'call.answered', 'call.ended'])
  expect(JSON.stringify(events.rows)).not.toContain('13800007812')
})

test('a wish that does not fit is answered with why, and once however often it is read', async () => {
  expect(await wish(agents[0]!, { wish: 'hold', callId: newId() })).toBe('call_not_yours')
})

test('the process dies amid a hundred calls: every one is again in the queue, with its agent, or has ended', async () => {
  for (const agent of agents.slice(1)) await signOn(agent)
  await wish(agents[0]!, { wish: 'state', state: 'ready' })
  const dialled = Array.from({ length: 100 }, () => engine.dialIn())
  await voice.settled()
  const talking = engine.ringing().slice(0, 2)
  for (const { legId } of talking) engine.answer(legId)
  await voice.settled()
  const before = voice.state()
  // Gone without a word; meanwhile one hangs up, one calls, one telephone is picked up.
  engine.cut()
  const dead = voice
  engine.legs.delete(dialled[50]!.legId)
  const late = { callId: newId(), legId: newId(), state: 'up' as const, from: '', dialled: '12345' }
  engine.legs.set(late.legId, late)
  const picked = engine.ringing()[0]
  if (picked) picked.state = 'up'
  voice = await open()
  await voice.settled()
  const after = voice.state()
  expect(after.calls.get(dialled[50]!.callId)).toBeUndefined()
  expect(after.calls.get(late.callId)?.state).toBe('queued')
  expect(after.calls.size).toBe(before.calls.size)
  for (const { callId } of talking) expect(after.calls.get(callId)).toMatchObject({ state: 'talking', agentId: before.calls.get(callId)!.agentId })
  if (picked) expect(after.calls.get(picked.callId)?.state).toBe('talking')
  // Whoever waits keeps the place in line.
  const line = (of: typeof before) => [...of.desk.calls.values()].filter(({ state, id }) => state === 'waiting' && id !== late.callId && id !== dialled[50]!.callId).sort((a, b) => a.enteredAt - b.enteredAt || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
  expect(line(after)).toEqual(line(before))
  for (const { legId } of dialled) engine.end(legId)
  engine.end(late.legId)
  await voice.settled()
  expect((await calls()).filter(({ state }) => state !== 'ended')).toEqual([])
  await dead.stop()
}, 60_000)

/** 模拟话务 through the same interface: callers nobody is, agents nobody sits at, a person who answers on the screen; the process dies in the middle of it. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '#platform/database.ts'
import { noLog } from '#platform/loop.ts'
import { keptFile } from '#platform/simulated-engine/kept-file.ts'
import { SimulatedEngine } from '#platform/simulated-engine/simulated-engine.ts'
import { seatTurn } from '#server/demo/live/simulated-seats.ts'
import { demoActors } from '#server/people/demo-actors.query.ts'
import { isAttended, userOfExt } from '#server/telephony/attended.query.ts'
import { openVoice, type Voice } from '#server/telephony/voice.ts'
import { startVoice } from '#server/voice.ts'
import type { Person } from '../support/person.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'
import { sit, userId, wish } from '../support/telephone.ts'

let city: Hotline
let engine: SimulatedEngine
let voice: Voice
let person: Person
let centerId: string
const folder = mkdtempSync(join(tmpdir(), 'jiesu-simulated-'))
const path = join(folder, 'calls.json')
const MINUTE = 60_000
const ours = new Set<string>()

/** A new process: it knows what the file and the database know. */
function newEngine(seed: number): SimulatedEngine {
  return new SimulatedEngine({
    seed, speed: 1, numbers: ['12345', '12319'], localAt: (at) => at + 8 * 60 * MINUTE, perHalfHour: Array.from({ length: 48 }, () => 60), memory: keptFile(path, 0), now: () => city.clock.now, everyMs: 0,
    isAttended: async (ext) => { const id = await userOfExt(city.db, centerId, ext); return id !== undefined && isAttended(city.db, id, city.clock.now - 10 * MINUTE) },
  })
}
const open = async (seed: number) => { engine = newEngine(seed); voice = await openVoice({ db: city.db, keys: city.keys, url: city.url, centerId, engine, log: noLog, now: () => city.clock.now }) }
async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    city.clock.pass(1_000)
    engine.pass()
    await voice.settled()
  }
}
const turn = async () => seatTurn({ db: city.db, keys: city.keys, log: noLog, centerId, now: () => city.clock.now }, (await demoActors(city.db)).filter((actor) => actor.centerId === centerId && actor.roles.includes('agent')), ours)
const rows = () => city.db.selectFrom('telephonyCall').select(['id', 'state', 'source', 'isSimulated', 'agentId', 'body']).where('centerId', '=', centerId).execute()

beforeAll(async () => {
  city = await openHotline(DEFAULT_PROFILE, '2026-03-02T10:00:00+08:00')
  centerId = city.profile.centers[0]!.code
  person = city.as('agent1')
  await person.signIn()
  await open(7)
})
afterAll(async () => { await voice.stop(); await city.drop(); rmSync(folder, { recursive: true, force: true }) })

test('agents nobody sits at take their seats and calls; everything says that it is simulated', async () => {
  await turn()
  expect(ours.size).toBe(3)
  await pass(240)
  const all = await rows()
  expect(all.length).toBeGreaterThan(4)
  expect(all.every(({ source, isSimulated }) => source === 'simulated' && isSimulated)).toBe(true)
  expect(all.some(({ body }) => (body as unknown as { answeredAt?: number }).answeredAt !== undefined)).toBe(true)
  expect(all.some(({ agentId }) => agentId === null)).toBe(true)
  const events = await city.db.selectFrom('event').select('facts').where('subjectKind', '=', 'call').execute()
  expect(events.length).toBeGreaterThan(10)
  expect(events.every(({ facts }) => (facts as unknown as { simulated?: boolean }).simulated === true)).toBe(true)
})

test('where a person sits it rings until answered on the screen', async () => {
  const me = await userId(city, 'agent1')
  for (const id of ours) if (id !== me) await voice.settled()
  for (const name of ['agent2', 'agent3', 'agent4']) await wish(city.as(name), { wish: 'state', state: 'off' })
  await sit(person)
  const rang = () => [...voice.state().calls.values()].find(({ state, agentId }) => state === 'ringing' && agentId === me)
  for (let seconds = 0; !rang() && seconds < 120; seconds += 1) await pass(1)
  const call = rang()!
  await pass(8)
  expect(voice.state().calls.get(call.id)?.state).toBe('ringing')
  expect((await wish(person, { wish: 'answer', callId: call.id })).status).toBe(200)
  await voice.settled()
  expect(voice.state().calls.get(call.id)).toMatchObject({ state: 'talking', agentId: me })
  expect((await wish(person, { wish: 'hang_up', callId: call.id })).status).toBe(200)
  await voice.settled()
  expect(voice.state().calls.get(call.id)?.state ?? 'ended').toMatch(/rating|ended/)
})

test('killed amid live calls and started again: every call is where it was, or has ended with one word for it', async () => {
  for (let more = 0; more < 40; more += 1) engine.call('12345')
  await voice.settled()
  city.clock.pass(2 * MINUTE)
  await turn()
  await pass(10)
  const before = new Map(voice.state().calls)
  expect([...before.values()].filter(({ state }) => state === 'talking').length).toBeGreaterThan(1)
  await new Promise((resolve) => { setTimeout(resolve, 50) })
  // Without a word: the old process neither stops nor hears; callers hang up and dial meanwhile.
  const dead = voice
  engine.tell = () => undefined
  const [talking] = [...before.values()].filter(({ state }) => state === 'talking')
  await open(8)
  await voice.settled()
  for (const [id, call] of before) {
    const now = voice.state().calls.get(id)
    expect([id, now?.state, now?.agentId]).toEqual([id, call.state === 'ringing' ? expect.stringMatching(/ringing|queued/) : call.state, expect.anything() && now?.agentId])
    if (call.state === 'talking') expect(now?.agentId).toBe(call.agentId)
  }
  expect(voice.state().calls.get(talking!.id)?.state).toBe('talking')
  // The old one wakes, plays what it knew, and finds that it is no longer the switch.
  await wish(person, { wish: 'state', state: 'break' })
  await dead.settled()
  expect(dead.isReplaced()).toBe(true)
  await pass(400)
  const all = await rows()
  const ended = all.filter(({ state }) => state === 'ended').map(({ id }) => id)
  expect(ended.length).toBeGreaterThan(20)
  const words = await city.db.selectFrom('event').select(['subjectId', 'type']).where('type', 'in', ['call.ended', 'call.abandoned', 'call.refused_closed', 'call.refused_blocked']).execute()
  expect(words.map(({ subjectId }) => subjectId).sort()).toEqual(ended.sort())
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
}, 120_000)

test('as it is started: the process sits its agents down and callers come by themselves, faster with --live', async () => {
  const config = { port: 0, host: '127.0.0.1', databaseUrl: city.url, dataFolder: city.folder, profile: city.profile.code, empty: false, live: 3000, telephony: { kind: 'simulate' as const } }
  const { db, pool } = connect(city.url)
  const before = (await rows()).length
  const stop = await startVoice({ config, databaseUrl: city.url, db, pool, readiness: { isReady: true } })
  const look = async () => (await rows()).length > before + 3 && (await city.db.selectFrom('telephonySeat').select('state').where('state', 'in', ['ringing', 'talking', 'wrap_up']).execute()).length > 0
  let seen = false
  for (let tries = 0; !(seen = await look()) && tries < 150; tries += 1) await new Promise((resolve) => { setTimeout(resolve, 100) })
  await stop()
  await db.destroy()
  expect(seen).toBe(true)
  expect((await rows()).every(({ isSimulated }) => isSimulated)).toBe(true)
  expect(existsSync(join(city.folder, 'simulated-calls', `${centerId}.json`))).toBe(true)
}, 60_000)

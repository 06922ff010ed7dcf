/** The process that runs the switch dies amid a hundred live calls, at every stage of a batch and in whatever is just going on: nothing is lost and nothing happens twice. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { openLegs } from '#domain/telephony/call.ts'
import type { Wish } from '#domain/telephony/switch-wishes.ts'
import { newId } from '#platform/ids.ts'
import { noLog } from '#platform/loop.ts'
import { openVoice, type Voice } from '#server/telephony/voice.ts'
import { putWish } from '#server/telephony/wish.store.ts'
import { Doomed, STAGES, type Stage } from '../support/doomed.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { ScriptedEngine } from '../support/scripted-engine.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'

const [CALLS, AGENTS] = [100, 40]
let city: Hotline
let engine: ScriptedEngine
let voice: Voice
let life: Doomed
let centerId: string
const agents: string[] = []
const dead: Voice[] = []
const offered: string[] = []

async function open(): Promise<void> {
  life = new Doomed(city.db, engine)
  voice = await openVoice({ db: life.db, keys: city.keys, url: city.url, centerId, engine: life.engine, log: noLog, now: () => city.clock.now })
  await voice.settled()
}
const dialIn = () => { const call = engine.dialIn(); offered.push(call.callId); return call }
/** Asked by a web process; the switch may never answer. */
const ask = (userId: string, wish: Wish) => city.db.transaction().execute((tx) => putWish(tx, city.keys, centerId, { id: newId(), userId, wish, askedAt: city.clock.now }))
const talking = () => [...voice.state().calls.values()].filter(({ state, direction }) => state === 'talking' && direction === 'in')
const callerOf = (callId: string) => [...engine.legs.values()].find((leg) => leg.callId === callId && leg.from !== undefined)!.legId

/** Everybody's state and every leg of the engine agree. */
function sound(): void {
  const { calls, desk } = voice.state()
  const believed = [...calls.values()].flatMap(openLegs).map(({ id }) => id)
  expect([...engine.legs.keys()].toSorted()).toEqual(believed.toSorted())
  for (const call of calls.values()) expect([call.id, desk.calls.get(call.id)?.state]).toEqual([call.id, { queued: 'waiting', ringing: 'ringing', talking: 'talking' }[call.state as 'queued'] ?? undefined])
  const inCalls = new Map([...calls.values()].flatMap((call) => openLegs(call).flatMap(({ agentId }) => (agentId === undefined ? [] : [[agentId, call.id] as const]))))
  for (const { id, callId } of desk.agents.values()) expect([id, callId]).toEqual([id, inCalls.get(id)])
}
async function recorded(): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; types: string[] }>`select subject_id as id, array_agg(type order by id) as types from event where center_id = ${centerId} and subject_kind = 'call' group by 1`.execute(city.db)
  return new Map(rows.map(({ id, types }) => [id, types]))
}

beforeAll(async () => {
  city = await openHotline(DEFAULT_PROFILE)
  centerId = city.profile.centers[0]!.code
  engine = new ScriptedEngine(() => city.clock.now)
  for (let i = 0; i < AGENTS; i += 1) {
    const id = newId()
    agents.push(id)
    await sql`insert into telephony_seat (center_id, user_id, ext, state, since, body) values (${centerId}, ${id}, ${String(700_000 + i)}, 'ready', now(), ${JSON.stringify({ id, state: 'ready', since: city.clock.now, idleSince: city.clock.now - i, skills: { general: 1 + (i % 3) } })}::json)`.execute(city.db)
  }
  await open()
  for (let i = 0; i < CALLS; i += 1) dialIn()
  await voice.settled()
  for (const { legId } of engine.ringing().slice(0, 30)) engine.answer(legId)
  await voice.settled()
}, 60_000)
afterAll(async () => { for (const one of [...dead, voice]) await one.stop(); await city.drop() })

/** A hundred calls, of which some ring and some wait. */
async function busyAgain(): Promise<void> {
  for (const { id } of talking().slice(30)) engine.end(callerOf(id))
  for (let missing = CALLS - voice.state().calls.size; missing > 0; missing -= 1) dialIn()
  await voice.settled()
  for (const { id, state } of voice.state().desk.agents.values()) if (state === 'break' || state === 'wrap_up') await ask(id, { wish: 'state', state: 'ready' })
  await expect.poll(() => [...voice.state().desk.agents.values()].filter(({ state }) => state === 'break' || state === 'wrap_up').length, { interval: 5, timeout: 5_000 }).toBe(0)
  await voice.settled()
  for (const { legId } of engine.ringing().slice(5)) engine.answer(legId)
  await voice.settled()
}

type Deed = () => Promise<void> | void
const deeds: Record<string, Deed> = {
  'a call comes': () => { dialIn() },
  'a telephone is picked up': () => engine.answer(engine.ringing()[0]!.legId),
  'a caller hangs up amid a talk': () => engine.end(callerOf(talking()[0]!.id)),
  'a caller who waits gives up': () => engine.end(callerOf([...voice.state().calls.values()].find(({ state }) => state === 'queued')!.id)),
  'an agent hangs up': () => ask(talking()[0]!.agentId!, { wish: 'hang_up', callId: talking()[0]!.id }),
  'nobody takes it': () => engine.end(engine.ringing()[0]!.legId, 'no_answer'),
  'an agent puts the call back into line': () => ask(talking()[0]!.agentId!, { wish: 'queue', callId: talking()[0]!.id, queue: 'general' }),
  'several things at once': () => { dialIn(); engine.answer(engine.ringing()[0]!.legId); engine.end(callerOf(talking()[0]!.id)); dialIn() },
}
const cases = STAGES.flatMap((stage) => Object.keys(deeds).map((deed) => [stage, deed] as const))

test.each(cases)('%s: %s', async (stage: Stage, deed) => {
  await busyAgain()
  sound()
  const before = new Set(voice.state().calls.keys())
  const ended = new Set<string>()
  const death = stage === 'after the orders' ? undefined : life.dieAt(stage)
  await deeds[deed]!()
  if (death) await Promise.race([death, new Promise((resolve) => { setTimeout(resolve, 1_000) })])
  else await new Promise((resolve) => { setTimeout(resolve, 50) })
  if (!death) await voice.settled()
  if (!life.isDead) life.die()
  dead.push(voice)
  await open()
  sound()
  // Every call there was is here, or has ended with one word for how; whoever came is here.
  const told = await recorded()
  for (const id of [...before, ...offered]) {
    const types = told.get(id) ?? []
    const ends = types.filter((type) => ['call.ended', 'call.abandoned'].includes(type)).length
    if (ends > 0) ended.add(id)
    expect([id, types.filter((type) => type === 'call.offered').length, ends + Number(voice.state().calls.has(id))]).toEqual([id, 1, 1])
    expect(types.filter((type) => type === 'call.answered').length).toBeLessThanOrEqual(1 + types.filter((type) => type === 'call.requeued').length)
  }
  // What was ordered twice is one telephone ringing: the engine knows each leg once, and nobody has two calls.
  const inCalls = [...voice.state().desk.agents.values()].flatMap(({ callId }) => callId ?? [])
  expect(new Set(inCalls).size).toBe(inCalls.length)
}, 30_000)

test('in the end everybody has been let go, and every call is told from its beginning to its one end', async () => {
  for (const { legId, from } of Array.from(engine.legs.values())) if (from !== undefined) engine.end(legId)
  await voice.settled()
  expect([engine.legs.size, voice.state().calls.size, voice.state().desk.calls.size]).toEqual([0, 0, 0])
  const told = await recorded()
  expect(offered.filter((id) => told.get(id)?.[0] !== 'call.offered' || told.get(id)!.filter((type) => ['call.ended', 'call.abandoned'].includes(type)).length !== 1)).toEqual([])
  expect(told.size).toBe(new Set(offered).size)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from telephony_call where center_id = ${centerId} and (state <> 'ended' or place is not null)`.execute(city.db)
  expect(rows[0]!.n).toBe(0)
})

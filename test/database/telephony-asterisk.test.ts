/** The switch on a real database with the Asterisk adapter and the stand-in: a call from ring to rating, and an engine that dies amid calls. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Wish } from '#domain/telephony/switch-wishes.ts'
import { asteriskEngine } from '#platform/asterisk/asterisk-engine.ts'
import { newId } from '#platform/ids.ts'
import { noLog } from '#platform/loop.ts'
import { extFor } from '#server/telephony/seat.store.ts'
import { openVoice, type Voice } from '#server/telephony/voice.ts'
import { putWish, wishAnswer } from '#server/telephony/wish.store.ts'
import { AsteriskStandIn, STAND_IN } from '../support/asterisk-stand-in.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'

let city: Hotline
let pbx: AsteriskStandIn
let voice: Voice
let centerId: string
const agents: { id: string; ext: string }[] = []
const app = () => `jiesu-${centerId}`
const open = () => openVoice({ db: city.db, keys: city.keys, url: city.url, centerId, engine: asteriskEngine({ url: pbx.url, ...STAND_IN, app: app() }), log: noLog })
const states = async () => (await city.db.selectFrom('telephonyCall').select(['id', 'state', 'body']).where('centerId', '=', centerId).orderBy('offeredAt').execute())

async function until<T>(look: () => T | Promise<T>, holds: (seen: T) => boolean): Promise<T> {
  for (const end = Date.now() + 10_000; ;) {
    const seen = await look()
    if (holds(seen)) return seen
    if (Date.now() > end) throw new Error(`not so: ${JSON.stringify(seen).slice(0, 400)}`)
    await new Promise((resolve) => { setTimeout(resolve, 10) })
  }
}
async function wish(userId: string, what: Wish): Promise<void> {
  const id = newId()
  await city.db.transaction().execute((tx) => putWish(tx, city.keys, centerId, { id, userId, wish: what, askedAt: Date.now() }))
  expect(await until(() => wishAnswer(city.db, centerId, id), (answer) => answer !== undefined)).toMatchObject({ why: null })
}
const ringing = () => [...pbx.calls.channels.values()].filter(({ state }) => state === 'Ringing')

beforeAll(async () => {
  city = await openHotline(DEFAULT_PROFILE)
  centerId = city.profile.centers[0]!.code
  pbx = await new AsteriskStandIn().start()
  voice = await open()
  for (const { id } of await city.db.selectFrom('appUser').select('id').where('centerId', '=', centerId).where('username', 'like', 'agent%').orderBy('username').execute()) {
    agents.push({ id, ext: await city.db.transaction().execute((tx) => extFor(tx, centerId, id, Date.now())) })
    await wish(id, { wish: 'sign_on', skills: { general: 3 }, secret: 'of-this-sign-on' })
    await wish(id, { wish: 'state', state: 'ready' })
  }
})
afterAll(async () => { await voice.stop(); await pbx.kill(); await city.drop() })

test('ring, talk, rating and recording, each in the engine’s words', async () => {
  expect([...pbx.calls.endpoints.keys()].toSorted()).toEqual(agents.map(({ ext }) => ext).toSorted())
  const channel = pbx.calls.dialIn(app(), '12345', '13900001234')
  const [rings] = await until(ringing, (all) => all.length === 1)
  pbx.calls.pickUp(rings!.id)
  await until(() => pbx.calls.live.size, (n) => n === 1)
  expect(pbx.calls.channels.get(channel.id)?.bridge).toBe(rings!.bridge)
  pbx.calls.end(rings!.id)
  const [asked] = await until(() => [...pbx.calls.playbacks], (all) => all.length === 1)
  pbx.calls.said(asked![0])
  pbx.calls.press(channel.id, '4')

  const [thanks] = await until(() => [...pbx.calls.playbacks], (all) => all.length === 1)
  pbx.calls.said(thanks![0])
  await until(() => pbx.calls.channels.size, (n) => n === 0)
  const [row] = await until(states, ([one]) => one?.state === 'ended')
  expect(row!.body).toMatchObject({ rating: 4, endedBy: 'agent', line: 'main' })
  expect(pbx.calls.recordings.has((row!.body as unknown as { recordingIds: string[] }).recordingIds[0]!)).toBe(true)
})

test('the process dies amid a talk: the next one finds it with the same ids, and it ends once', async () => {
  await until(() => voice.state().desk.agents, (all) => [...all.values()].every(({ state }) => state === 'ready' || state === 'wrap_up'))
  const channel = pbx.calls.dialIn(app(), '12345', '13900001235')
  const [rings] = await until(ringing, (all) => all.length === 1)
  pbx.calls.pickUp(rings!.id)
  await until(states, (all) => all.at(-1)?.state === 'talking')
  const dead = voice
  voice = await open()
  expect((await states()).at(-1)?.state).toBe('talking')
  expect(voice.state().calls.size).toBe(1)
  await dead.stop()
  pbx.calls.end(channel.id)
  await until(() => [pbx.calls.channels.size, voice.state().calls.size], ([channels, calls]) => channels === 0 && calls === 0)
})

const free = (n: number) => until(() => [...voice.state().desk.agents.values()], (all) => all.filter(({ state }) => state === 'ready').length >= n)
const readyAll = async () => { for (const { id } of agents) await wish(id, { wish: 'state', state: 'ready' }) }

test('put back into line, the call is recorded anew: both recordings are finished, kept apart, and nothing rings at a telephone that is gone', async () => {
  await readyAll()
  await free(agents.length)
  const channel = pbx.calls.dialIn(app(), '12345', '13900001236')
  const [first] = await until(ringing, (all) => all.length === 1)
  pbx.calls.pickUp(first!.id)
  const [talking] = await until(() => [...voice.state().calls.values()], ([call]) => call?.state === 'talking' && pbx.calls.live.size === 1)
  // The others' telephones go away: the seats say so, and the call comes back to the one that is left, whose wrap-up is not over.
  const gone = agents.filter(({ id }) => id !== talking!.agentId)
  for (const { ext } of gone) pbx.calls.device(app(), ext, false)
  await until(() => gone.map(({ id }) => voice.state().desk.agents.get(id)!.state), (all) => all.every((state) => state === 'unreachable'))
  await wish(talking!.agentId!, { wish: 'queue', callId: talking!.id, queue: 'general' })
  await until(() => [pbx.calls.live.size, voice.state().calls.get(talking!.id)?.state], ([live, state]) => live === 0 && state === 'queued')
  const back = gone[0]!
  pbx.calls.device(app(), back.ext, true)
  await wish(back.id, { wish: 'state', state: 'ready' })
  const [second] = await until(ringing, (all) => all.length === 1)
  expect(second!.name).toContain(`PJSIP/${back.ext}-`)
  pbx.calls.pickUp(second!.id)
  await until(() => pbx.calls.live.size, (live) => live === 1)
  pbx.calls.end(channel.id)
  const row = await until(async () => (await states()).at(-1), (one) => one?.state === 'ended')
  const ids = (row!.body as unknown as { recordingIds: string[] }).recordingIds
  expect(ids).toHaveLength(2)
  await until(() => ids.filter((id) => pbx.calls.recordings.has(id)), (all) => all.length === 2)
  const rows = await city.db.selectFrom('telephonyRecording').select(['id', 'callId']).where('callId', '=', row!.id).orderBy('startedAt').orderBy('id').execute()
  expect(rows.map(({ id }) => id)).toEqual(ids)
  for (const { ext } of gone) pbx.calls.device(app(), ext, true)
  await readyAll()
})

test('the engine dies amid calls: callers’ calls end, agents are free, and the engine is found again', async () => {
  await until(() => voice.state().desk.agents, (all) => [...all.values()].filter(({ state }) => state === 'ready').length >= 2)
  for (let i = 0; i < 10; i += 1) pbx.calls.dialIn(app(), '12345', `1390000200${i}`)
  const rung = await until(ringing, (all) => all.length >= 2)
  for (const { id } of rung) pbx.calls.pickUp(id)
  await until(states, (all) => all.filter(({ state }) => state === 'talking').length === rung.length)
  const { port } = pbx
  await pbx.kill()
  const after = await until(states, (all) => all.every(({ state }) => state === 'ended'))
  expect(after).toHaveLength(13)
  expect(after.filter(({ body }) => (body as unknown as { cause: string }).cause === 'abandoned')).toHaveLength(10 - rung.length)
  await until(() => [...voice.state().desk.agents.values()].filter(({ callId }) => callId !== undefined), (busy) => busy.length === 0)
  pbx = await new AsteriskStandIn().start(port)
  await until(() => pbx.hasApp(app()), Boolean)
  const channel = pbx.calls.dialIn(app(), '12345', '13900003333')
  await until(states, (all) => all.length === 14 && all.at(-1)?.state !== 'ended')
  pbx.calls.end(channel.id)
  await until(states, (all) => all.at(-1)?.state === 'ended')
}, 60_000)

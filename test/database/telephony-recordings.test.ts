/** Recordings: fetched once, kept sealed, deleted at the engine last; whatever fails or dies in between. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { noLog } from '#platform/loop.ts'
import { newId } from '#platform/ids.ts'
import { deleteAtEngine, keepRecording, type Keeping } from '#server/telephony/keep-recording.ts'
import { openKeeper } from '#server/telephony/recording-keeper.ts'
import { expectRecordings } from '#server/telephony/recording.store.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { ScriptedEngine, WAV } from '../support/scripted-engine.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'

let city: Hotline
let engine: ScriptedEngine
let keeping: Keeping
beforeAll(async () => {
  city = await openHotline(DEFAULT_PROFILE)
  engine = new ScriptedEngine(() => city.clock.now)
  keeping = { db: city.db, keys: city.keys, centerId: city.profile.centers[0]!.code, engine, folder: city.folder, now: () => city.clock.now }
})
afterAll(() => city.drop())

const row = (id: string) => city.db.selectFrom('telephonyRecording').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const told = async (callId: string) => (await sql<{ type: string }>`select type from event where center_id = ${keeping.centerId} and subject_id = ${callId} order by id`.execute(city.db)).rows.map(({ type }) => type)
/** The order to record, given and carried out. */
async function recorded(isEnded = true): Promise<{ id: string; callId: string }> {
  const [id, callId] = [newId(), newId()]
  const { centerId, now } = keeping
  await city.db.insertInto('telephonyCall').values({
    centerId, id: callId, state: isEnded ? 'ended' : 'talking', body: JSON.stringify({ id: callId, legs: [] }), place: null, direction: 'in', line: 'main', queue: 'general', agentId: null, ticketId: null, numberSealed: null, numberBlind: null,
    offeredAt: new Date(now()), answeredAt: new Date(now()), endedAt: isEnded ? new Date(now()) : null, isSimulated: false, source: 'engine', version: 1,
  }).execute()
  await city.db.transaction().execute((tx) => expectRecordings(tx, centerId, now(), [{ callId, recordingId: id }]))
  await engine.carryOut({ order: 'record', callId, recordingId: id })
  return { id, callId }
}
const fileOf = (id: string) => readdirSync(join(city.folder, 'files'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(id)).map((name) => readFileSync(join(city.folder, 'files', name)))

test('fetched, sealed under a key of its own, with checksum and term; then gone at the engine', async () => {
  const { id, callId } = await recorded()
  const keeper = openKeeper(keeping, noLog)
  keeper.hear({ type: 'recording.finished', at: city.clock.now, recordingId: id, seconds: 2 })
  await keeper.settled()
  await keeper.stop()
  const kept = await row(id)
  expect(kept).toMatchObject({ state: 'kept', seconds: 2, bytes: WAV.length, mediaType: 'audio/wav', atEngine: false, nextTryAt: null, attempts: 0 })
  expect(new Date(kept.keepUntil!).toISOString()).toBe('2029-03-02T01:00:00.000Z')
  const [file] = fileOf(id)
  expect(file).toHaveLength(WAV.length)
  expect(file!.includes(Buffer.from('RIFF'))).toBe(false)
  expect(engine.recordings.has(id)).toBe(false)
  expect(await told(callId)).toEqual(['recording.kept'])
})

test('it fails, and fails, and comes; told twice it is fetched once', async () => {
  const { id, callId } = await recorded()
  engine.failures = 2
  const keeper = openKeeper(keeping, noLog)
  for (let i = 0; i < 2; i += 1) keeper.hear({ type: 'recording.finished', at: city.clock.now, recordingId: id, seconds: 2 })
  await keeper.settled()
  expect(await row(id)).toMatchObject({ state: 'expected', why: 'Error' })
  expect((await row(id)).attempts).toBeGreaterThanOrEqual(1)
  for (let i = 0; i < 3; i += 1) {
    city.clock.pass(5_000)
    keeper.hear({ type: 'recording.finished', at: city.clock.now, recordingId: id, seconds: 2 })
    await keeper.settled()
  }
  await keeper.stop()
  expect(await row(id)).toMatchObject({ state: 'kept', atEngine: false })
  expect(engine.fetched.filter((one) => one === id)).toHaveLength(1)
  expect(await told(callId)).toEqual(['recording.kept'])
})

test('killed before the row committed: nothing is deleted at the engine, the next process fetches it', async () => {
  const { id, callId } = await recorded()
  const dying = { ...keeping, db: keeping.db, keys: { ...keeping.keys, seal: () => { throw new Error('killed') } } }
  await keepRecording(dying, id)
  expect(await row(id)).toMatchObject({ state: 'expected', atEngine: true, attempts: 1 })
  expect(engine.recordings.has(id)).toBe(true)
  expect(fileOf(id)).toHaveLength(1)
  city.clock.pass(60_000)
  const keeper = openKeeper(keeping, noLog)
  await keeper.settled()
  await keeper.stop()
  expect(await row(id)).toMatchObject({ state: 'kept', atEngine: false })
  expect(await told(callId)).toEqual(['recording.kept'])
})

test('killed between commit and deletion: the next process deletes, and fetches nothing again', async () => {
  const { id, callId } = await recorded()
  expect(await keepRecording(keeping, id)).toBe(true)
  expect([(await row(id)).atEngine, engine.recordings.has(id)]).toEqual([true, true])
  const keeper = openKeeper(keeping, noLog)
  await keeper.settled()
  await keeper.stop()
  expect([(await row(id)).atEngine, engine.recordings.has(id)]).toEqual([false, false])
  await deleteAtEngine(keeping, id)
  expect(engine.fetched.filter((one) => one === id)).toHaveLength(1)
  expect(await told(callId)).toEqual(['recording.kept'])
})

test('its end was told to nobody: found a quarter of a minute after the call ended; its length is read from the file', async () => {
  const { id } = await recorded()
  const running = await recorded(false)
  const look = async () => { const keeper = openKeeper(keeping, noLog); await keeper.settled(); await keeper.stop() }
  await look()
  expect((await row(id)).state).toBe('expected')
  city.clock.pass(15_001)
  await look()
  expect(await row(id)).toMatchObject({ state: 'kept', seconds: 2 })
  expect((await row(running.id)).state).toBe('expected')
})

test('two processes at once: one of them keeps it', async () => {
  const { id, callId } = await recorded()
  await Promise.all(Array.from({ length: 4 }, () => keepRecording(keeping, id)))
  expect(engine.fetched.filter((one) => one === id)).toHaveLength(1)
  expect(await told(callId)).toEqual(['recording.kept'])
})

test('none ever comes: given up after twenty tries, on the record once; one the engine failed at is not asked for', async () => {
  const { id, callId } = await recorded()
  engine.recordings.delete(id)
  for (let i = 0; i < 25; i += 1) await keepRecording(keeping, id)
  expect(await row(id)).toMatchObject({ state: 'missing', attempts: 20, nextTryAt: null })
  expect(await told(callId)).toEqual(['recording.missing'])
  const failed = await recorded()
  const keeper = openKeeper(keeping, noLog)
  keeper.hear({ type: 'recording.failed', at: city.clock.now, recordingId: failed.id, reason: 'disk full' })
  await keeper.settled()
  await keeper.stop()
  expect(await row(failed.id)).toMatchObject({ state: 'missing', why: 'disk full' })
})

test('its time is over: file and key go, the row stays; a second run finds nothing to do', async () => {
  const { id, callId } = await recorded()
  await keepRecording(keeping, id)
  await deleteAtEngine(keeping, id)
  city.clock.set('2029-03-01T09:00:00+08:00')
  await city.timer('forget-recordings')
  expect((await row(id)).state).toBe('kept')
  city.clock.set('2029-03-03T09:00:00+08:00')
  await city.timer('forget-recordings')
  await city.timer('forget-recordings')
  expect(await row(id)).toMatchObject({ state: 'forgotten', keySealed: null, bytes: WAV.length })
  expect(fileOf(id)).toEqual([])
  expect(await told(callId)).toEqual(['recording.kept', 'recording.forgotten'])
})

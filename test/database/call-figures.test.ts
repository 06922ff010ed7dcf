/** Figures of calls on a real database: out of the switch's own events, exactly once, the same after a rebuild, right to the call in any 24 hours. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { A_DAY, rateOverDay, worstDay } from '#domain/telephony/connect-rate.ts'
import type { Wish } from '#domain/telephony/switch-wishes.ts'
import { followAll } from '#platform/follow-once.ts'
import { followersOf } from '#platform/follower.ts'
import { newId } from '#platform/ids.ts'
import { noLog } from '#platform/loop.ts'
import { differencesFromRebuild, rebuildProjection } from '#platform/rebuild-projection.ts'
import { sealOnce } from '#platform/sealer.ts'
import { callFigures } from '#server/telephony/call-figures.projection.ts'
import { connectRate, halfHours, shortAbandoned, worstDayOf } from '#server/telephony/call-figures.query.ts'
import { extFor } from '#server/telephony/seat.store.ts'
import { seatTime } from '#server/telephony/seat-time.projection.ts'
import { openVoice } from '#server/telephony/voice.ts'
import { putWish, wishAnswer } from '#server/telephony/wish.store.ts'
import { eventsOfCall, eventsOfSeat, record, type PlannedCall } from '../support/calls.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { ScriptedEngine } from '../support/scripted-engine.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'

let city: Hotline
let centerId: string
beforeAll(async () => {
  city = await openHotline(DEFAULT_PROFILE, '2026-03-10T12:00:00+08:00')
  centerId = city.profile.centers[0]!.code
})
afterAll(() => city.drop())

const figureRows = (id: string) => city.db.selectFrom('telephonyCallFigure').selectAll().where('centerId', '=', centerId).where('callId', '=', id).execute()

test('the switch itself tells enough: wait, talk without the rating, wrap-up, seat time', async () => {
  const engine = new ScriptedEngine(() => city.clock.now)
  const voice = await openVoice({ db: city.db, keys: city.keys, url: city.url, centerId, engine, log: noLog, now: () => city.clock.now })
  const { id: agent } = await city.db.selectFrom('appUser').select('id').where('centerId', '=', centerId).where('username', '=', 'agent1').executeTakeFirstOrThrow()
  await city.db.transaction().execute((tx) => extFor(tx, centerId, agent, city.clock.now))
  const wish = async (what: Wish) => {
    const id = newId()
    await city.db.transaction().execute((tx) => putWish(tx, city.keys, centerId, { id, userId: agent, wish: what, askedAt: city.clock.now }))
    await expect.poll(() => wishAnswer(city.db, centerId, id), { timeout: 5000 }).toEqual({ why: null })
  }
  await wish({ wish: 'sign_on', skills: { general: 3 } })
  const began = city.clock.now
  const pass = (seconds: number) => city.clock.pass(seconds * 1000)
  const { callId, legId } = engine.dialIn()
  await voice.settled()
  pass(7)
  await wish({ wish: 'state', state: 'ready' })
  await voice.settled()
  pass(4)
  const rung = engine.ringing()[0]!
  engine.answer(rung.legId)
  // An engine tells things twice.
  engine.answer(rung.legId)
  await voice.settled()
  pass(100)
  engine.end(rung.legId)
  await voice.settled()
  pass(6)
  engine.tell({ type: 'key.pressed', at: city.clock.now, legId, key: '5' })
  await voice.settled()
  pass(12)
  await wish({ wish: 'state', state: 'break', kind: 'meal' })
  await voice.settled()
  await voice.stop()
  await city.settle()
  const rows = await figureRows(callId)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    source: 'engine', direction: 'in', line: 'main', outcome: 'answered', offeredAt: began, queuedAt: began, queueFirst: 'general', queue: 'general', firstRingAt: began + 7000, answeredAt: began + 11_000, agentId: agent,
    waitMs: 11_000, talkMs: 100_000, wrapMs: 18_000, rating: 5, overflowed: false, handedOver: false, resolved: false,
  })
  const times = await city.db.selectFrom('telephonySeatTime').select(['state', 'ms']).where('centerId', '=', centerId).where('userId', '=', agent).orderBy('state').execute()
  expect(times).toEqual([{ state: 'ringing', ms: 4000 }, { state: 'talking', ms: 100_000 }, { state: 'wrap_up', ms: 18_000 }])
})

const HALF = 30 * 60_000
const T = Date.parse('2026-03-02T00:00:00+08:00')
const planned = fc.record({
  at: fc.integer({ min: 0, max: 7 * 86_400 - 1 }).map((s) => T + s * 1000), fate: fc.constantFrom('answered', 'answered', 'answered', 'answered', 'abandoned', 'closed', 'waiting'), wait: fc.integer({ min: 0, max: 60 }), queue: fc.constantFrom('general', 'wide'),
  source: fc.constantFrom('engine', 'engine', 'engine', 'simulated', 'manual'), line: fc.constantFrom('main', '12333'),
}) as fc.Arbitrary<PlannedCall>

test('a week of calls: live rows equal a rebuild, sums equal a count by hand, every window is right to the call', async () => {
  const calls = fc.sample(planned, { numRuns: 900, seed: 42 })
  const followers = followersOf({ db: city.db, keys: city.keys, log: noLog, backoffMs: () => 0 })
  const events = calls.flatMap((call) => eventsOfCall(call))
  // Several follow at once while a rebuild begins in the middle.
  for (let from = 0; from < events.length; from += 700) {
    await record(city, centerId, events.slice(from, from + 700))
    await sealOnce(city.db)
    await Promise.all([followAll(followers, callFigures), followAll(followers, callFigures), ...(from === 1400 ? [rebuildProjection(city.db, callFigures)] : [])])
  }
  await city.settle()
  expect(await differencesFromRebuild(city.db, callFigures)).toEqual([])
  expect(await differencesFromRebuild(city.db, seatTime)).toEqual([])
  for (const source of ['engine', 'simulated', 'manual'] as const) {
    const of = { centerId, source }
    const own = calls.filter((call) => call.source === source)
    const n = (wanted: (call: PlannedCall) => boolean) => own.filter(wanted).length
    const rows = await halfHours(city.db, of, T, T + 7 * A_DAY)
    const sum = (name: 'offered' | 'answered' | 'abandoned' | 'refused' | 'within15') => rows.reduce((total, row) => total + row[name], 0)
    expect([sum('offered'), sum('answered'), sum('abandoned'), sum('refused'), sum('within15')]).toEqual([
      n(({ fate }) => fate === 'answered' || fate === 'abandoned'), n(({ fate }) => fate === 'answered'), n(({ fate }) => fate === 'abandoned'), n(({ fate }) => fate === 'closed'), n(({ fate, wait }) => fate === 'answered' && wait! <= 15),
    ])
    for (const row of rows) expect(row.offered).toBe(n(({ at, fate, queue, line }) => Math.floor(at / HALF) * HALF === row.at && queue === row.queue && line === row.line && (fate === 'answered' || fate === 'abandoned')))
    expect((await shortAbandoned(city.db, of, T, T + 7 * A_DAY, 5)).reduce((total, { count }) => total + count, 0)).toBe(n(({ fate, wait }) => fate === 'abandoned' && wait! < 5))
    const ended = own.filter(({ fate }) => fate === 'answered' || fate === 'abandoned').toSorted((a, b) => a.at - b.at)
    const comings = { times: Float64Array.from(ended, ({ at }) => at), answered: Uint8Array.from(ended, ({ fate }) => (fate === 'answered' ? 1 : 0)) }
    const rate = rateOverDay(comings)
    const moments = [...ended.slice(0, 25).flatMap(({ at }) => [at - 1, at, at + 1, at + A_DAY - 1, at + A_DAY, at + A_DAY + 1]), T + A_DAY, T + A_DAY + HALF, T + A_DAY + HALF - 1, T + 3 * A_DAY + 1234]
    for (const at of moments) expect(await connectRate(city.db, of, at)).toEqual(rate(at))
    // Spans shorter than a half hour have none that is whole.
    for (const at of moments.slice(0, 20)) expect(await connectRate(city.db, of, at, 600_000)).toEqual(rateOverDay(comings, 600_000)(at))
    expect(await worstDayOf(city.db, of, T, T + 7 * A_DAY)).toEqual(worstDay(comings, T, T + 7 * A_DAY))
  }
}, 120_000)

test('a state that spans half hours is cut at them; being signed off is no time at the seat', async () => {
  const agentId = newId()
  await record(city, centerId, eventsOfSeat(agentId, T + 30 * A_DAY, [['off', 9000], ['ready', 1500], ['talking', 600], ['break', 60]]))
  await city.settle()
  const rows = await city.db.selectFrom('telephonySeatTime').select(['at', 'state', 'ms']).where('userId', '=', agentId).orderBy('at').orderBy('state').execute()
  const at = T + 30 * A_DAY + 9000_000
  expect(rows).toEqual([{ at, state: 'ready', ms: 1_500_000 }, { at, state: 'talking', ms: 300_000 }, { at: at + HALF, state: 'break', ms: 60_000 }, { at: at + HALF, state: 'talking', ms: 300_000 }])
})

/** Tickets that were never registered are nothing for the others who follow. */
const followCalls = async () => { await sealOnce(city.db); const followers = followersOf({ db: city.db, keys: city.keys, log: noLog }); while (await followAll(followers, callFigures)); }

test('a ticket answered at the centre counts for its call, whichever was told first; one that went to a unit does not', async () => {
  const [first, later, sent] = [newId(), newId(), newId()]
  const told = (id: string, dispatched: boolean) => ({ type: 'ticket.answered', subject: { kind: 'ticket' as const, id }, dimensions: { facts: { dispatched } } })
  const [a, b, c] = [newId(), newId(), newId()]
  const agentId = newId()
  await record(city, centerId, [told(first, false), told(sent, true)])
  await followCalls()
  const call = (id: string, ticketId: string) => eventsOfCall({ id, at: T + 20 * A_DAY, fate: 'answered', agentId, ticketId })
  await record(city, centerId, [...call(a, first), ...call(b, later), ...call(c, sent)])
  await followCalls()
  await record(city, centerId, [told(later, false)])
  await followCalls()
  expect((await Promise.all([a, b, c].map(figureRows))).map(([row]) => row!.resolved)).toEqual([true, true, false])
  const [half] = await halfHours(city.db, { centerId, source: 'engine' }, T + 20 * A_DAY, T + 21 * A_DAY)
  expect(half).toMatchObject({ bound: 3, resolved: 2 })
  expect(await differencesFromRebuild(city.db, callFigures)).toEqual([])
})

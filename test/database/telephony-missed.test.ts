/** Law: whatever order events come in, and however often, who was missed since we last spoke is in the queue once, with every such call counted once. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextOf } from '#platform/context.ts'
import type { EventHeader } from '#platform/event-header.ts'
import { newId } from '#platform/ids.ts'
import { systemActor } from '#platform/system-actor.ts'
import { queueMissedReaction } from '#server/telephony/queue-missed.reaction.ts'
import { phoneBlind } from '#server/ticket/requester.store.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'

let city: Hotline
let centerId: string
beforeAll(async () => { city = await openHotline(DEFAULT_PROFILE); centerId = city.profile.centers[0]!.code })
afterAll(() => city.drop())

type Story = { is: 'abandoned' | 'closed' | 'asked' | 'answered'; minute: number }
const NUMBER = '13800007812'

/** The call as it stands when it is over, with the events that told of it. */
async function stored({ is, minute }: Story): Promise<{ type: string; callId: string }[]> {
  const [id, at] = [newId(), city.clock.now + minute * 60_000]
  const body = { id, direction: 'in', line: 'main', dialled: '12345', state: 'ended', legs: [], offeredAt: at, endedAt: at + 30_000, recordingIds: [], simulated: false, version: 1, ...(is === 'closed' ? {} : { queue: 'general' }), ...(is === 'answered' ? { answeredAt: at + 5_000 } : {}) }
  await city.db.insertInto('telephonyCall').values({
    centerId, id, state: 'ended', body: JSON.stringify(body), place: null, direction: 'in', line: 'main', queue: 'general', agentId: null, ticketId: null, numberSealed: city.keys.seal(NUMBER), numberBlind: phoneBlind(city.keys, NUMBER),
    offeredAt: new Date(at), answeredAt: is === 'answered' ? new Date(at + 5_000) : null, endedAt: new Date(at + 30_000), isSimulated: false, source: 'engine', version: 1,
  }).execute()
  const types = { abandoned: ['call.abandoned'], closed: ['call.refused_closed', 'call.abandoned'], asked: ['call.call_back_asked'], answered: ['call.answered'] }[is]
  return types.map((type) => ({ type, callId: id }))
}
async function react({ type, callId }: { type: string; callId: string }): Promise<void> {
  await city.db.transaction().execute(async (tx) => {
    const ctx = contextOf({ actor: systemActor(centerId), now: city.clock.now, db: city.db, keys: city.keys, requestId: 'test' }, tx)
    await queueMissedReaction.run(tx, ctx, { centerId, type, subjectId: callId, subjectKind: 'call', facts: {} } as EventHeader)
  })
}

test('in any order', async () => {
  const story = fc.uniqueArray(fc.record({ is: fc.constantFrom<Story['is']>('abandoned', 'abandoned', 'closed', 'asked', 'answered'), minute: fc.integer({ min: 0, max: 60 }) }), { selector: ({ minute }) => minute, minLength: 1, maxLength: 7 })
  await fc.assert(fc.asyncProperty(story, fc.array(fc.nat(), { minLength: 14, maxLength: 14 }), async (calls, dice) => {
    for (const table of ['telephonyMissed', 'telephonyMissedCall', 'telephonyCall'] as const) await city.db.deleteFrom(table).execute()
    const events = (await Promise.all(calls.map(stored))).flat()
    const shuffled = [...events, ...events].map((event, i) => ({ event, at: dice[i % dice.length]! })).toSorted((a, b) => a.at - b.at).map(({ event }) => event)
    for (const event of shuffled) await react(event)
    const spoken = Math.max(-1, ...calls.filter(({ is }) => is === 'answered').map(({ minute }) => minute))
    const missed = calls.filter(({ is, minute }) => is !== 'answered' && minute > spoken)
    const entries = await city.db.selectFrom('telephonyMissed').select(['count', 'reason', 'firstAt', 'lastAt', 'state']).execute()
    expect(entries.filter(({ state }) => state === 'open').map(({ count, firstAt, lastAt }) => ({ count, firstAt, lastAt }))).toEqual(missed.length === 0 ? [] : [{
      count: missed.length, firstAt: city.clock.now + Math.min(...missed.map(({ minute }) => minute)) * 60_000 + 30_000, lastAt: city.clock.now + Math.max(...missed.map(({ minute }) => minute)) * 60_000 + 30_000,
    }])
    if (missed.some(({ is }) => is === 'asked')) expect(entries.find(({ state }) => state === 'open')?.reason).toBe('asked')
  }), { numRuns: 40 })
}, 60_000)

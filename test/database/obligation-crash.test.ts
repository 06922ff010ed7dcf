/** No ticket under a duty is missed or counted twice: whatever order events come in, whoever follows, and wherever the power goes. */
import { sql } from 'kysely'
import type pg from 'pg'
import type { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldCases } from '#domain/supervision/fold-cases.ts'
import { seededRandom } from '#domain/category/seeded-random.ts'
import { caseIdOf } from '#domain/supervision/case-id.ts'
import { CASE_EVENTS } from '#domain/supervision/obligation.ts'
import type { Obligation } from '#domain/profile/supervision.ts'
import { contextOf } from '#platform/context.ts'
import { connect, type Db } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { followAll } from '#platform/follow-once.ts'
import { followersOf, type Reaction } from '#platform/follower.ts'
import { newId } from '#platform/ids.ts'
import { noLog } from '#platform/loop.ts'
import { sealOnce } from '#platform/sealer.ts'
import { systemActor } from '#platform/system-actor.ts'
import { keepObligations } from '#server/supervision/keep-obligations.reaction.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { DEFAULT_PROFILE, readShipped } from '../support/shipped-profile.ts'

const SHIPPED = readShipped(DEFAULT_PROFILE)
/** One duty of each base, whatever the city asks for. */
const OBLIGATIONS: Obligation[] = [
  { code: 'first', name: '首次办理件回访', base: 'first_handled', duty: 'revisit', share: 1 }, { code: 'closed', name: '办结件回访', base: 'unit_closed', duty: 'revisit', share: 1, unreachedCounts: true },
  { code: 'inspect', name: '不规范件督查', base: 'non_compliant', duty: 'inspect', share: 1, limit: { amount: 2, unit: 'working_day' } }, { code: 'supervise', name: '不满意件督办', base: 'dissatisfied_reasonable', duty: 'supervise', share: 1 },
]
const PROFILE = { ...SHIPPED, centers: SHIPPED.centers.map((center, i) => (i === 0 ? { ...center, obligations: OBLIGATIONS } : center)) }
const CENTER = SHIPPED.centers[0]!.code
const ONE_BY_ONE: Reaction = { kind: 'reaction', name: keepObligations.name, types: keepObligations.types, run: keepObligations.run }

let city: Hotline
let tickets: string[]
beforeAll(async () => {
  city = await openHotline(PROFILE, '2026-04-13T09:00:00+08:00')
  tickets = []
  for (let n = 0; n < 12; n++) tickets.push((await city.as('agent1').register({ kind: 'complaint', body: `路灯不亮 ${n}`, requester: { phone: `1900004${1000 + n}` } })).id)
})
afterAll(() => city.drop())

/** Any event at all, in any order: also such as no life of a ticket would bring. */
async function happen(dice: () => number, ticketId: string): Promise<void> {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(dice() * of.length)]!
  const type = pick(CASE_EVENTS)
  const quality = pick(['q1', 'q2'])
  const facts = {
    caseId: type === 'obligation.exempted' ? caseIdOf(ticketId, pick(OBLIGATIONS).code, pick(['first', 'r0', 'q1', 'q2'])) : quality, processSatisfaction: 'satisfied', resultSatisfaction: pick(['satisfied', 'dissatisfied']),
    reasonable: dice() < 0.6, round: 0, stage: 'first', orderId: newId(), kind: pick(['inspect', 'supervise']), basis: pick(['manual', 'quality']), basisId: quality, byStaff: dice() < 0.7, outcome: pick(['resolved', 'unreached']),
  }
  const ctx = contextOf({ actor: systemActor(CENTER), now: city.clock.now, db: city.db, keys: city.keys, requestId: 'test' })
  city.clock.pass(1_000)
  await ctx.transaction((tx) => recordEvents(tx, ctx, [{ type, subject: { kind: 'ticket', id: ticketId }, dimensions: { after: 'pending_revisit', facts } }]))
}

const follow = (db: Db, reaction = keepObligations) => followAll(followersOf({ db, keys: city.keys, log: noLog, now: () => city.clock.now, backoffMs: () => 0 }), reaction)
const sealAll = async () => { while ((await sealOnce(city.db)) > 0); }
const stored = async () => (await sql<{ ticketId: string; id: string; state: string; round: number; groundEventId: string; dischargedEventId: string | null; exemptedEventId: string | null; withdrawnEventId: string | null }>`
  select ticket_id, id, state, round, ground_event_id, discharged_event_id, exempted_event_id, withdrawn_event_id from obligation_case order by ticket_id, id`.execute(city.db)).rows

/** Every event of the whole record, folded once more. */
async function fromTheRecord() {
  const events = await city.db.selectFrom('event').select(['id', 'subjectId', 'type', 'occurredAt', 'actorId', 'after', 'unitPath', 'facts']).where('subjectKind', '=', 'ticket').execute()
  const cases = tickets.flatMap((ticketId) => foldCases(ticketId, OBLIGATIONS, events.filter((e) => e.subjectId === ticketId).map(({ occurredAt: at, facts, ...e }) => ({ ...e, at, facts: facts ?? {} }))).map((one) => ({
    ticketId, id: one.id, state: one.state, round: one.round, groundEventId: one.ground.eventId, dischargedEventId: one.discharge?.eventId ?? null, exemptedEventId: one.exemption?.eventId ?? null, withdrawnEventId: one.withdrawal?.eventId ?? null,
  })))
  return cases.sort((a, b) => (a.ticketId + a.id < b.ticketId + b.id ? -1 : 1))
}

/** Counted without the fold: who is under a duty at all. */
async function underDuty(): Promise<Record<string, number>> {
  const { rows } = await sql<{ code: string; n: number }>`
    select 'first' as code, count(distinct subject_id)::int as n from event where type in ('ticket.accepted', 'ticket.study_concluded', 'ticket.followed_parent')
    union all select 'inspect', count(distinct (subject_id, facts->>'caseId'))::int from event where type = 'quality.non_compliant'`.execute(city.db)
  return Object.fromEntries(rows.map(({ code, n }) => [code, n]))
}
const counted = async (code: string) => Number((await city.db.selectFrom('obligationCase').select((eb) => eb.fn.countAll<string>().as('n')).where('code', '=', code).executeTakeFirstOrThrow()).n)

test('events in any order, followed in any portions by two at once: the rows are what the record says', async () => {
  const dice = seededRandom(20260413)
  for (let round = 0; round < 12; round++) {
    await Promise.all(Array.from({ length: 20 }, () => happen(dice, tickets[Math.floor(dice() * tickets.length)]!)))
    await sealAll()
    await Promise.all([follow(city.db), follow(city.db, ONE_BY_ONE)])
  }
  await follow(city.db)
  const rows = await stored()
  expect(rows.length).toBeGreaterThan(25)
  expect(new Set(rows.map(({ state }) => state)).size).toBe(4)
  expect(rows).toEqual(await fromTheRecord())
  for (const [code, n] of Object.entries(await underDuty())) expect([code, await counted(code)]).toEqual([code, n])
})

test.each([['one by one', ONE_BY_ONE, 6], ['a window together', keepObligations, 16]] as const)('the power goes before any statement (%s): started again, nothing is missed and nothing counted twice', { timeout: 60_000 }, async (_, reaction, events) => {
  await sealAll()
  await follow(city.db)
  const expected = await fromTheRecord()
  const { rows: [tail] } = await sql<{ position: number }>`select max(position) as position from event_chain where center_id = ${CENTER}`.execute(city.db)
  const from = tail!.position - events
  let cuts = 0
  for (let statement = 1; ; statement += 1) {
    // As if the last events had not been followed yet.
    await sql`delete from reaction r using event_chain c where r.rule_id = ${reaction.name} and c.event_id = r.event_id and c.center_id = r.center_id and c.position > ${from}`.execute(city.db)
    await sql`delete from obligation_case`.execute(city.db)
    await sql`update cursor set position = ${from} where name = ${reaction.name} and center_id = ${CENTER}`.execute(city.db)
    const cut = await cutBefore(statement, reaction)
    if (!cut) break
    cuts += 1
    await follow(city.db, reaction)
    const touched = new Set((await stored()).map(({ ticketId }) => ticketId))
    expect(await stored()).toEqual(expected.filter(({ ticketId }) => touched.has(ticketId)))
  }
  expect(cuts).toBeGreaterThan(10)
  const chained = await sql<{ ticketId: string }>`select distinct subject_id as ticket_id from event_chain where center_id = ${CENTER} and position > ${from}`.execute(city.db)
  const due = new Set(chained.rows.map(({ ticketId }) => ticketId))
  await follow(city.db, reaction)
  expect(await stored()).toEqual(expected.filter(({ ticketId }) => due.has(ticketId)))
})

/** The connection breaks in the middle of following. @returns false: it was done before */
async function cutBefore(statement: number, reaction: Reaction): Promise<boolean> {
  const { db, pool } = connect(city.url, { max: 2 })
  let left = statement
  pool.on('connect', (client) => {
    const plain = client.query.bind(client) as (...args: unknown[]) => unknown
    Object.assign(client, { query: (...args: unknown[]) => {
      if (--left === 0) (client as unknown as { connection: { stream: Writable } }).connection.stream.destroy()
      return plain(...args)
    } })
  })
  try {
    await follow(db, reaction)
    return left <= 0
  } catch {
    return true
  } finally {
    await (pool as pg.Pool).end().catch(() => undefined)
  }
}

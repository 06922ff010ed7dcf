/** A firing and all it brings about, or nothing; whatever breaks between two steps, and however often an event comes, exactly once. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TicketView } from '#contract/ticket/view.ts'
import type { Trigger } from '#domain/profile/supervision.ts'
import { followAll } from '#platform/follow-once.ts'
import { followersOf, reaction, type Reaction } from '#platform/follower.ts'
import { noLog } from '#platform/loop.ts'
import { sealOnce } from '#platform/sealer.ts'
import { FOLLOWERS } from '#server/followers.ts'
import { watchTriggersReaction } from '#server/supervision/triggers.reactions.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { DEFAULT_PROFILE, readShipped } from '../support/shipped-profile.ts'
import { recordAsSystem } from '../support/record-as-system.ts'
import { DAY, stepsOf, type Steps } from '../support/steps.ts'

let city: Hotline
let s: Steps
let ticket: TicketView
const RULES: Trigger[] = [
  { code: 'media', name: '媒体曝光', when: 'media', then: 'order' },
  { code: 'instruction', name: '批示', when: 'instruction' },
  { code: 'often', name: '三人次', when: 'person_times', about: 'matter', threshold: 3, then: 'order' },
  { code: 'idle', name: '交而未办', when: 'no_step', after: { amount: 1, unit: 'day' }, then: 'order' },
]
beforeAll(async () => {
  const profile = readShipped(DEFAULT_PROFILE)
  city = await openHotline({ ...profile, centers: profile.centers.map((rules) => ({ ...rules, triggers: RULES })) })
  s = stepsOf(city)
  ticket = await s.assign(await s.agent.register({ kind: 'complaint', body: '楼道照明不亮。' }), 'housing')
  await city.settle()
})
afterAll(() => city.drop())

const follow = async (followers = FOLLOWERS) => {
  const deps = followersOf({ db: city.db, keys: city.keys, log: noLog, now: () => city.clock.now, backoffMs: () => 0 })
  for (let sealed = 1, moved = true; sealed > 0 || moved;) {
    sealed = await sealOnce(city.db)
    moved = false
    for (const one of followers) moved = (await followAll(deps, one)) || moved
  }
}
type Counts = { clues: number; tickets: number; orders: number; found: number; opened: number }
const counts = async (code: string): Promise<Counts> => (await sql<Counts>`with c as (select * from clue where trigger_code = ${code}) select
    (select count(*)::int from c) as clues, (select count(*)::int from clue_ticket where clue_id in (select id from c)) as tickets,
    (select count(*)::int from supervision_order where basis = 'trigger' and basis_id in (select id::text from c)) as orders,
    (select count(*)::int from event where type = 'clue.found' and facts ->> 'trigger' = ${code}) as found,
    (select count(*)::int from event where type = 'supervision.opened' and facts ->> 'basisId' in (select id::text from c)) as opened`.execute(city.db)).rows[0]!

/** From now on such a row cannot be written; whatever stood in the transaction before it goes with it. */
async function breakAt(table: string, on: 'insert' | 'update', work: () => Promise<unknown>): Promise<void> {
  await sql.raw(`create function break_here() returns trigger language plpgsql as $$ begin raise exception 'the power is off'; end $$; create trigger break_here before ${on} on ${table} for each row execute function break_here()`).execute(city.db)
  try {
    await work().catch(() => undefined)
  } finally {
    await sql.raw(`drop trigger break_here on ${table}; drop function break_here()`).execute(city.db)
  }
}

const STEPS = ['clue', 'clue_ticket', 'supervision_order', 'supervision_order_ticket', 'supervision_order_unit', 'event'] as const
test.each([...STEPS.map((table) => [table, 'insert'] as const), ['clue', 'update'] as const])('broken at %s (%s): nothing is left; later everything, once', async (table, on) => {
  const { count: before } = (await sql<{ count: number }>`select count(*)::int as count from clue where trigger_code = 'media'`.execute(city.db)).rows[0]!
  const own = await s.assign(await s.agent.register({ kind: 'complaint', body: `另一处${table}${on}。` }), 'housing')
  await city.settle()
  await recordAsSystem(city, { type: 'media.exposed', ticketId: own.id })
  await sealOnce(city.db)
  const deps = followersOf({ db: city.db, keys: city.keys, log: noLog, now: () => city.clock.now, backoffMs: () => 0 })
  await breakAt(table, on, () => followAll(deps, watchTriggersReaction))
  expect(await counts('media')).toMatchObject({ clues: before, orders: before, found: before, opened: before })
  await follow()
  expect(await counts('media')).toEqual({ clues: before + 1, tickets: before + 1, orders: before + 1, found: before + 1, opened: before + 1 })
})

test('killed between the effect and the cursor, again and again', async () => {
  let deaths = 3
  const dying: Reaction = reaction({ ...watchTriggersReaction, run: async (tx, ctx, event) => {
    await watchTriggersReaction.run(tx, ctx, event)
    if (event.type === 'instruction.given' && (deaths -= 1) >= 0) throw new Error('killed')
  } })
  await recordAsSystem(city, { type: 'instruction.given', ticketId: ticket.id, facts: { instructionId: 'a' } })
  await follow(FOLLOWERS.map((one) => (one === watchTriggersReaction ? dying : one)))
  expect(deaths).toBeLessThan(0)
  expect(await counts('instruction')).toEqual({ clues: 1, tickets: 1, orders: 0, found: 1, opened: 0 })
})

test('the whole record met once more, its reactions forgotten: nothing new', async () => {
  const all = () => Promise.all(RULES.map(({ code }) => counts(code)))
  await follow()
  const before = await all()
  await sql`delete from reaction where rule_id = 'watch-triggers'`.execute(city.db)
  await sql`update cursor set position = 0 where name = 'watch-triggers'`.execute(city.db)
  await follow()
  expect(await all()).toEqual(before)
})

test('three person-times told while nobody listened, some before their place is known: once, at the third', async () => {
  const told: TicketView[] = []
  for (const [i, body] of ['河滨路井盖缺失', '河滨路的井盖缺失没人管', '河滨路井盖缺失很危险'].entries()) told.push(await s.agent.register({ kind: 'complaint', body, requester: { phone: `1380000000${i}` } }))
  await s.agent.move(await s.agent.see(told[0]!), 'urge', { text: '请快点' })
  await city.settle()
  const matters = await city.db.selectFrom('matterSignature').select('matterId').distinct().where('ticketId', 'in', told.map(({ id }) => id)).execute()
  expect(matters).toHaveLength(1)
  const clues = await city.db.selectFrom('clue').selectAll().where('subject', '=', `matter:${matters[0]!.matterId}`).execute()
  expect(clues).toMatchObject([{ state: 'ordered', occasion: 'round:1', why: { count: 3, of: 3, tickets: 3 } }])
})

test('two matters of which each has fired are joined: their contacts fire no third time', async () => {
  const place = async (id: string) => (await city.db.selectFrom('matterSignature').select('matterId').where('ticketId', '=', id).executeTakeFirstOrThrow()).matterId
  const other: TicketView[] = []
  for (const [i, body] of ['文化广场音响太吵', '文化广场夜里音响太吵', '文化广场的音响吵得睡不着'].entries()) other.push(await s.agent.register({ kind: 'complaint', body, requester: { phone: `1390000000${i}` } }))
  await city.settle()
  const fired = (await counts('often')).clues
  const [first] = await city.db.selectFrom('clue').select('subject').where('triggerCode', '=', 'often').orderBy('foundAt').execute()
  await s.dispatcher.post(`/api/matters/${await place(other[0]!.id)}/join`, { otherId: first!.subject.slice('matter:'.length), reason: '同一件事' })
  await city.settle()
  expect((await counts('often')).clues).toBe(fired)
})

test('a timer that dies in the middle, and two at once: each rest once', async () => {
  const before = await counts('idle')
  expect(before.clues).toBe(0)
  await s.sign(ticket, 'housing')
  city.clock.pass(2 * DAY)
  for (const table of STEPS) await breakAt(table, 'insert', () => city.timer('watch-triggers'))
  expect(await counts('idle')).toEqual(before)
  await Promise.all([city.timer('watch-triggers'), city.timer('watch-triggers'), city.timer('watch-triggers')])
  expect(await counts('idle')).toEqual({ clues: 1, tickets: 1, orders: 1, found: 1, opened: 1 })
})

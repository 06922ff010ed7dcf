/** 同一事项 10 人次: the tenth opens an order on the first rung; not the ninth, and the eleventh none beside it. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { hasRealMessages, realMessages } from '../support/real-messages.ts'
import { recordAsSystem } from '../support/record-as-system.ts'
import { HOUR, stepsOf, type Steps } from '../support/steps.ts'

type Fired = { triggerCode: string; state: string; occasion: string; why: { count: number; persons: number; tickets: number }; rung: string; basis: string; kind: string; reason: string; tickets: string[]; foundEvents: number; openedEvents: number }
const firedIn = async (city: Hotline, trigger: string): Promise<Fired[]> => (await sql<Fired>`select c.trigger_code, c.state, c.occasion, c.why, o.rung, o.basis, o.kind, o.reason,
    (select array_agg(ticket_id::text) from supervision_order_ticket t where t.order_id = o.id) as tickets,
    (select count(*)::int from event where type = 'clue.found' and facts ->> 'clueId' = c.id::text) as found_events,
    (select count(*)::int from event where type = 'supervision.opened' and facts ->> 'orderId' = o.id::text) as opened_events
  from clue c left join supervision_order o on o.center_id = c.center_id and o.id = c.order_id where c.center_id = 'qamdo' and c.trigger_code = ${trigger} order by c.found_at`.execute(city.db)).rows

const matterOf = async (city: Hotline, ticket: { id: string }): Promise<string | undefined> =>
  (await city.db.selectFrom('matterSignature').select('matterId').where('ticketId', '=', ticket.id).executeTakeFirst())?.matterId

/** What the words do not bring together a dispatcher joins; what they bring together wrongly a dispatcher splits off. */
async function put(city: Hotline, s: Steps, ticket: TicketView, first: TicketView, belongs: boolean): Promise<'left' | 'joined' | 'split'> {
  const [there, own] = [await matterOf(city, first), await matterOf(city, ticket)]
  if ((there === own) === belongs) return 'left'
  if (belongs) await s.dispatcher.post(`/api/tickets/${ticket.id}/matter`, { matterId: there, reason: '核实为同一事项' })
  else await s.dispatcher.post(`/api/tickets/${ticket.id}/matter`, { reason: '不是一件事' })
  await city.settle()
  return belongs ? 'joined' : 'split'
}

describe('invented messages', () => {
  const OTHERS = ['医保卡丢失如何补办？', '公交车站牌被撞坏。', '路灯不亮已有一周。', '楼上装修周末也不停。', '学校门口没有斑马线。', '自来水有异味，颜色发黄。', '小区旁边的烧烤摊油烟大。', '工资拖了两个月没有发。', '身份证异地补办要多久？', '河道里漂着垃圾没人清理。', '菜市场短斤少两。', '公园的健身器材坏了。']
  const SAME = [
    '白塔小区旁边的石料场白天黑夜破碎石头，粉尘很大。', '石料场紧挨白塔小区，破碎机声音吵得没法睡。', '请查一查白塔小区后面那家石料场，灰尘落满阳台。', '白塔小区的孩子咳嗽不断，都是石料场粉尘闹的。',
    '反映白塔小区北侧石料场昼夜生产，噪声和粉尘严重。', '白塔小区居民要求石料场停工，破碎机太吵。', '石料场离白塔小区不到五十米，粉尘污染谁来管。', '举报白塔小区附近石料场没有围挡，石粉到处飞。',
    '白塔小区业主再次反映石料场夜里破碎石头。',
  ]
  const NEAR = ['白塔小区门口的路坑坑洼洼。', '白塔小区物业乱收停车费。', '白塔小区电梯坏了三天。', '河东石料场拖欠工人工资。', '新城工地夜里施工太吵。', '砂石车超载，洒落一路。', '白塔小区停水两天了。', '公园广场舞噪声大。', '垃圾站气味很重。', '石料场招工是真的吗？']
  let city: Hotline
  let s: Steps
  const told: TicketView[] = []
  const say = async (body: string, i: number, more = {}) => {
    city.clock.pass(HOUR)
    const ticket = await s.agent.register({ kind: 'complaint', body, requester: { phone: `1390001${String(i).padStart(4, '0')}` }, ...more })
    await city.settle()
    return ticket
  }
  beforeAll(async () => {
    city = await openHotline('xizang', '2026-09-14T09:00:00+08:00')
    s = stepsOf(city, 'qamdo-')
  })
  afterAll(() => city.drop())

  test('nine on the matter among ten near misses, and an urge: the tenth person-time opens the order', async () => {
    // Other demands, so that words have a weight.
    for (const [i, body] of OTHERS.entries()) await say(body, 200 + i)
    told.push(await say(SAME[0]!, 0))
    const byHand: string[] = []
    for (const [i, body] of NEAR.entries()) byHand.push(await put(city, s, await say(body, 100 + i), told[0]!, false))
    for (const [i, body] of SAME.slice(1).entries()) {
      told.push(await say(body, i + 1))
      byHand.push(await put(city, s, told.at(-1)!, told[0]!, true))
    }
    console.log(`invented: ${byHand.filter((did) => did === 'joined').length} of 8 joined and ${byHand.filter((did) => did === 'split').length} of 10 split off by a dispatcher`)
    await s.assign(told[0]!, 'qamdo-ecology')
    await city.settle()
    expect(await firedIn(city, 'same_matter')).toEqual([])
    await s.agent.move(await s.agent.see(told[2]!), 'urge', { text: '还在生产' })
    await city.settle()
    expect(await firedIn(city, 'same_matter')).toEqual([{
      triggerCode: 'same_matter', state: 'ordered', occasion: 'round:1', why: expect.objectContaining({ count: 10, of: 10, persons: 9, tickets: 9 }) as object, rung: 'platform', basis: 'trigger', kind: 'supervise',
      reason: expect.stringContaining('同一事项反映满 10 人次（规则 10 人次），共 9 件工单，涉及 9 人') as string, tickets: expect.toSatisfy((ids: string[]) => ids.toSorted().join() === told.map(({ id }) => id).toSorted().join()) as string[], foundEvents: 9, openedEvents: 9,
    }])
    const units = await sql<{ unitId: string }>`select unit_id from supervision_order_unit`.execute(city.db)
    expect(units.rows).toEqual([{ unitId: city.unit('qamdo-ecology') }])
  })

  test('the eleventh opens none; when the order is finished ten more do', async () => {
    await s.agent.move(await s.agent.see(told[3]!), 'urge', { text: '请快点' })
    await city.settle()
    expect(await firedIn(city, 'same_matter')).toHaveLength(1)
    const [clue] = await city.db.selectFrom('clue').selectAll().where('triggerCode', '=', 'same_matter').execute()
    city.clock.pass(HOUR)
    await recordAsSystem(city, { type: 'supervision.finished', ticketId: told[0]!.id, centerId: 'qamdo', facts: { orderId: clue!.orderId!, kind: 'supervise', solved: true, rung: 'platform' } })
    await city.settle()
    for (let i = 0; i < 9; i += 1) await urge(i)
    await city.settle()
    expect(await firedIn(city, 'same_matter')).toHaveLength(1)
    await urge(0)
    await city.settle()
    expect((await firedIn(city, 'same_matter')).map(({ occasion, why }) => [occasion, why.count])).toEqual([['round:1', 10], ['round:2', 10]])
  })
  const urge = async (i: number) => {
    city.clock.pass(60_000)
    await s.agent.move(await s.agent.see(told[i]!), 'urge', { text: '又开工了' })
  }

  test('ten complaints about ten matters against one unit', async () => {
    const party = { type: 'firm' as const, name: '高山矿业有限公司' }
    const bodies = ['拖欠三个月工资', '厂区大门堵路', '污水排进河里', '不给开发票', '夜间爆破震裂墙', '没有签劳动合同', '食堂让人拉肚子', '押金不退', '征地款没到', '运石车撞坏护栏']
    for (const [i, body] of bodies.entries()) {
      expect(await firedIn(city, 'same_unit')).toHaveLength(0)
      await say(`${body}，第${'甲乙丙丁戊己庚辛壬癸'[i]}起。`, 300 + i, { complainedOf: party })
    }
    expect(await firedIn(city, 'same_unit')).toMatchObject([{ state: 'ordered', why: { count: 10, tickets: 10 }, rung: 'platform' }])
  })
})

// oxlint-disable-next-line vitest/no-conditional-tests -- a machine without the data says so instead of counting a skipped test
if (!hasRealMessages) test('skipped: no ../shared/data', () => expect(hasRealMessages).toBe(false))

describe.runIf(hasRealMessages)('real messages', () => {
  const SAME = ['188809', '199379', '203393', '213930', '216824', '238212', '244512', '264944', '281546', '284485']
  const ELEVENTH = '272224'
  const NEAR = ['191943', '193091', '219174', '254710', '264806', '265342', '284576', '212171', '286565', '264933']
  let city: Hotline
  let s: Steps
  beforeAll(async () => {
    city = await openHotline('xizang', '2019-03-01T09:00:00+08:00')
    s = stepsOf(city, 'qamdo-')
  })
  afterAll(() => city.drop())

  test('ten differently worded messages on one matter among ten near misses: exactly at the tenth', async () => {
    const tickets = new Map<string, TicketView>()
    const byHand: string[] = []
    const said = async ({ id, title, body, user, at }: { id: string; title: string; body: string; user: string; at: string }) => {
      city.clock.set(at)
      tickets.set(id, await s.agent.register({ kind: 'complaint', title: title.trim().slice(0, 60), body: body.trim().slice(0, 4_000), requester: { name: user, phone: `138${user.replaceAll(/\D/g, '').slice(-8).padStart(8, '0')}` } }))
      await city.settle()
    }
    const of: string[] = []
    for (const message of realMessages([...SAME, ...NEAR])) {
      expect(await firedIn(city, 'same_matter')).toEqual([])
      await said(message)
      if (SAME.includes(message.id)) of.push(message.id)
      if (of[0]) byHand.push(await put(city, s, tickets.get(message.id)!, tickets.get(of[0])!, SAME.includes(message.id)))
    }
    const matters = await Promise.all(SAME.map((id) => matterOf(city, tickets.get(id)!)))
    const near = await Promise.all(NEAR.map((id) => matterOf(city, tickets.get(id)!)))
    console.log(`real: ${byHand.filter((did) => did === 'joined').length} of 9 joined and ${byHand.filter((did) => did === 'split').length} of 10 split off by a dispatcher`)
    expect(new Set(matters).size).toBe(1)
    expect(near.filter((id) => id === matters[0])).toEqual([])
    const fired = await firedIn(city, 'same_matter')
    expect(fired).toMatchObject([{ state: 'ordered', rung: 'platform', basis: 'trigger', why: { count: 10, of: 10, tickets: 10, persons: 10 } }])
    expect(fired[0]!.tickets.toSorted()).toEqual(SAME.map((id) => tickets.get(id)!.id).toSorted())
    for (const message of realMessages([ELEVENTH])) await said(message)
    expect(await firedIn(city, 'same_matter')).toHaveLength(1)
  }, 120_000)
})

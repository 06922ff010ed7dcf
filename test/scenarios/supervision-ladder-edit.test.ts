/** A ladder edited while 1,000 orders run: none is lost, each explains its next step. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrderView } from '#contract/supervision.ts'
import type { Rung } from '#domain/profile/supervision.ts'
import { NEXT_STEPS } from '#domain/supervision/next-step.ts'
import { contextOf } from '#platform/context.ts'
import { systemActor } from '#platform/system-actor.ts'
import { openOrder } from '#server/supervision/actions/open-order.ts'
import { sendOrder } from '#server/supervision/actions/send-order.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Refused } from '../support/person.ts'
import { stepsOf } from '../support/steps.ts'
import { orderSteps } from '../support/supervision.ts'

const ORDERS = 1000
let city: Hotline
let o: ReturnType<typeof orderSteps>
beforeAll(async () => {
  city = await openHotline('hainan', '2026-03-02T09:00:00+08:00')
  o = orderSteps(city)
  const ticket = await stepsOf(city).agent.register({ kind: 'complaint', title: '拖欠工资', body: '工资拖欠半年。' })
  const centerId = city.profile.centers[0]!.code
  const ctx = contextOf({ actor: systemActor(centerId), now: city.clock.now, db: city.db, keys: city.keys, requestId: 'test' })
  const unit = city.units.find(({ kind }) => kind === 'bureau')!.id
  for (let n = 0; n < ORDERS; n += 1) {
    const { orderId } = await openOrder(ctx, { kind: 'supervise', basis: 'trigger', basisId: `t${n}`, rung: `r${(n % 7) + 1}`, unitIds: [unit], ticketIds: [ticket.id], reason: '逾期未办' })
    if (n % 3 > 0) await sendOrder(ctx, orderId, {})
  }
}, 120_000)
afterAll(() => city.drop())

const rules = () => city.as('sysadmin').get<{ versionId: string; document: { ladder: Rung[] } }>('/api/rules')
async function apply(value: Rung[]) {
  const { versionId } = await rules()
  return city.as('sysadmin').send<Refused>('POST', '/api/rules', { section: 'ladder', value, basedOn: versionId, note: '调整督办阶梯' })
}
const standing = async () => {
  const { rows } = await sql<{ rung: string; n: number }>`select rung, count(*) as n from supervision_order where state <> 'finished' group by rung order by rung`.execute(city.db)
  return Object.fromEntries(rows.map(({ rung, n }) => [rung, n]))
}
async function all(): Promise<OrderView[]> {
  const found: OrderView[] = []
  for (let after = ''; ;) {
    const page = await o.supervisor.get<{ items: OrderView[]; next: string | null }>(`/api/supervision/orders?limit=200${after}`)
    found.push(...page.items)
    if (!page.next) return found
    after = `&after=${encodeURIComponent(page.next)}`
  }
}

test('renamed, turned around, added to, and two rungs taken away', async () => {
  const { document: { ladder } } = await rules()
  const before = await standing()
  const at = (code: string) => ladder.find((rung) => rung.code === code)!
  // r3 is renamed, r5 and r6 change places, a new rung stands between r1 and r2.
  const fresh: Rung = { code: 'chat', name: '约谈', group: '4', means: 'phone', actor: '省级平台', told: ['承办单位负责人'], proof: [{ code: 'minutes', name: '约谈记录', kind: 'document' }] }
  const moved = [at('r1'), fresh, at('r2'), { ...at('r3'), name: '现场督办（改名）' }, at('r4'), at('r6'), at('r5'), at('r7')]
  expect((await apply(moved)).status).toBe(200)
  expect(await standing()).toEqual(before)
  const seen = await all()
  expect([seen.length, new Set(seen.map(({ id }) => id)).size]).toEqual([ORDERS, ORDERS])
  expect(new Set(seen.filter(({ rung }) => rung.code === 'r3').map(({ rung }) => rung.name))).toEqual(new Set(['现场督办（改名）']))
  expect(seen.find(({ rung }) => rung.code === 'r1')!.climbsTo[0]).toEqual({ code: 'chat', name: '约谈' })
  expect(seen.find(({ rung }) => rung.code === 'r6')!.climbsTo.map(({ code }) => code)).toEqual(['r5', 'r7'])

  // Rungs are not taken away while orders stand there and nothing replaces them, and nothing of such a change is kept.
  const without = (...codes: string[]) => moved.filter(({ code }) => !codes.includes(code))
  const fewer = without('r5', 'r6')
  const preview = await city.as('sysadmin').post<{ problems: string[] }>('/api/rules/preview', { section: 'ladder', value: fewer })
  expect(preview.problems).toEqual([expect.stringContaining('（r5）上还有 143 件'), expect.stringContaining('（r6）上还有 143 件')])
  const refused = await apply(fewer)
  expect([refused.status, refused.body.code, refused.body.details['rungs']]).toEqual([409, 'rung_needs_mapping', [{ rung: 'r5', orders: 143 }, { rung: 'r6', orders: 143 }]])
  expect(await standing()).toEqual(before)
  // r2 and r4 go on at r3; triggers that name them too.
  const mapped = without('r2', 'r4').map((rung) => (rung.code === 'r3' ? { ...rung, replaces: ['r2', 'r4'] } : rung))
  expect((await apply(mapped)).status).toBe(200)
  const { r2, r4, ...kept } = before
  expect(await standing()).toEqual({ ...kept, r3: before['r3']! + r2! + r4! })

  const after = await all()
  expect(after).toHaveLength(ORDERS)
  expect(after.filter(({ next }) => !NEXT_STEPS.includes(next.step) || next.step === 'none' || next.step === 'set_rung')).toEqual([])
  expect(after.filter(({ next, missing }) => next.step === 'record_proof' && next.names.length === 0 && missing.length === 0)).toEqual([])
  // One that was carried along says so and goes on by the rules of its new rung.
  const carried = await o.see(seen.find(({ rung, state }) => rung.code === 'r2' && state === 'sent')!)
  expect(carried.entries.at(-1)).toMatchObject({ what: 'mapped', text: '现场督办（改名）' })
  expect(carried.missing).toEqual(['现场照片', '处理意见'])
  expect((await o.act(o.supervisor, carried, 'climb')).body.code).toBe('proof_missing')
  expect((await o.act(o.supervisor, await o.prove(carried), 'climb')).body.rung.code).toBe('r6')
}, 60_000)

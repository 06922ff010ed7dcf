/** 并单: the child keeps number, people and call-back; the parent's answer reaches everybody; who may read what never changes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TicketView, TimelineItem } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { CONTENT, DAY, SAD, stepsOf, type Steps } from '../support/steps.ts'
import { expectStoredAsDerived } from '../support/stored-laws.ts'

let city: Hotline
let s: Steps
let n = 0
beforeAll(async () => {
  city = await openHotline('lishui')
  s = stepsOf(city)
})
afterAll(() => city.drop())

const born = () => s.agent.register({ kind: 'complaint', body: '夜市油烟扰民，居民无法开窗。', requester: { name: `居民${++n}`, phone: `190000${String(n).padStart(5, '0')}` } })
const mergeInto = async (child: TicketView, parent: TicketView) => s.agent.move(child, 'merge', { parentId: parent.id })
const told = async (ticket: { id: string }) => (await city.db.selectFrom('outgoingMessage').select('template').where('ticketId', '=', ticket.id).orderBy('createdAt').orderBy('id').execute()).map((m) => m.template)

test('the child points, the parent counts; the unit of the parent sees nothing of the child', async () => {
  const parent = await s.assign(await born(), 'ecology')
  const child = await mergeInto(await born(), parent)
  expect(child).toMatchObject({ status: 'merged', mergedInto: { id: parent.id, number: parent.number } })
  expect(await s.agent.see(parent)).toMatchObject({ childCount: 1, contactCount: 2, version: parent.version })
  expect((await s.unit('ecology').send('GET', `/api/tickets/${child.id}`)).status).toBe(404)
  const story = await s.unit('ecology').get<{ items: TimelineItem[] }>(`/api/tickets/${parent.id}/timeline`)
  expect(JSON.stringify(story)).not.toContain(child.number)
  // Its own clocks stand still, nobody has work with it, and the unit's view of the parent names no child.
  expect(child.clocks.map((c) => c.light)).toEqual(['paused'])
  expect(child.abilities.map((a) => a.move).toSorted()).toEqual(['add_supplement', 'attach', 'note', 'thank', 'undo_merge', 'urge'])
})

test('what others said is not the caller’s call', async () => {
  const parent = await s.agent.register({ kind: 'complaint', body: '夜市油烟扰民。', requester: { phone: '19000009001' } })
  await mergeInto(await born(), parent)
  expect(await s.agent.post('/api/desk/caller', { phone: '19000009001' })).toMatchObject({ contacts: 1, open: [{ number: parent.number, personTimes: 2 }] })
})

test('one who calls again about the merged demand presses the unit at work on the parent', async () => {
  const parent = await s.assign(await born(), 'ecology')
  const child = await mergeInto(await born(), parent)
  await s.agent.move(await s.agent.see(child), 'urge', { text: '还没解决' })
  await s.agent.move(await s.agent.see(child), 'add_supplement', { text: '夜里十一点最严重' })
  expect(await s.agent.see(child)).toMatchObject({ urgeCount: 1, contactCount: 3 })
  expect(await s.agent.see(parent)).toMatchObject({ urgeCount: 1, contactCount: 4 })
  const work = await s.unit('ecology').get<{ items: { ticketId: string; urgeCount: number; personTimes: number }[] }>('/api/work?kinds=sign')
  expect(work.items.find((w) => w.ticketId === parent.id)).toMatchObject({ urgeCount: 1, personTimes: 4 })

  // Undone, the parent loses exactly the contacts that were the child's.
  city.clock.pass(DAY)
  const undone = await s.agent.move(await s.agent.see(child), 'undo_merge', { text: '并错了' })
  expect(undone).toMatchObject({ status: 'pending_dispatch', mergedInto: null, contactCount: 3 })
  expect(await s.agent.see(parent)).toMatchObject({ childCount: 0, contactCount: 1 })
  // The day under the parent is not held against the child.
  expect(Date.parse(undone.clocks[0]!.dueAt) - Date.parse(child.clocks[0]!.dueAt)).toBe(DAY)
})

test('the parent’s answer reaches the child, which has a call-back of its own', async () => {
  const parent = await s.assign(await born(), 'ecology')
  const [first, second] = [await mergeInto(await born(), parent), await mergeInto(await born(), parent)]
  await s.handle(parent, 'ecology', { publicAnswer: '夜市已统一安装净化设施。' })
  await s.accept(parent)
  await city.settle()
  for (const child of [first, second]) expect(await s.agent.see(child)).toMatchObject({ status: 'pending_revisit', outcome: 'resolved' })
  expect((await s.agent.tryMove(await s.agent.see(first), 'undo_merge', { text: '晚了' })).body.code).toBe('undo_too_late')
  expect(await told(first)).toEqual(['registered', 'merged', 'replied'])

  expect((await s.revisit(first, { ...CONTENT, then: 'close' })).status).toBe('closed')
  // 各自回访: what one is content with the other need not be; without a lead of its own it goes to the pool.
  expect((await s.revisit(second, { ...SAD, then: 'rehandle' }))).toMatchObject({ status: 'pending_dispatch', rehandleCount: 1 })
  await city.settle()
  expect(await told(first)).toEqual(['registered', 'merged', 'replied', 'closed'])
  expect((await s.agent.see(parent)).status).toBe('pending_revisit')
})

describe('a parent that ends without an answer of its own', () => {
  test('withdrawn: the child stands alone again', async () => {
    const parent = await born()
    const child = await mergeInto(await born(), parent)
    await s.agent.move(await s.agent.see(parent), 'withdraw', { text: '撤诉' })
    await city.settle()
    expect(await s.agent.see(child)).toMatchObject({ status: 'pending_dispatch', mergedInto: null })
  })
  test('refused: the child is told the same legal route', async () => {
    const parent = await born()
    const child = await mergeInto(await born(), parent)
    await s.agent.move(await s.agent.see(parent), 'refuse', { reason: 'litigation' })
    await city.settle()
    expect(await s.agent.see(child)).toMatchObject({ status: 'closed', outcome: 'refused' })
    expect(await told(child)).toContain('replied')
  })
})

test('what may not be merged', async () => {
  const [a, b, c] = [await born(), await born(), await born()]
  await mergeInto(a, b)
  const code = async (child: TicketView, parent: TicketView) => (await s.agent.tryMove(await s.agent.see(child), 'merge', { parentId: parent.id })).body.code
  expect(await code(c, a)).toBe('merge_into_merged')
  expect(await code(b, c)).toBe('merge_has_children')
  expect(await code(c, c)).toBe('merge_into_self')
  await s.agent.move(await s.agent.see(c), 'withdraw', { text: '不要了' })
  expect(await code(await born(), c)).toBe('merge_not_open')
  expect((await s.agent.tryMove(await born(), 'merge', { parentId: '018f0000-0000-7000-8000-000000000000' })).status).toBe(404)
})

test('stored as derived', async () => { await expectStoredAsDerived(city) })

/** What 监督 and leaders read of a ticket: why it is watched, not who called; units read what is sent to them, not what others answer. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TicketView, TimelineItem } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { recordAsSystem } from '../support/record-as-system.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'
import { stepsOf, type Steps } from '../support/steps.ts'
import { orderSteps, type Order } from '../support/supervision.ts'

const CALLER = { name: '欧阳铁柱', phone: '13900001234' }
let city: Hotline
let s: Steps
let ticket: TicketView
let lead: string
let co: string
beforeAll(async () => {
  city = await openHotline(DEFAULT_PROFILE, '2026-03-02T09:00:00+08:00')
  s = stepsOf(city)
  const o = orderSteps(city)
  ;[lead, co] = city.profile.units.filter(({ kind }) => kind === 'bureau').map(({ code }) => code) as [string, string]
  const born = await s.agent.register({ kind: 'complaint', title: '路口夜间施工', body: '我是欧阳铁柱，路口夜间施工。', requester: CALLER })
  await s.agent.move(born, 'note', { text: '来电人疑为业内人士' })
  ticket = await s.dispatcher.move(await s.dispatcher.see(born), 'assign', { leadUnitId: city.unit(lead), coUnitIds: [city.unit(co)] })
  await recordAsSystem(city, { type: 'clue.found', ticketId: ticket.id, facts: { clueId: ticket.id, trigger: 'x' }, body: { reason: '长期未办：欧阳铁柱第三次来电' } })
  await city.as('reviewer1').post(`/api/tickets/${ticket.id}/unmask`, { reason: '核对来电人' })
  const order: Order = (await o.open(o.supervisor, { units: [co], tickets: [ticket], reason: '欧阳铁柱多次反映，长期未解决' })).body
  const urged = (await o.act(o.supervisor, order, 'urge', { unitId: city.unit(co), text: '请今天回复' })).body
  await o.act(city.as(co), urged, 'answer', { text: '已安排夜间巡查' })
})
afterAll(() => city.drop())

const story = async (who: string) => (await city.as(who).get<{ items: TimelineItem[] }>(`/api/tickets/${ticket.id}/timeline`)).items
const readBy = async (who: string, type: string) => (await story(who)).filter((item) => item.type === type).map(({ text }) => text)

test.each(['supervisor1', 'office', 'mayor1', 'leaderoffice', 'inspector1', 'assessor', 'judge', 'secretary'])('%s reads the reasons, without the caller and without the notes of the centre', async (who) => {
  expect(await readBy(who, 'clue.found')).toEqual([expect.stringMatching(/^长期未办：＊+第三次来电$/)])
  expect(await readBy(who, 'supervision.opened')).toEqual([expect.stringMatching(/^＊+多次反映，长期未解决$/)])
  expect(await readBy(who, 'supervision.sent')).toHaveLength(1)
  const items = await story(who)
  for (const type of ['ticket.noted', 'requester.unmasked']) expect(items.map((item) => item.type)).not.toContain(type)
  for (const secret of ['欧阳', '铁柱', '1390000', '业内人士', '核对来电人']) expect(JSON.stringify(items)).not.toContain(secret)
})

test('the centre reads all of it in full', async () => {
  expect(await readBy('leader', 'clue.found')).toEqual(['长期未办：欧阳铁柱第三次来电'])
  expect(await readBy('leader', 'ticket.noted')).toEqual(['来电人疑为业内人士'])
})

test('the unit an order went to reads that it was sent; the lead unit it did not go to reads nothing of it; neither reads clues or why it was opened', async () => {
  expect(await readBy(co, 'supervision.sent')).toHaveLength(1)
  expect(await readBy(lead, 'supervision.sent')).toEqual([])
  for (const unit of [lead, co]) {
    const types = (await story(unit)).map(({ type }) => type)
    for (const type of ['clue.found', 'supervision.opened', 'ticket.noted', 'requester.unmasked']) expect(types).not.toContain(type)
  }
  for (const [type, text] of [['supervision.urged', '请今天回复'], ['supervision.answered', '已安排夜间巡查']] as const) {
    expect(await readBy(co, type)).toEqual([text])
    expect(await readBy(lead, type)).toEqual([])
    expect(await readBy('mayor1', type)).toEqual([text])
  }
})

test('the server says who may see the person in clear, and the route agrees', async () => {
  for (const [who, may] of [['reviewer1', true], [lead, true], [co, true], ['supervisor1', false], ['mayor1', false], ['judge', false], ['inspector1', false]] as const) {
    const seen = await city.as(who).get<TicketView>(`/api/tickets/${ticket.id}`)
    expect([who, seen.requester?.mayUnmask]).toEqual([who, may])
    expect([who, (await city.as(who).send('POST', `/api/tickets/${ticket.id}/unmask`, { reason: '核对' })).status]).toEqual([who, may ? 200 : 403])
  }
})

/** 下派 down three levels, co-units, and who may see and decide on each. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { dueOf, stepsOf, type Steps } from '../support/steps.ts'
import { expectStoredAsDerived } from '../support/stored-laws.ts'

let city: Hotline
let s: Steps
/** city government, district, street */
const [TOP, DISTRICT, STREET] = ['g460100', 'g460105', 's460105001'] as const
beforeAll(async () => {
  city = await openHotline('hainan')
  s = stepsOf(city)
})
afterAll(() => city.drop())

const born = () => s.agent.register({ kind: 'help', body: '巷道积水三天未退。', areaCode: '460105' })
async function downTwice() {
  const ticket = await s.assign(await born(), TOP)
  await s.sign(ticket, TOP)
  await s.byUnit(ticket, TOP, 'sub_dispatch', { unitId: city.unit(DISTRICT), remark: '请属地处置' })
  await s.sign(ticket, DISTRICT)
  await s.byUnit(ticket, DISTRICT, 'sub_dispatch', { unitId: city.unit(STREET) })
  return s.sign(ticket, STREET)
}

test('each level reviews what the level below reports; only then the level itself answers', async () => {
  const ticket = await downTwice()
  const shown = (await s.agent.see(ticket)).displayParts
  expect(shown.map((p) => p.state)).toEqual(['processing', 'signed', 'signed', 'signed'])
  expect(dueOf((await s.agent.see(ticket)).assignments.at(-1), 'answer')).toBe('2026-03-09 17:30')

  const early = await s.unit(DISTRICT).see(ticket)
  expect((await s.unit(DISTRICT).tryMove(early, 'reply', { publicAnswer: '好', factsTrue: 'true', solved: 'solved' }, s.part(early, DISTRICT))).body.code).toBe('sub_units_open')

  await s.reply(ticket, STREET, { publicAnswer: '已抽排积水。', internalNote: '泵车两台' })
  await s.signOff(ticket, STREET)
  // What a street reports is its district's to judge, not the city's, and the desk says so.
  const above = await s.unit(TOP).see(ticket)
  expect((await s.unit(TOP).tryMove(above, 'accept_sub', {}, s.part(above, STREET))).body.code).toBe('forbidden')
  const work = await s.unit(DISTRICT).get<{ items: { ticketId: string; kind: string }[] }>('/api/work?kinds=accept_sub')
  expect(work.items.map((w) => w.ticketId)).toContain(ticket.id)

  const rejecting = await s.unit(DISTRICT).see(ticket)
  await s.unit(DISTRICT).move(rejecting, 'reject_sub', { reason: '请补现场照片' }, s.part(rejecting, STREET))
  await s.reply(ticket, STREET, { publicAnswer: '已抽排积水并疏通管道。' })
  await s.signOff(ticket, STREET)
  for (const [parent, child] of [[DISTRICT, STREET], [TOP, DISTRICT]] as const) {
    if (parent === TOP) {
      await s.reply(ticket, DISTRICT)
      await s.signOff(ticket, DISTRICT)
    }
    const seen = await s.unit(parent).see(ticket)
    await s.unit(parent).move(seen, 'accept_sub', {}, s.part(seen, child))
  }
  await s.contact(ticket, TOP)
  await s.reply(ticket, TOP)
  expect((await s.signOff(ticket, TOP)).status).toBe('pending_review')
  expect(await s.finish(ticket)).toMatchObject({ status: 'closed', outcome: 'resolved' })
})

test('an internal note is for the unit that wrote it, those above it and the centre', async () => {
  const ticket = await downTwice()
  await s.reply(ticket, STREET, { internalNote: '街道内部情况' })
  const note = async (who: string) => (await s.as(who).see(ticket)).assignments.find((a) => a.unitId === city.unit(STREET))?.reply?.internalNote ?? null
  expect(await note(STREET)).toBe('街道内部情况')
  expect(await note(DISTRICT)).toBe('街道内部情况')
  expect(await note('agent1')).toBe('街道内部情况')
  const lead = await s.assign(await born(), 'province_water', [DISTRICT])
  await s.sign(lead, DISTRICT)
  await s.reply(lead, DISTRICT, { internalNote: '区里的话' })
  expect(JSON.stringify(await s.unit('province_water').see(lead))).not.toContain('区里的话')
})

test('a returned branch ends whole: nobody below goes on for a unit that has left', async () => {
  const ticket = await s.assign(await born(), 'province_water', [TOP])
  await s.sign(ticket, TOP)
  await s.byUnit(ticket, TOP, 'sub_dispatch', { unitId: city.unit(DISTRICT) })
  await s.sign(ticket, DISTRICT)
  await s.byUnit(ticket, DISTRICT, 'sub_dispatch', { unitId: city.unit(STREET) })
  const seen = await s.dispatcher.see(ticket)
  const left = await s.dispatcher.move(seen, 'release', { text: '由省级直办' }, s.part(seen, TOP))
  expect(left.assignments.map((a) => a.status).toSorted()).toEqual(['quit', 'quit', 'quit', 'wait_sign'])
  expect((await s.unit(STREET).get<{ items: { ticketId: string }[] }>('/api/work?kinds=sign,handle')).items.map((w) => w.ticketId)).not.toContain(ticket.id)
})

test('the ticket is reviewed when the lead and every co-unit have answered, in whatever order', async () => {
  const ticket = await s.assign(await born(), 'province_water', [DISTRICT])
  await s.handle(ticket, 'province_water')
  expect((await s.agent.see(ticket)).status).toBe('processing')
  await s.sign(ticket, DISTRICT)
  await s.reply(ticket, DISTRICT)
  expect((await s.signOff(ticket, DISTRICT)).status).toBe('pending_review')
  const back = await s.reviewer.move(await s.reviewer.see(ticket), 'send_back', { reason: '未说明原因' })
  expect(back.displayParts.map((p) => p.state)).toEqual(['processing', 'handling', 'submitted'])
  await s.reply(ticket, 'province_water', { publicAnswer: '因管网老化，已改造。' })
  expect((await s.signOff(ticket, 'province_water')).status).toBe('pending_review')
})

test('milestones, similar places and why not: all of it stands in the answer', async () => {
  const ticket = await s.assign(await born(), TOP)
  await s.sign(ticket, TOP)
  await s.contact(ticket, TOP)
  const replied = await s.reply(ticket, TOP, {
    solved: 'partly', whyNot: '主管网改造需分期', milestones: [{ what: '完成设计', dueDay: '2026-04-01' }, { what: '完成施工', dueDay: '2026-06-30' }],
    similarChecked: [{ place: '长流镇', found: '同样积水，一并处置' }],
  })
  expect(replied.assignments[0]!.reply).toMatchObject({ whyNot: '主管网改造需分期', milestones: [{ dueDay: '2026-04-01' }, { dueDay: '2026-06-30' }], similarChecked: [{ place: '长流镇' }] })
  const declined = await s.head(TOP).move(await s.head(TOP).see(ticket), 'decline_sign_off', { reason: '请注明责任人' }, s.part(ticket, TOP))
  expect(declined.assignments[0]!.status).toBe('handling')
})

test('stored as derived', async () => { await expectStoredAsDerived(city) })

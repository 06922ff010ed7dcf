/** 督办 of each city under its own ladder: Qamdo's four steps, Zhumadian's remote video, Lishui's four means and two of its stories. */
import { afterAll, describe, expect, test } from 'vitest'
import type { OrderView } from '#contract/supervision.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { DAY, stepsOf } from '../support/steps.ts'
import { JPEG, MP4, orderSteps, PDF } from '../support/supervision.ts'

const opened: Hotline[] = []
async function open(profile: string, prefix = '') {
  const city = await openHotline(profile, '2026-03-02T10:00:00+08:00')
  opened.push(city)
  return { city, s: stepsOf(city, prefix), o: orderSteps(city, prefix) }
}
afterAll(async () => { for (const city of opened) await city.drop() })

test('Qamdo: platform → phone → on site → joint at a higher level', async () => {
  const { city, s, o } = await open('xizang', 'qamdo-')
  const own = ['qamdo-housing', 'qamdo-city_management']
  const ticket = await s.agent.register({ kind: 'complaint', title: '工地夜间施工噪声', body: '工地夜间施工噪声，已有十人反映。' })
  let order: OrderView = (await o.open(o.supervisor, { units: [own[0]!], tickets: [ticket], reason: '同一事项投诉 10 人次' })).body
  expect(order).toMatchObject({ rung: { code: 'platform' }, missing: [], needs: [{ kind: 'order_sent', there: true }] })
  order = (await o.act(o.supervisor, order, 'climb')).body
  expect(order).toMatchObject({ rung: { code: 'phone' }, missing: ['通话记录'] })
  order = (await o.act(o.supervisor, await o.prove(order), 'climb')).body
  expect(order).toMatchObject({ rung: { code: 'on_site' }, missing: ['现场照片', '处理意见'], rungView: { headAnswers: true } })
  order = (await o.act(o.supervisor, await o.prove(order), 'climb')).body
  expect(order).toMatchObject({ rung: { code: 'joint' }, missing: ['联合督办通知'], climbsTo: [] })
  // 提级联合: two units answer together under one order.
  order = (await o.act(o.supervisor, order, 'extend', { unitIds: [city.unit(own[1]!)], ticketIds: [] })).body
  order = await o.prove(order)
  const heads = own.map((code) => s.head(code))
  for (const head of heads) expect((await o.act(head, order, 'answer', { text: '已停止夜间施工并处罚' })).status).toBe(200)
  for (const code of own) order = (await o.act(o.supervisor, await o.see(order), 'review', { unitId: city.unit(code), accepted: true })).body
  expect(order.next.step).toBe('finish')
  order = (await o.act(o.supervisor, order, 'finish', { solved: true, conclusion: '夜间施工已停' })).body
  expect([order.state, order.solved]).toEqual(['finished', true])
})

test('Zhumadian: daily supervision, then key supervision by remote video, recorded with time and place; a missing place is refused', async () => {
  const { city, s, o } = await open('zhumadian')
  const [unit] = city.profile.units.filter(({ kind }) => kind === 'bureau').map(({ code }) => code)
  const ticket = await s.agent.register({ kind: 'complaint', title: '河道倾倒垃圾', body: '河道倾倒垃圾，交办后无人处理。' })
  const daily = (await o.open(o.supervisor, { units: [unit!], tickets: [ticket], reason: '交而未办' })).body
  expect(daily.rung).toMatchObject({ code: 'daily', name: '日常督办' })
  await o.prove(daily)
  // 热线自身督办没有解决: it ends unsolved, and key supervision opens on the next rung, once.
  const ended = (await o.act(o.supervisor, await o.see(daily), 'finish', { solved: false, conclusion: '电话督办两次仍未清理' })).body
  expect(ended).toMatchObject({ state: 'finished', solved: false })
  const key = (await o.open(o.office, { rung: 'key_video', units: [unit!], tickets: [ticket], reason: '热线督办未解决，转重点督办' })).body
  expect(key.missing).toEqual(['视频录像'])
  const { body: { id: video } } = await o.upload(o.office, key, '远程督办.mp4', MP4)
  const { body: { id: photo } } = await o.upload(o.office, key, '照片.jpg', JPEG)
  const without = await o.act(o.office, key, 'proofs', { code: 'video', fileIds: [video], takenAt: o.now() })
  expect([without.status, without.body.code, without.body.details]).toEqual([422, 'proof_incomplete', { proof: '视频录像', lacking: ['place'] }])
  expect((await o.act(o.office, key, 'proofs', { code: 'video', fileIds: [video], place: '汝河大桥下' })).body.details['lacking']).toEqual(['taken_at'])
  expect((await o.act(o.office, key, 'proofs', { code: 'video', fileIds: [photo], place: '汝河大桥下', takenAt: o.now() })).body.code).toBe('proof_file_kind')
  const tomorrow = new Date(city.clock.now + DAY).toISOString()
  expect((await o.act(o.office, key, 'proofs', { code: 'video', fileIds: [video], place: '汝河大桥下', takenAt: tomorrow })).body.code).toBe('proof_in_future')
  expect((await o.act(o.office, key, 'finish', { solved: false, conclusion: '先结' })).body.code).toBe('proof_missing')
  const recorded = (await o.act(o.office, key, 'proofs', { code: 'video', fileIds: [video], place: '汝河大桥下', takenAt: o.now() })).body
  expect(recorded.proofs).toMatchObject([{ place: '汝河大桥下', takenAt: o.now(), files: [{ name: '远程督办.mp4', mediaType: 'video/mp4' }] }])
  expect(recorded.missing).toEqual([])
  // The very bytes come back, for the unit too.
  const bytes = await city.as(unit!).ask({ method: 'GET', url: `/api/supervision/files/${video}` })
  expect(Buffer.compare(bytes.rawPayload, MP4)).toBe(0)
})

describe('Lishui', async () => {
  const { city, s, o } = await open('lishui')

  test('by phone, on site, by media and by the leader’s instruction with its scan; each with its own proof', async () => {
    const ticket = await s.agent.register({ kind: 'complaint', title: '河边步道护栏缺失', body: '河边步道护栏缺失半年，无人修。' })
    let order: OrderView = (await o.open(o.supervisor, { units: ['housing'], tickets: [ticket] })).body
    const missing: string[][] = []
    for (const means of ['phone', 'on_site', 'media', 'instruction']) {
      expect(order.rungView.means).toBe(means)
      missing.push(order.missing)
      if (means === 'instruction') break
      order = (await o.act(o.supervisor, await o.prove(order), 'climb')).body
    }
    expect(missing).toEqual([['通话记录', '单位承诺的时间'], ['现场照片', '到场人员', '处理意见'], ['报道链接或版面'], ['批示原文']])
    // The text alone is not the instruction, a recording is no scan.
    expect((await o.act(o.supervisor, order, 'proofs', { code: 'instruction', text: '请住建局一周内修复。' })).body.details['lacking']).toEqual(['file'])
    const { body: scan } = await o.upload(o.supervisor, order, '批示.pdf', PDF)
    expect((await o.act(o.supervisor, order, 'proofs', { code: 'instruction', text: '请住建局一周内修复。', fileIds: [scan.id] })).body.missing).toEqual([])
  })

  test('an operator far away speaks for more than 100 shopkeepers: supervised until paid', async () => {
    const ticket = await s.agent.register({ kind: 'help', title: '店招补贴未发放', body: '外省经营者代 108 户商户反映店招改造补贴一直未发。', personsRepresented: 108 })
    let order: OrderView = (await o.open(o.supervisor, { units: ['city_management'], tickets: [ticket], reason: '涉及 108 户商户，补贴逾期未发' })).body
    expect(order).toMatchObject({ persons: 108, personTimes: 1 })
    const unit = city.unit('city_management')
    await o.prove(order)
    await o.act(s.unit('city_management'), order, 'answer', { text: '正在走拨付流程' })
    // A promise is not a payment: sent back, asked for again within the limit anew.
    order = await o.see(order)
    expect((await o.act(o.supervisor, order, 'review', { unitId: unit, accepted: false })).body.code).toBe('order_reason_missing')
    const again = (await o.act(o.supervisor, order, 'review', { unitId: unit, accepted: false, reason: '未发放到户，不予认可' })).body
    expect(again).toMatchObject({ state: 'sent', answers: [{ state: 'asked' }] })
    expect((await o.act(o.supervisor, again, 'finish', { solved: true, conclusion: '已答复' })).body.code).toBe('answers_open')
    const urged = (await o.act(o.supervisor, again, 'urge', { unitId: unit, text: '请本周内拨付到户' })).body
    expect(urged.answers).toMatchObject([{ urges: 1 }])
    city.clock.pass(DAY)
    await o.act(s.unit('city_management'), order, 'answer', { text: '108 户补贴已全部发放到户，附拨付清单' })
    order = (await o.act(o.supervisor, await o.see(order), 'review', { unitId: unit, accepted: true })).body
    order = (await o.act(o.supervisor, order, 'finish', { solved: true, conclusion: '108 户已收到补贴，逐户电话核实' })).body
    expect(order).toMatchObject({ state: 'finished', solved: true, persons: 108 })
  })

  test('the manhole: similar places are checked and named in the reply; thanks are no urge', async () => {
    const ticket = await s.agent.register({ kind: 'help', title: '窨井盖松动致行人受伤', body: '道路施工处窨井盖未固定，行人踩空受伤。' })
    await s.assign(ticket, 'housing')
    let order: OrderView = (await o.open(o.supervisor, { units: ['housing'], tickets: [ticket], reason: '有人受伤，要求同步排查同类部位' })).body
    await o.prove(order)
    const text = '伤者已送医；该处窨井已加固；同步排查同类部位：大洋路 12 号井、括苍路 3 号井，均已加固'
    await o.act(s.unit('housing'), order, 'answer', { text })
    await s.handle(ticket, 'housing', { publicAnswer: text })
    order = (await o.act(o.supervisor, await o.see(order), 'review', { unitId: city.unit('housing'), accepted: true })).body
    order = (await o.act(o.supervisor, order, 'finish', { solved: true, conclusion: '现场与同类部位均已整改' })).body
    expect(order.answers[0]!.text).toContain('括苍路 3 号井')
    const before = await s.agent.see(ticket)
    await s.agent.move(before, 'thank', { text: '谢谢你们处理得这么快' })
    const after = await s.agent.see(ticket)
    expect([after.urgeCount, (await o.see(order)).answers[0]!.urges]).toEqual([0, 0])
    expect((await s.agent.get<{ orders: { number: string; state: string }[] }>(`/api/supervision/tickets/${ticket.id}`)).orders).toMatchObject([{ number: order.number, state: 'finished' }])
  })
})

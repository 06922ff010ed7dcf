/** 智能填单与险情警示 over HTTP: what a text says, what the server sees again at registration, and the shift leader's list. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenSignal } from '#contract/intake.ts'
import type { TicketView, TimelineItem } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'

let city: Hotline
beforeAll(async () => { city = await openHotline('lishui') })
afterAll(() => city.drop())

type Found = { finds: { field: string; value: string; means?: string; from: number; to: number }[]; signals: { code: string; target: string | null }[]; urgency: string | null }
const report = (demand: { title: string; body: string; channel?: string; areaCode?: string; categoryCode?: string }, then: object = { move: 'dispatch' }, signals: object[] = []) =>
  city.as('agent1').post<TicketView>('/api/tickets', { demand: { kind: 'help', channel: 'phone', ...demand }, then, signals })
const open = async () => (await city.as('leader').get<{ items: OpenSignal[] }>('/api/intake/signals')).items
const story = async (id: string, who = 'reviewer1') => (await city.as(who).get<{ items: TimelineItem[] }>(`/api/tickets/${id}/timeline`)).items

test('a text is read the same on the server as in the browser', async () => {
  const text = '我叫王小明，昨天下午三点莲都区丽阳街12号煤气味很浓，电话幺三九零零零零一二三四'
  const found = await city.as('agent1').post<Found>('/api/intake/extract', { text, at: '2026-11-20T02:00:00.000Z' })
  for (const { from, to } of found.finds) expect(text.slice(from, to)).not.toBe('')
  expect(found.finds).toEqual(expect.arrayContaining([expect.objectContaining({ field: 'phone', value: '13900001234' }), expect.objectContaining({ field: 'name', value: '王小明' }), expect.objectContaining({ field: 'time', means: '2026-11-19' })]))
  expect(found).toMatchObject({ signals: [{ code: 'gas_leak', target: 'fire_119' }], urgency: 'critical' })
})

test('a warning seen at the desk is on the record with its reason; units do not read it', async () => {
  const ticket = await report({ title: '楼道煤气味', body: '楼道里煤气味很浓', areaCode: '331102001', categoryCode: 'urban.gas' }, { move: 'dispatch' }, [{ code: 'gas_leak', reason: '燃气公司已到场关阀' }])
  const raised = (await story(ticket.id)).find(({ type }) => type === 'ticket.signalled')
  expect(raised).toMatchObject({ text: '燃气公司已到场关阀', facts: { name: '燃气泄漏' } })
  const [line] = (await open()).filter(({ ticketId }) => ticketId === ticket.id)
  expect(line).toMatchObject({ seen: true, transferred: false, proposedUrgency: 'critical', signals: [{ code: 'gas_leak', level: 'emergency' }] })
  await city.as('dispatcher1').move(ticket, 'assign', { leadUnitId: city.unit('housing') })
  expect((await story(ticket.id, 'housing')).some(({ type }) => type.startsWith('ticket.signal'))).toBe(false)
})

test('what nobody saw stands first, whatever channel it came by', async () => {
  await report({ title: '老板欠薪', body: '工地老板拖欠工资三个月', channel: 'web' })
  const [first] = await open()
  expect(first).toMatchObject({ title: '老板欠薪', seen: false, proposedUrgency: 'urgent', signals: [{ code: 'wages', level: 'sensitive' }] })
})

test('the one-key transfer registers and transfers in one act', async () => {
  const ticket = await report({ title: '有人要跳楼', body: '楼顶有人要跳楼' }, { move: 'transfer', target: 'police_110' }, [{ code: 'suicide' }])
  expect(ticket.status).toBe('transferred')
  expect((await open()).find(({ ticketId }) => ticketId === ticket.id)).toMatchObject({ transferred: true, seen: true })
})

test('the shift leader deals with it: it leaves the list, once, on the record; an agent may not', async () => {
  const [line] = await open()
  if (!line) throw new Error('nothing open')
  expect((await city.as('agent1').send('POST', `/api/intake/signals/${line.ticketId}/handled`, { remark: '试' })).body).toMatchObject({ code: 'forbidden' })
  await city.as('leader').post(`/api/intake/signals/${line.ticketId}/handled`, { remark: '已报劳动监察值班' })
  expect((await open()).some(({ ticketId }) => ticketId === line.ticketId)).toBe(false)
  expect((await city.as('leader').send('POST', `/api/intake/signals/${line.ticketId}/handled`, { remark: '再来一次' })).body).toMatchObject({ code: 'not_found' })
  expect((await story(line.ticketId)).at(-1)).toMatchObject({ type: 'ticket.signal_handled', text: '已报劳动监察值班' })
})

test('a harmless demand raises nothing', async () => {
  const ticket = await report({ title: '路灯不亮', body: '没有起火，就是路灯不亮' })
  expect((await story(ticket.id)).map(({ type }) => type)).not.toContain('ticket.signalled')
})

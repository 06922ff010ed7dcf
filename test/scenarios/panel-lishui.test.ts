/** 疑难研判: ten meetings, twenty-four matters, nineteen assigned and fed back, computed from the rows; the ledger re-checked; who sees what. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MeetingDetail, PanelDetail, PanelView } from '#contract/panel.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Person, Refused } from '../support/person.ts'
import { DAY, HOUR, stepsOf, type Steps } from '../support/steps.ts'

type List = { items: PanelView[]; opinions: { id: string; unitName: string; mayAnswer: boolean; overdue: boolean }[]; counts: Record<string, number>; mayRun: boolean }
type Report = { figures: Record<string, { count: number; ids: string[] }>; meetings: { id: string }[]; matters: { id: string; state: string }[]; published: { name: string; value: number }[] }

let city: Hotline
let s: Steps
let secretary: Person
beforeAll(async () => {
  city = await openHotline('lishui', '2026-03-02T09:00:00+08:00')
  s = stepsOf(city)
  secretary = city.as('secretary')
})
afterAll(() => city.drop())

const today = (plus = 0) => new Date(city.clock.now + 8 * HOUR + plus * DAY).toISOString().slice(0, 10)
const flag = (title: string, more: object = {}) => secretary.post<PanelDetail>('/api/panel/matters', { title, summary: '多个单位都说不归自己管。', ...more })
const plan = () => secretary.post<MeetingDetail>('/api/panel/meetings', { startsAt: new Date(city.clock.now + HOUR).toISOString(), place: '市政府三楼会议室', chair: '分管副市长', members: ['住建局', '综合执法局'] })
const agenda = (meeting: { id: string }, ...matters: { id: string }[]) => secretary.post<MeetingDetail>(`/api/panel/meetings/${meeting.id}/agenda`, { add: matters.map(({ id }) => id) })
const move = (meeting: MeetingDetail, what: string) => secretary.send<MeetingDetail & Refused>('POST', `/api/panel/meetings/${meeting.id}/moves`, { move: what, version: meeting.version })
const see = (id: string, who: Person = secretary) => who.get<PanelDetail>(`/api/panel/matters/${id}`)
const meetingOf = (id: string) => secretary.get<MeetingDetail>(`/api/panel/meetings/${id}`)
const tryResolve = async (meeting: { id: string }, panelId: string, resolution: string, more: object = {}) =>
  secretary.send<MeetingDetail & Refused>('POST', `/api/panel/meetings/${meeting.id}/resolutions`, { panelId, version: (await see(panelId)).version, resolution, text: '会议研究决定。', ...more })
const act = async (id: string, what: string, more: object = {}, who = secretary) => who.send<PanelDetail & Refused>('POST', `/api/panel/matters/${id}/moves`, { move: what, version: (await see(id)).version, text: '已办妥。', ...more })
const ok = async <T>(reply: Promise<{ status: number; body: T }>): Promise<T> => { const { status, body } = await reply; expect(body, JSON.stringify(body)).toBeTruthy(); expect(status, JSON.stringify(body)).toBe(200); return body }
const minutes = async (id: string) => secretary.post<MeetingDetail>(`/api/panel/meetings/${id}`, { version: (await meetingOf(id)).version, minutes: '逐件研究，形成决定。' })
const storyOf = async (ticket: TicketView) => JSON.stringify(await s.dispatcher.get(`/api/tickets/${ticket.id}/timeline`))

test('a ticket marked difficult is on the list once, whoever hears of it twice; it closes and comes back as the same matter', async () => {
  const ticket = await s.agent.register({ kind: 'complaint', body: '小区旁的断头路两边单位都说不归自己管，我是徐难办。', requester: { name: '徐难办', phone: '13900000001' } })
  await s.dispatcher.move(await s.dispatcher.see(ticket), 'mark_difficult', { text: '两家都退单' })
  await city.settle()
  await city.settle()
  const { items } = await secretary.get<List>('/api/panel/matters')
  expect(items).toMatchObject([{ source: 'ticket', state: 'listed', tickets: 1 }])
  expect(items[0]!.title).not.toContain('徐难办')
  expect(await storyOf(ticket)).toContain('panel.listed')
  expect((await secretary.send('POST', '/api/panel/matters', { title: '又一件', summary: '同一工单', ticketNumbers: [ticket.number] })).body).toMatchObject({ code: 'panel_ticket_taken' })
  expect((await secretary.send('POST', '/api/panel/matters', { title: '又一件', summary: '没有的工单', ticketNumbers: ['LS000'] })).body).toMatchObject({ code: 'panel_ticket_unknown' })
})

test('dossier: facts, positions, an expert unit asked with a date; the unit sees that and nothing else', async () => {
  const matter = await flag('老旧厂区宿舍供水归谁管', { summary: '联系人电话13812345678，厂区改制后无人管。' })
  expect(matter.summary).not.toContain('13812345678')
  const url = `/api/panel/matters/${matter.id}`
  await secretary.post(`${url}/notes`, { kind: 'position', unitId: city.unit('housing'), text: '住建局认为应由国资部门负责。' })
  await secretary.post(`${url}/opinions`, { unitId: city.unit('housing'), question: '管网产权在谁名下？', dueOn: today(3) })
  expect((await secretary.send('POST', `${url}/opinions`, { unitId: city.unit('housing'), question: '？', dueOn: today(-1) })).body).toMatchObject({ code: 'panel_day_past' })
  const housing = city.as('housing')
  const seen = await housing.get<List>('/api/panel/matters')
  expect([seen.items.map(({ id }) => id), seen.opinions.map(({ mayAnswer }) => mayAnswer), seen.mayRun]).toEqual([[matter.id], [true], false])
  const other = city.as('ecology')
  expect((await other.get<List>('/api/panel/matters')).items).toEqual([])
  expect((await other.send('GET', url)).status).toBe(404)
  expect((await other.send('POST', `/api/panel/opinions/${seen.opinions[0]!.id}/answer`, { text: '我来答' })).status).toBe(404)
  city.clock.pass(4 * DAY)
  expect((await secretary.get<List>('/api/panel/matters')).opinions[0]).toMatchObject({ overdue: true })
  await housing.post(`/api/panel/opinions/${seen.opinions[0]!.id}/answer`, { text: '产权在原厂，已随改制移交。' })
  expect((await housing.send('POST', `/api/panel/opinions/${seen.opinions[0]!.id}/answer`, { text: '再答一次' })).body).toMatchObject({ code: 'panel_answered' })
  const pdf = { name: '产权证明.pdf', bytes: Buffer.from('%PDF-1.4 test') }
  const edge = 'part-edge'
  const sent = await housing.ask({ method: 'POST', url: `${url}/files`, payload: Buffer.concat([Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${pdf.name}"\r\n\r\n`), pdf.bytes, Buffer.from(`\r\n--${edge}--\r\n`)]), headers: { 'content-type': `multipart/form-data; boundary=${edge}` } })
  expect(sent.statusCode).toBe(200)
  const file = await secretary.ask({ method: 'GET', url: `/api/panel/files/${(sent.json() as { id: string }).id}` })
  expect(file.rawPayload.equals(pdf.bytes)).toBe(true)
  expect((await other.ask({ method: 'GET', url: `/api/panel/files/${(sent.json() as { id: string }).id}` })).statusCode).toBe(404)
  expect(await see(matter.id)).toMatchObject({ notes: [{ kind: 'position', unitName: '住建局' }], opinions: [{ answer: '产权在原厂，已随改制移交。' }], files: [{ name: '产权证明.pdf' }] })
})

test('a meeting needs an agenda, a resolution on every matter, minutes; a decision needs owner, measures and date', async () => {
  const [a, b] = [await flag('高架桥下噪声'), await flag('跨区河道保洁')]
  const meeting = await plan()
  expect((await move(meeting, 'open')).body).toMatchObject({ code: 'panel_agenda_empty' })
  const full = await agenda(meeting, a, b)
  expect((await tryResolve(meeting, a.id, 'send_back')).body).toMatchObject({ code: 'panel_meeting_wrong_state' })
  const open = await ok(move(full, 'open'))
  expect((await tryResolve(open, a.id, 'assign', { ownerUnitId: city.unit('housing') })).body).toMatchObject({ code: 'panel_input_missing', details: { field: 'dueOn' } })
  expect((await tryResolve(open, a.id, 'assign', { ownerUnitId: city.unit('housing'), dueOn: today(-1) })).body).toMatchObject({ code: 'panel_day_past' })
  expect((await tryResolve(open, a.id, 'ledger')).body).toMatchObject({ code: 'panel_input_missing', details: { field: 'recheckOn' } })
  await ok(tryResolve(open, a.id, 'assign', { ownerUnitId: city.unit('housing'), dueOn: today(10) }))
  expect((await tryResolve(open, a.id, 'not_ours')).body).toMatchObject({ code: 'panel_wrong_state' })
  expect((await move(await meetingOf(meeting.id), 'close')).body).toMatchObject({ code: 'panel_agenda_open' })
  await ok(tryResolve(open, b.id, 'defer'))
  expect((await see(b.id)).state).toBe('listed')
  expect((await move(await meetingOf(meeting.id), 'close')).body).toMatchObject({ code: 'panel_minutes_missing' })
  const written = await minutes(meeting.id)
  expect((await ok(move(written, 'close'))).state).toBe('closed')
  // Only the owner reports; late is seen; the secretary may send the report back, and feeds the result back.
  expect((await act(a.id, 'report', {}, city.as('ecology'))).status).toBe(404)
  expect((await act(a.id, 'feed_back')).body).toMatchObject({ code: 'panel_wrong_state' })
  city.clock.pass(11 * DAY)
  expect(await see(a.id)).toMatchObject({ overdue: true })
  await ok(act(a.id, 'report', {}, city.as('housing')))
  await ok(act(a.id, 'return_report', { dueOn: today(5) }))
  await ok(act(a.id, 'report', {}, city.as('housing-head')))
  expect((await ok(act(a.id, 'feed_back'))).state).toBe('fed_back')
})

test('two windows decide one matter at once: one decision stands; a repeat of the same request is the same reply', async () => {
  const matter = await flag('两个窗口同时决定')
  const open = await ok(move(await agenda(await plan(), matter), 'open'))
  const body = { panelId: matter.id, version: (await see(matter.id)).version, text: '同时', ownerUnitId: city.unit('housing'), dueOn: today(9), recheckOn: today(90) }
  const url = `/api/panel/meetings/${open.id}/resolutions`
  const replies = await Promise.all(['assign', 'ledger', 'not_ours', 'send_back'].map((resolution) => secretary.send('POST', url, { ...body, resolution }, `key-${resolution}-0001`)))
  const won = replies.findIndex(({ status }) => status === 200)
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  const again = await secretary.send('POST', url, { ...body, resolution: ['assign', 'ledger', 'not_ours', 'send_back'][won] }, `key-${['assign', 'ledger', 'not_ours', 'send_back'][won]}-0001`)
  expect(again.status).toBe(200)
  expect((await see(matter.id)).decided).toHaveLength(1)
  await ok(move(await minutes(open.id), 'close'))
})

test('挂账: the ticket’s clocks go on, the re-check falls due once, stays with a new date, then leaves the ledger', async () => {
  const ticket = await s.agent.register({ kind: 'complaint', body: '规划道路多年未打通。', requester: { phone: '13900000009' } })
  await s.assign(ticket, 'housing')
  const matter = await flag('规划道路何时打通', { ticketNumbers: [ticket.number] })
  const open = await ok(move(await agenda(await plan(), matter), 'open'))
  await ok(tryResolve(open, matter.id, 'ledger', { recheckOn: today(90) }))
  await ok(move(await minutes(open.id), 'close'))
  await city.settle()
  const seen = await s.dispatcher.see(ticket)
  expect([seen.status, seen.clocks.flatMap(({ pauses }) => pauses)]).toEqual(['processing', []])
  expect(await storyOf(ticket)).toContain('ledger.entered')
  await city.timer('mark-rechecks')
  expect((await see(matter.id)).recheckDue).toBe(false)
  city.clock.pass(90 * DAY)
  for (let i = 0; i < 3; i++) await city.timer('mark-rechecks')
  expect((await see(matter.id)).recheckDue).toBe(true)
  const dues = async () => (await city.db.selectFrom('event').select('id').where('type', '=', 'panel_matter.recheck_due').where('subjectId', '=', matter.id).execute()).length
  expect(await dues()).toBe(1)
  expect((await act(matter.id, 'recheck_stays', { recheckOn: today(60) }, city.as('housing'))).status).toBe(404)
  const stays = await ok(act(matter.id, 'recheck_stays', { recheckOn: today(60) }))
  expect(stays).toMatchObject({ state: 'on_ledger', recheckDue: false, recheckOn: today(60) })
  city.clock.pass(60 * DAY)
  await city.timer('mark-rechecks')
  expect(await dues()).toBe(2)
  expect(await ok(act(matter.id, 'recheck_solvable'))).toMatchObject({ state: 'listed', recheckOn: null, ledgerSince: null })
  expect(await storyOf(ticket)).toContain('ledger.left')
})

test('three months: 10 meetings, 24 matters, 19 assigned, their results fed back; each figure is its rows; members read, units do not', async () => {
  city.clock.set('2027-01-04T09:00:00+08:00')
  const from = today()
  let given = 0
  for (let m = 0; m < 10; m++) {
    const matters = []
    for (let i = 0; i < (m < 4 ? 3 : 2); i++) matters.push(await flag(`第 ${m + 1} 次会议第 ${i + 1} 件`))
    // What the first meeting defers the second takes up: one matter, not two.
    const meeting = await ok(move(await agenda(await plan(), ...matters), 'open'))
    for (const matter of matters) {
      const assigned = given < 19
      await ok(tryResolve(meeting, matter.id, assigned ? 'assign' : given % 2 ? 'ledger' : 'send_back', assigned ? { ownerUnitId: city.unit('housing'), dueOn: today(7) } : { recheckOn: today(90) }))
      given += 1
    }
    await ok(move(await minutes(meeting.id), 'close'))
    city.clock.pass(9 * DAY)
  }
  const to = today(-1)
  const report = () => secretary.get<Report>(`/api/panel/report?from=${from}&to=${to}`)
  const counts = async () => Object.fromEntries(Object.entries((await report()).figures).map(([name, { count }]) => [name, count]))
  expect(await counts()).toEqual({ meetings: 10, discussed: 24, assigned: 19, sentBack: 2, onLedger: 3, notOurs: 0, fedBack: 0, overdue: 19 })
  for (const id of (await report()).figures['assigned']!.ids) {
    await ok(act(id, 'report', {}, city.as('housing')))
    await ok(act(id, 'feed_back'))
  }
  expect(await counts()).toEqual({ meetings: 10, discussed: 24, assigned: 19, sentBack: 2, onLedger: 3, notOurs: 0, fedBack: 19, overdue: 0 })
  const { figures, matters, meetings, published } = await report()
  expect(new Set(matters.map(({ id }) => id))).toEqual(new Set(figures['discussed']!.ids))
  expect(meetings.map(({ id }) => id)).toEqual(figures['meetings']!.ids)
  expect(published.map(({ value }) => value)).toEqual([10, 24, 19])
  expect((await secretary.get<Report>(`/api/panel/report?from=${today(1)}&to=${today(90)}`)).figures['meetings']!.count).toBe(0)
  expect((await city.as('mayor1').get<Report>(`/api/panel/report?from=${from}&to=${to}`)).figures['assigned']!.count).toBe(19)
  expect((await city.as('housing').send('GET', `/api/panel/report?from=${from}&to=${to}`)).status).toBe(403)
})

/** 领导接听: one session from the choice of the unit to the published result; monthly and weekly half days with their gaps; heads who take calls themselves. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GapView, ProposedView, SessionDetail, SessionView } from '#contract/leader-day.ts'
import type { MoveDraft } from '#contract/ticket/moves.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Person, Refused } from '../support/person.ts'
import { parseCalendar } from '../support/read-calendar.ts'
import { CONTENT, DAY, HOUR, MINUTE, SAD, stepsOf, type Steps } from '../support/steps.ts'

type Plan = { items: SessionView[]; gaps: GapView[]; agents: { id: string; name: string }[]; leaders: { id: string; name: string }[] }
type Proposal = { units: ProposedView[]; categories: ProposedView[]; choose: number | null }
const BASE = '/api/leader-days/sessions'
const ok = async <T>(reply: Promise<{ status: number; body: T }>): Promise<T> => { const { status, body } = await reply; expect(status, JSON.stringify(body)).toBe(200); return body }
const idOf = async (who: Person) => (await who.get<{ id: string }>('/api/session')).id

describe('Lhasa: heads listen to the people', () => {
  const [HOUSING, WATER] = ['lhasa-housing', 'lhasa-city_management']
  let city: Hotline
  let s: Steps
  let office: Person
  let id = ''
  const tickets: { id: string; number: string }[] = []
  beforeAll(async () => {
    city = await openHotline('xizang', '2026-09-07T10:00:00+08:00')
    s = stepsOf(city)
    office = city.as('leaderoffice')
  })
  afterAll(() => city.drop())
  const see = (who: Person = office) => who.get<SessionDetail>(`${BASE}/${id}`)
  const move = async (what: string, who: Person = office, more: object = {}) => who.send<SessionDetail & Refused>('POST', `${BASE}/${id}/moves`, { move: what, version: (await see()).version, ...more })
  const media = async (ticketIds: string[]) => office.send<SessionDetail & Refused>('POST', `${BASE}/${id}/media`, { version: (await see()).version, ticketIds })
  const demand = (phone: number, categoryCode = 'urban.drain.sewage') => s.agent.register({ kind: 'complaint', categoryCode, body: '小区下水道污水外溢，一直没人管。', requester: { name: '扎西次仁', phone: String(19000060000 + phone) } })
  const closeWith = async (ticket: { id: string }, unit: string, said: MoveDraft<'record_revisit'>) => { await s.handle(ticket, unit); await s.finish(ticket, said) }

  test('the unit is proposed from the figures, with reasons; a person chooses', async () => {
    // The week before: two and two. This week: seven sewage demands at one unit, three of them unhappy, and two at the other.
    for (const [n, unit] of [HOUSING, HOUSING, WATER, WATER].entries()) await s.assign(await demand(n), unit)
    city.clock.pass(7 * DAY)
    for (let n = 10; n < 17; n++) {
      const ticket = await s.assign(await demand(n), HOUSING)
      if (n < 15) await closeWith(ticket, HOUSING, n < 13 ? SAD : CONTENT)
    }
    for (const n of [20, 21]) await s.assign(await demand(n, 'urban.road.light'), WATER)
    const { units, categories, choose } = await office.get<Proposal>('/api/leader-days/proposal?from=2026-09-14&to=2026-09-20')
    expect(choose).toBe(8)
    expect(units.map(({ code, now, before, asked, dissatisfied }) => ({ code, now, before, asked, dissatisfied }))).toEqual([
      { code: city.unit(HOUSING), now: 7, before: 2, asked: 5, dissatisfied: 3 }, { code: city.unit(WATER), now: 2, before: 2, asked: 0, dissatisfied: 0 },
    ])
    expect(units[0]).toMatchObject({ growth: 2.5, dissatisfiedShare: 0.6, reasons: ['many', 'rising'] })
    expect(categories[0]).toMatchObject({ code: 'urban.drain.sewage', now: 7, before: 4 })
    expect(categories[0]!.name).not.toBe('urban.drain.sewage')
    expect((await s.agent.send('GET', '/api/leader-days/proposal?from=2026-09-14&to=2026-09-20')).status).toBe(403)
  })

  test('planned with seat and agents; the same head is not put in two places, nobody into the past', async () => {
    const { agents } = await office.get<Plan>(`${BASE}?from=2026-09-01&to=2026-09-30`)
    const me = await idOf(s.agent)
    expect(agents.map((one) => one.id)).toContain(me)
    const plan = { ruleCode: 'listen', leaderName: '住建局局长', unitId: city.unit(HOUSING), day: '2026-09-17', half: 'morning', scope: '小区污水与物业', chosenFor: '诉求多、上升快', seat: '1 号直播席', agentIds: [me] }
    id = (await office.post<SessionDetail>(BASE, plan)).id
    expect((await office.send('POST', BASE, { ...plan, half: 'day' })).body).toMatchObject({ code: 'leader_day_taken' })
    expect((await office.send('POST', BASE, { ...plan, day: '2026-09-01' })).body).toMatchObject({ code: 'leader_day_past' })
    expect((await office.send('POST', BASE, { ...plan, ruleCode: 'nothing' })).body).toMatchObject({ code: 'leader_rule_unknown' })
    expect((await s.agent.send('POST', BASE, plan)).status).toBe(403)
    const two = await Promise.all([1, 2].map(() => office.send('POST', BASE, { ...plan, leaderName: '水利局局长' })))
    expect(two.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  test('announced: a text out of the template, edited, marked channel by channel', async () => {
    const planned = await see()
    expect(planned.announcementDraft).toContain('9月17日09:00–12:00')
    expect(planned.announcementDraft).toContain('住建局局长')
    expect(planned.channelNames).toEqual(['电视', '广播', '报纸', '政务公众号'])
    expect((await move('announce')).body).toMatchObject({ code: 'leader_not_announced' })
    expect((await move('open')).body).toMatchObject({ code: 'leader_not_announced' })
    await office.post(`${BASE}/${id}`, { version: planned.version, announcement: `${planned.announcementDraft}欢迎来电。` })
    for (const channel of planned.channelNames) await office.post(`${BASE}/${id}/channels`, { phase: 'before', channel })
    expect((await ok(move('announce'))).state).toBe('announced')
  })

  test('during: what the seat registers is linked by itself; the head answers and assigns under the own name', async () => {
    const before = await demand(30)
    city.clock.set('2026-09-17T09:00:00+08:00')
    expect((await move('open', city.as(`${HOUSING}-head`))).status).toBe(403)
    await ok(move('open', s.leader))
    for (let n = 31; n < 36; n++) tickets.push(await demand(n))
    await city.settle()
    await city.settle()
    const open = await see()
    expect(open.ticketList.map(({ number, how }) => ({ number, how }))).toEqual(tickets.map(({ number }) => ({ number, how: 'registered' })))
    expect(JSON.stringify(open)).not.toContain('扎西次仁')
    expect(open.ticketList.some(({ number }) => number === before.number)).toBe(false)
    city.clock.pass(MINUTE)
    await office.post(`${BASE}/${id}/tickets`, { ticketNumber: before.number, callReference: 'call-17' })
    city.clock.pass(MINUTE)
    await office.post(`${BASE}/${id}/tickets`, { ticketNumber: before.number, callReference: 'call-17' })
    expect((await see()).tickets).toBe(6)
    const head = city.as(`${HOUSING}-head`)
    await head.post(`${BASE}/${id}/acts`, { kind: 'answer', text: '今天下午派人疏通。', ticketId: tickets[0]!.id })
    city.clock.pass(MINUTE)
    await office.post(`${BASE}/${id}/acts`, { kind: 'supervise', text: '三天内向我报告。' })
    expect((await city.as(`${WATER}-head`).send('POST', `${BASE}/${id}/acts`, { kind: 'answer', text: '我也答' })).status).toBe(403)
    const { acts } = await see()
    expect(acts.map(({ kind, leaderName, writtenByName }) => [kind, leaderName, writtenByName === null])).toEqual([['answer', '住建局局长', true], ['supervise', '住建局局长', false]])
  })

  test('right after: the meeting fixes owners and dates; nothing is published without it', async () => {
    city.clock.set('2026-09-17T12:10:00+08:00')
    await ok(move('hold'))
    expect((await move('publish')).body).toMatchObject({ code: 'leader_meeting_missing' })
    const task = { title: '疏通主管道', ticketId: tickets[0]!.id, unitId: city.unit(HOUSING), dueOn: '2026-09-20' }
    const coordinate = async (tasks: object[]) => office.send<SessionDetail & Refused>('POST', `${BASE}/${id}/coordination`, { version: (await see()).version, place: '热线中心', members: ['住建局', '城管局'], tasks })
    expect((await coordinate([{ ...task, dueOn: '2026-09-16' }])).body).toMatchObject({ code: 'leader_day_past' })
    expect(await ok(coordinate([task, { title: '巡查同类小区', unitId: city.unit(WATER), dueOn: '2026-09-25' }]))).toMatchObject({ state: 'coordinated', tasks: 2 })
    const housing = city.as(HOUSING)
    const { taskList } = await see(housing)
    expect(taskList.map(({ mayReport }) => mayReport)).toEqual([true, false])
    await housing.post(`/api/leader-days/tasks/${taskList[0]!.id}/result`, { result: '已疏通。' })
    expect((await housing.send('POST', `/api/leader-days/tasks/${taskList[0]!.id}/result`, { result: '再报' })).body).toMatchObject({ code: 'leader_task_done' })
    expect((await housing.send('POST', `/api/leader-days/tasks/${taskList[1]!.id}/result`, { result: '别人的' })).status).toBe(404)
  })

  test('media: one and four refused with a code, two and three accepted; only tickets of the session; then their links', async () => {
    const ids = tickets.map((one) => one.id)
    expect((await move('publish')).body).toMatchObject({ code: 'leader_media_missing' })
    for (const count of [0, 1, 4]) expect((await media(ids.slice(0, count))).body).toMatchObject({ code: 'leader_media_count', details: { min: 2, max: 3, count } })
    expect((await media([ids[0]!, ids[0]!])).body).toMatchObject({ code: 'leader_media_count' })
    expect((await media([ids[0]!, '0199aaaa-0000-7000-8000-000000000000'])).body).toMatchObject({ code: 'leader_media_foreign' })
    for (const count of [2, 3]) expect((await ok(media(ids.slice(0, count)))).ticketList.filter((one) => one.media)).toHaveLength(count)
    await ok(media(ids.slice(0, 2)))
    await office.post(`${BASE}/${id}/media/${ids[0]}`, { link: 'https://news.example.cn/a1' })
    expect((await office.send('POST', `${BASE}/${id}/media/${ids[4]}`, { link: 'https://news.example.cn/a2' })).body).toMatchObject({ code: 'leader_media_foreign' })
    expect((await see()).ticketList[0]).toMatchObject({ media: true, mediaLink: 'https://news.example.cn/a1' })
  })

  test('rates by what people said to a person on the phone; a message does not count', async () => {
    for (const ticket of tickets.slice(0, 4)) await s.assign(ticket, HOUSING)
    city.clock.set('2026-09-18T10:00:00+08:00')
    await closeWith(tickets[0]!, HOUSING, CONTENT)
    await closeWith(tickets[1]!, HOUSING, SAD)
    await closeWith(tickets[2]!, HOUSING, { ...CONTENT, contacted: false })
    await closeWith(tickets[3]!, HOUSING, { ...CONTENT, medium: 'sms' })
    await city.settle()
    await city.settle()
    expect((await see()).rates).toEqual({ tickets: 6, called: 3, responded: { part: 2, of: 3, rate: 2 / 3 }, solved: { part: 2, of: 3, rate: 2 / 3 }, satisfied: { part: 2, of: 3, rate: 2 / 3 } })
    expect((await see()).ticketList.filter(({ called }) => called).map(({ number }) => number)).toEqual(tickets.slice(0, 3).map(({ number }) => number))
  })

  test('published with the result and the reach of each channel: over 300,000 views', async () => {
    await office.post(`${BASE}/${id}`, { version: (await see()).version, results: '接听 6 件，当场答复 1 件，已解决 2 件。' })
    expect((await ok(move('publish'))).state).toBe('published')
    for (const [channel, reach] of [['电视', 120_000], ['政务公众号', 195_000]] as const) await office.post(`${BASE}/${id}/channels`, { phase: 'after', channel, reach, link: 'https://news.example.cn/listen' })
    expect(await see()).toMatchObject({ reach: 315_000, state: 'published', abilities: [] })
    expect((await move('cancel')).body).toMatchObject({ code: 'leader_session_wrong_state' })
    const types = (await city.db.selectFrom('event').select('type').where('subjectId', '=', id).orderBy('id').execute()).map(({ type }) => type)
    for (const type of ['planned', 'announced', 'opened', 'held', 'coordinated', 'published']) expect(types.filter((one) => one === `leader_day.${type}`)).toHaveLength(1)
  })
})

describe('Zhumadian: a city leader a month, a head a week, half a day each', () => {
  let city: Hotline
  let office: Person
  beforeAll(async () => {
    city = await openHotline('zhumadian', '2026-03-02T09:00:00+08:00')
    office = city.as('leaderoffice')
  })
  afterAll(() => city.drop())
  const plan = () => office.get<Plan>(`${BASE}?from=2026-03-01&to=2026-04-30`)
  const gapsOf = ({ gaps }: Plan, code: string) => gaps.filter(({ ruleCode }) => ruleCode === code).map(({ from, to, proposed }) => [from, to, proposed])

  test('every bare month and week is warned of, with a working day proposed; a session fills its own', async () => {
    const empty = await plan()
    expect(gapsOf(empty, 'city_leader')).toEqual([['2026-03-01', '2026-03-31', '2026-03-02'], ['2026-04-01', '2026-04-30', '2026-04-01']])
    // Ten weeks touch the two months; the first ended before today, and the days proposed are never a weekend or Qingming (4–6 April).
    const weeks = gapsOf(empty, 'unit_head')
    expect([weeks.length, weeks[0], weeks[1], weeks[6]]).toEqual([10, ['2026-02-23', '2026-03-01', null], ['2026-03-02', '2026-03-08', '2026-03-03'], ['2026-04-06', '2026-04-12', '2026-04-07']])
    await office.post(BASE, { ruleCode: 'city_leader', leaderName: '分管副市长', leaderId: await idOf(city.as('mayor1')), day: '2026-03-11', half: 'morning', scope: '供热与物业' })
    const head = await office.post<SessionDetail>(BASE, { ruleCode: 'unit_head', leaderName: '住建局局长', unitId: city.unit('housing'), day: '2026-03-04', half: 'afternoon', scope: '房屋质量' })
    expect(new Date(Date.parse(head.startsAt) + 8 * HOUR).toISOString().slice(11, 16)).toBe('14:30')
    expect((await plan()).gaps).toHaveLength(10)
    await office.post(`${BASE}/${head.id}/moves`, { move: 'cancel', version: head.version, reason: '抗旱检查' })
    expect(gapsOf(await plan(), 'unit_head')).toHaveLength(10)
  })

  test('the plan as a calendar: parsed back, folded, escaped, a cancelled session says so; a move raises its sequence', async () => {
    const { items } = await plan()
    const mine = items.find(({ ruleCode }) => ruleCode === 'city_leader')!
    await office.post(`${BASE}/${mine.id}`, { version: mine.version, scope: '供热、物业；欠薪, 以及很长很长的一段范围说明文字用来折行，直到超过七十五个字节的限制为止', half: 'afternoon' })
    const reply = await office.ask({ method: 'GET', url: '/api/leader-days/calendar?from=2026-03-01&to=2026-04-30' })
    expect(reply.headers['content-type']).toContain('text/calendar')
    const calendar = parseCalendar(reply.rawPayload)
    expect(calendar.events).toHaveLength(2)
    const event = calendar.events.find((one) => one['UID']?.startsWith(mine.id))!
    expect(event).toMatchObject({ DTSTART: '20260311T063000Z', DTEND: '20260311T093000Z', SEQUENCE: '1', STATUS: 'CONFIRMED' })
    expect(event['SUMMARY']).toContain('供热、物业；欠薪, 以及很长很长')
    expect(calendar.events.find((one) => one !== event)).toMatchObject({ STATUS: 'CANCELLED', DTSTART: '20260304T063000Z' })
    expect(new Set(calendar.events.map((one) => one['UID'])).size).toBe(2)
  })

  test('a leader reads the plan and acts in the own session only', async () => {
    const mine = (await plan()).items.find(({ ruleCode, state }) => ruleCode === 'city_leader' && state === 'planned')!
    const seen = await city.as('mayor1').get<Plan>(`${BASE}?from=2026-03-01&to=2026-03-31`)
    expect(seen.items.find((one) => one.id === mine.id)).toMatchObject({ mine: true })
    city.clock.set('2026-03-11T14:30:00+08:00')
    await office.post(`${BASE}/${mine.id}/moves`, { move: 'open', version: (await office.get<SessionDetail>(`${BASE}/${mine.id}`)).version })
    await city.as('mayor1').post(`${BASE}/${mine.id}/acts`, { kind: 'assign', text: '由住建局牵头，一周内解决。' })
    expect((await city.as('mayor2').send('POST', `${BASE}/${mine.id}/acts`, { kind: 'assign', text: '我也交办' })).status).toBe(403)
    expect((await city.as('housing').get<Plan>(`${BASE}?from=2026-03-01&to=2026-03-31`)).items.map(({ unitName }) => unitName)).toEqual(['住建局'])
    expect((await city.as('housing').send('GET', `${BASE}/${mine.id}`)).status).toBe(404)
  })
})

describe('Baoji: heads take calls themselves', () => {
  let city: Hotline
  beforeAll(async () => { city = await openHotline('baoji', '2026-03-02T09:00:00+08:00') })
  afterAll(() => city.drop())

  test('no announcement, no meeting is asked for; dates as planned, so no gap; the head acts from the own account', async () => {
    const [s, office] = [stepsOf(city), city.as('leaderoffice')]
    const session = await office.post<SessionDetail>(BASE, { ruleCode: 'heads_answer', leaderName: '住建局局长', unitId: city.unit('housing'), day: '2026-03-02', half: 'morning', scope: '物业', agentIds: [await idOf(s.agent)] })
    expect((await office.get<Plan>(`${BASE}?from=2026-03-01&to=2026-06-30`)).gaps).toEqual([])
    const step = async (what: string) => ok(office.send<SessionDetail>('POST', `${BASE}/${session.id}/moves`, { move: what, version: (await office.get<SessionDetail>(`${BASE}/${session.id}`)).version }))
    await step('open')
    city.clock.pass(5 * MINUTE)
    const asked = await s.agent.register({ kind: 'consult', body: '物业费怎么收？', requester: { phone: '19000070001' } })
    await city.settle()
    await city.as('housing-head').post(`${BASE}/${session.id}/acts`, { kind: 'answer', text: '按备案标准收。', ticketId: asked.id })
    await step('hold')
    expect(await step('publish')).toMatchObject({ state: 'published', tickets: 1, rates: { called: 0, satisfied: { part: 0, of: 0, rate: null } } })
  })
})

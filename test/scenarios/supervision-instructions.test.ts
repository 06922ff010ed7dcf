/** 领导批示: what many people say reaches those who decide, and their instruction comes back as a task, closed only by the leader's office. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InstructionView } from '#contract/instructions.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { sendFileTo, SCAN } from '../support/multipart.ts'
import { DAY, HOUR, stepsOf, type Steps } from '../support/steps.ts'

let city: Hotline
let s: Steps
type List = { items: InstructionView[]; counts: Record<string, number>; mayGive: boolean; leaders: { id: string; name: string }[] }
const list = (who: string, query = '') => city.as(who).get<List>(`/api/instructions${query}`)
const act = (who: string, { id }: { id: string }, what: string, body: object) => city.as(who).post<InstructionView>(`/api/instructions/${id}/${what}`, body)
const tryTo = (who: string, { id }: { id: string }, what: string, body: object) => city.as(who).send<{ code: string }>('POST', `/api/instructions/${id}/${what}`, body)
const upload = async (who: string, name: string) => (await sendFileTo<{ id: string }>(city.as(who), '/api/instructions/files', { name, bytes: SCAN })).body.id

describe('丽水: a special report comes back with a scan', () => {
  beforeAll(async () => { city = await openHotline('lishui', '2026-04-13T09:00:00+08:00') })
  afterAll(() => city.drop())
  let given: InstructionView
  const due = new Date(Date.parse('2026-04-20T17:30:00+08:00')).toISOString()
  const report = () => ({ about: 'report', subject: '〔2026〕第 8 期专报：人行道占道经营', unitIds: [city.unit('city_management'), city.unit('traffic_police')], dueAt: due })

  test('the office records the scan in the leader’s name; without words or scan, leader or subject there is no instruction', async () => {
    const { leaders, mayGive } = await list('leaderoffice')
    expect([mayGive, leaders.length]).toEqual([true, 2])
    const tryGive = (body: object) => city.as('leaderoffice').send<{ code: string }>('POST', '/api/instructions', body)
    expect(await tryGive({ ...report(), leaderId: leaders[0]!.id })).toMatchObject({ status: 422, body: { code: 'instruction_empty' } })
    expect(await tryGive({ ...report(), text: '请办理' })).toMatchObject({ status: 422, body: { code: 'instruction_leader_missing' } })
    expect(await tryGive({ ...report(), text: '请办理', leaderId: leaders[0]!.id, dueAt: '2026-04-13T00:00:00Z' })).toMatchObject({ status: 422, body: { code: 'instruction_due_past' } })
    expect(await tryGive({ ...report(), subject: '', text: '请办理', leaderId: leaders[0]!.id })).toMatchObject({ status: 422, body: { code: 'instruction_subject_missing' } })
    const scan = await upload('leaderoffice', '批示件.pdf')
    expect(await city.as('office').send('GET', `/api/instructions/files/${scan}`)).toMatchObject({ status: 404 })
    given = await city.as('leaderoffice').post<InstructionView>('/api/instructions', { ...report(), leaderId: leaders[0]!.id, fileIds: [scan] })
    expect(given).toMatchObject({ state: 'given', leader: leaders[0]!.name, text: null, abilities: ['note'], steps: [{ kind: 'given', files: [{ name: '批示件.pdf', mediaType: 'application/pdf' }] }] })
    const opened = await city.as('city_management-head').ask({ method: 'GET', url: `/api/instructions/files/${scan}` })
    expect(opened.rawPayload.equals(SCAN)).toBe(true)
    expect(await city.as('housing').send('GET', `/api/instructions/files/${scan}`)).toMatchObject({ status: 404 })
    expect(await tryGive({ ...report(), leaderId: leaders[0]!.id, fileIds: [scan] })).toMatchObject({ status: 422, body: { code: 'instruction_file_unknown' } })
  })

  test('who is no owner sees nothing of it; another leader neither', async () => {
    expect(await city.as('housing').send('GET', `/api/instructions/${given.id}`)).toMatchObject({ status: 404 })
    expect((await list('housing')).items).toEqual([])
    expect([(await list('mayor1')).items.length, (await list('mayor2')).items.length].sort((a, b) => a - b)).toEqual([0, 1])
    expect(await city.as('agent1').send('GET', '/api/instructions')).toMatchObject({ status: 403 })
  })

  test('progress, then feedback by the head; it comes back when the last unit has answered', async () => {
    await act('city_management', given, 'progress', { text: '已对 3 条路段开展排查。' })
    expect(await tryTo('city_management', given, 'feedback', { text: '已整治' })).toMatchObject({ status: 403 })
    const proof = await upload('city_management-head', '情况报告.pdf')
    expect(await act('city_management-head', given, 'feedback', { text: '已整治 3 条路段。', fileIds: [proof] })).toMatchObject({ state: 'given' })
    expect(await tryTo('city_management', given, 'progress', { text: '补一句' })).toMatchObject({ status: 409, body: { code: 'instruction_unit_done' } })
    expect(await tryTo('leaderoffice', given, 'closing', { version: 3, text: '办结' })).toMatchObject({ status: 409, body: { code: 'instruction_not_answered' } })
    city.clock.set('2026-04-21T09:00:00+08:00')
    expect((await list('office')).counts).toEqual({ waiting: 1, answered: 0, overdue: 1, closed: 0 })
    expect((await list('office', '?list=overdue')).items).toMatchObject([{ id: given.id, overdue: true }])
    expect(await act('traffic_police-head', given, 'feedback', { text: '已增设 2 处护栏。' })).toMatchObject({ state: 'answered', overdue: false })
  })

  test('the office returns it to one unit for more; supervision opens one order for it', async () => {
    given = await act('leaderoffice', given, 'return', { text: '请补充长效措施。', unitIds: [city.unit('city_management')] })
    expect(given).toMatchObject({ state: 'given', returned: 1, units: [{ state: 'working' }, { state: 'answered' }] })
    const ordered = await act('supervisor1', given, 'order', { reason: '批示件逾期，限期反馈。' })
    expect(ordered.orderId).toMatch(/-/)
    expect(await tryTo('supervisor2', given, 'order', { reason: '再立一件' })).toMatchObject({ status: 403 })
    expect(await city.db.selectFrom('supervisionOrder').select(['basis', 'basisId', 'kind']).execute()).toEqual([{ basis: 'instruction', basisId: given.id, kind: 'supervise' }])
    given = await act('city_management-head', given, 'feedback', { text: '已建立早晚高峰巡查制度。' })
  })

  test('neither unit nor supervisor nor the leader closes it: the leader’s office does, once', async () => {
    for (const who of ['city_management-head', 'supervisor1', 'office', 'mayor1']) expect(await tryTo(who, given, 'closing', { version: given.version, text: '办结' })).toMatchObject({ status: 403 })
    expect(await tryTo('leaderoffice', given, 'closing', { version: given.version - 1, text: '办结' })).toMatchObject({ status: 409, body: { code: 'conflict' } })
    const closed = await act('leaderoffice', given, 'closing', { version: given.version, text: '领导已阅，同意办结。' })
    expect(closed).toMatchObject({ state: 'closed', abilities: [] })
    expect(closed.steps.map(({ kind }) => kind)).toEqual(['given', 'progress', 'feedback', 'feedback', 'returned', 'ordered', 'feedback', 'closed'])
    expect(await tryTo('leaderoffice', closed, 'return', { text: '再补' })).toMatchObject({ status: 409, body: { code: 'instruction_closed' } })
    const events = await city.db.selectFrom('event').select(['type', 'subjectKind']).where('type', 'like', 'instruction.%').orderBy('id').execute()
    expect(events.map(({ type }) => type)).toEqual(['instruction.given', 'instruction.progressed', 'instruction.answered', 'instruction.answered', 'instruction.returned', 'instruction.ordered', 'instruction.answered', 'instruction.closed'])
    expect(new Set(events.map(({ subjectKind }) => subjectKind))).toEqual(new Set(['instruction']))
  })
})

describe('驻马店: a leader instructs from the ticket', () => {
  beforeAll(async () => {
    city = await openHotline('zhumadian', '2026-04-13T09:00:00+08:00')
    s = stepsOf(city)
  })
  afterAll(() => city.drop())

  test('under the own name, on the ticket’s record; another leader cannot speak for them', async () => {
    const ticket = await s.agent.register({ kind: 'complaint', body: '老旧小区三天没有供水。', requester: { name: '韩水', phone: '19000070001' } })
    const body = { about: 'ticket', ticketId: ticket.id, text: '请住建部门今日恢复供水并报结果。', unitIds: [city.unit('housing')], dueAt: new Date(city.clock.now + DAY).toISOString() }
    const { leaders } = await list('leaderoffice')
    const [first] = (await Promise.all(['mayor1', 'mayor2'].map(async (who) => ({ who, me: await city.as(who).get<{ id: string; name: string }>('/api/session') })))).map(({ who, me }) => ({ who, name: me.name }))
    const other = leaders.find(({ name }) => name !== first!.name)!
    expect(await city.as('mayor1').send('POST', '/api/instructions', { ...body, leaderId: other.id })).toMatchObject({ status: 403 })
    for (const who of ['office', 'supervisor1', 'housing-head']) expect(await city.as(who).send('POST', '/api/instructions', body)).toMatchObject({ status: 403 })
    const given = await city.as('mayor1').post<InstructionView>('/api/instructions', body)
    expect(given).toMatchObject({ leader: first!.name, ticketId: ticket.id, state: 'given' })
    expect(given.subject).not.toContain('韩水')
    city.clock.pass(HOUR)
    await act('housing-head', given, 'feedback', { text: '已恢复供水。' })
    expect(await act('mayor1', given, 'notes', { text: '很好，关注二次供水改造。' })).toMatchObject({ state: 'answered' })
    expect(await list('mayor1', `?ticketId=${ticket.id}`)).toMatchObject({ items: [{ id: given.id }], counts: { answered: 1 } })
    expect(await tryTo('mayor1', given, 'closing', { version: 2, text: '办结' })).toMatchObject({ status: 403 })
    const seen = await city.as('leaderoffice').get<InstructionView>(`/api/instructions/${given.id}`)
    expect(await act('leaderoffice', given, 'closing', { version: seen.version, text: '办结' })).toMatchObject({ state: 'closed' })
    const events = await city.db.selectFrom('event').select(['type', 'facts']).where('subjectId', '=', ticket.id).where('type', 'like', 'instruction.%').orderBy('id').execute()
    expect(events.map(({ type }) => type)).toEqual(['instruction.given', 'instruction.answered', 'instruction.noted', 'instruction.closed'])
    expect(events.every(({ facts }) => facts?.instructionId === given.id)).toBe(true)
  })
})

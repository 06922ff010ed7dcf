/** 纠错, 缺口, 季前会商, 使用: what keeps the base right after an entry is in force. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CorrectionView, GapGroupView } from '#contract/knowledge-care.ts'
import type { EntryDetail } from '#contract/knowledge.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { found, publish, read, step } from '../support/knowledge.ts'
import type { Person, Refused } from '../support/person.ts'
import { HOUR, stepsOf, type Steps } from '../support/steps.ts'

let city: Hotline
let s: Steps
let handler: Person, editor: Person, agent: Person
const UNIT = 'heating_company'
beforeAll(async () => {
  // Friday afternoon; the profile files a gap for what is answered without an entry.
  city = await openHotline('baoji', '2026-10-16T16:00:00+08:00')
  s = stepsOf(city)
  handler = s.unit(UNIT); editor = s.as('editor'); agent = s.agent
})
afterAll(() => city.drop())

type Todo = { items: { id: string; why: string }[]; corrections: CorrectionView[]; seasons: { season: string; from: string; total: number; confirmed: number }[] }
const todoOf = (who: Person) => who.get<Todo>('/api/knowledge/todo')
const eventTypes = async (id: string) => (await city.db.selectFrom('event').select('type').where('subjectId', '=', id).orderBy('id').execute()).map(({ type }) => type)
let entry: EntryDetail

test('a correction goes to the owner with a working-time clock, without the caller’s number', async () => {
  entry = await publish(editor, { question: '供暖从哪天开始？', answer: '每年 11 月 1 日。', unitId: city.unit(UNIT), season: 'heating' })
  const ticket = await agent.register({ kind: 'consult', body: '供暖从哪天开始' }, { move: 'answer', answer: '11 月 1 日。', entryIds: [entry.id] })
  const filed = await agent.post<CorrectionView>(`/api/knowledge/${entry.id}/corrections`, { text: '应为 11 月 15 日，来电 19012345678 的市民指出', ticketId: ticket.id })
  // Two working days after a Friday: Tuesday's close.
  expect([filed.text, filed.dueAt, filed.light, filed.mayDecide]).toEqual(['应为 11 月 15 日，来电 ＊＊＊ 的市民指出', '2026-10-20T09:30:00.000Z', 'calm', false])
  expect((await todoOf(handler)).corrections.map(({ id, mayDecide }) => [id, mayDecide])).toEqual([[filed.id, true]])
  expect((await todoOf(s.unit('education'))).corrections).toEqual([])
  expect((await s.unit('education').send('POST', `/api/knowledge/corrections/${filed.id}/decision`, { accept: true })).status).toBe(403)
})

test('accepted, it begins the next version; overdue is seen until that is in force', async () => {
  const [open] = (await todoOf(handler)).corrections
  const accepted = await handler.post<CorrectionView>(`/api/knowledge/corrections/${open!.id}/decision`, { accept: true })
  expect(accepted.state).toBe('accepted')
  expect((await handler.send<Refused>('POST', `/api/knowledge/corrections/${open!.id}/decision`, { accept: false, reason: '迟' })).body.code).toBe('correction_decided')
  entry = await read(handler, entry)
  expect([entry.stage, entry.work?.note, entry.openCorrections]).toEqual(['draft', '纠错：应为 11 月 15 日，来电 ＊＊＊ 的市民指出', 1])
  city.clock.set('2026-10-21T10:00:00+08:00')
  expect((await todoOf(handler)).corrections[0]?.light).toBe('overdue')
  entry = await handler.post('/api/knowledge/drafts', { ...entry.work!.content, id: entry.id, version: entry.version, answer: '每年 11 月 15 日。' })
  entry = await step(editor, entry, 'publish')
  expect([entry.openCorrections, (await todoOf(handler)).corrections]).toEqual([0, []])
  expect((await agent.get<{ items: CorrectionView[] }>('/api/knowledge/corrections?mine=yes')).items.map(({ state, light }) => [state, light])).toEqual([['done', 'done']])
  expect((await eventTypes(entry.id)).filter((type) => type.startsWith('correction'))).toEqual(['correction.filed', 'correction.accepted', 'correction.done'])
})

test('refused only with a reason', async () => {
  const filed = await agent.post<CorrectionView>(`/api/knowledge/${entry.id}/corrections`, { text: '应写明温度' })
  expect((await handler.send<Refused>('POST', `/api/knowledge/corrections/${filed.id}/decision`, { accept: false })).body.code).toBe('entry_reason_missing')
  expect(await handler.post(`/api/knowledge/corrections/${filed.id}/decision`, { accept: false, reason: '另有条目' })).toMatchObject({ state: 'refused', reason: '另有条目', light: 'done' })
})

test('the season calls unit and centre once; what nobody confirms by its first day is flagged', async () => {
  const other = await publish(editor, { question: '热费怎么交？', answer: '营业厅或手机。', unitId: city.unit(UNIT), season: 'heating' })
  expect((await todoOf(handler)).seasons).toEqual([])
  city.clock.set('2026-10-26T08:30:00+08:00')
  await city.timer('care-for-entries')
  await city.timer('care-for-entries')
  expect((await todoOf(handler)).seasons).toMatchObject([{ season: 'heating', from: '2026-11-15', total: 2, confirmed: 0 }])
  expect((await todoOf(editor)).seasons[0]?.total).toBe(2)
  expect((await todoOf(s.unit('education'))).seasons).toEqual([])
  expect((await todoOf(handler)).items.filter(({ why }) => why === 'reconfirm')).toHaveLength(2)
  await step(handler, await read(handler, other), 'reconfirm')
  expect((await todoOf(handler)).seasons[0]).toMatchObject({ total: 2, confirmed: 1 })
  city.clock.set('2026-11-15T08:30:00+08:00')
  await city.timer('care-for-entries')
  expect([(await read(agent, entry)).flagged, (await read(agent, other)).flagged]).toEqual([true, false])
  entry = await step(handler, await read(handler, entry), 'reconfirm')
  expect(entry.flagged).toBe(false)
  const calls = await city.db.selectFrom('event').select('facts').where('type', '=', 'season.called').execute()
  expect(calls.map(({ facts }) => facts)).toMatchObject([{ season: 'heating', entries: 2, units: 1 }])
})

test('asked and not found: grouped by what it is about, once a person and day, without names', async () => {
  const file = (who: Person, text: string) => who.post<{ filed: boolean }>('/api/knowledge/gaps', { text })
  expect(await file(agent, '电动自行车上牌要带什么材料')).toEqual({ filed: true })
  expect(await file(agent, '电动自行车上牌要带什么材料')).toEqual({ filed: false })
  expect(await file(s.as('agent2'), '电动自行车上牌，电话 19011112222')).toEqual({ filed: true })
  expect(await file(agent, '流浪猫绝育补贴')).toEqual({ filed: true })
  const answered = await agent.register({ kind: 'consult', title: '贾某问电动自行车哪里上牌', body: '电动自行车哪里上牌', requester: { name: '贾某', phone: '19000030009' } }, { move: 'answer', answer: '可以到车管所。', entryIds: [] })
  await city.settle()
  await city.settle()
  const { groups, counts } = await editor.get<{ groups: GapGroupView[]; counts: { groups: number; gaps: number } }>('/api/knowledge/gaps')
  expect([counts, groups.map(({ count }) => count)]).toEqual([{ groups: 2, gaps: 4 }, [3, 1]])
  const wordings = groups[0]!.wordings.map(({ text }) => text)
  expect(wordings).toContain('电动自行车上牌，电话 ＊＊＊')
  expect(wordings.join()).not.toContain('贾某')
  expect((await city.db.selectFrom('knowledgeGap').select('source').where('ticketId', '=', answered.id).execute())).toEqual([{ source: 'answer' }])
  expect((await editor.get<{ counts: { gaps: number } }>('/api/knowledge/gaps?from=2026-11-01&to=2026-11-14')).counts.gaps).toBe(0)
})

test('a gap becomes a draft with one click, and is closed when that is in force', async () => {
  const [gap, cats] = (await editor.get<{ groups: GapGroupView[] }>('/api/knowledge/gaps')).groups
  let draft = await editor.post<EntryDetail>(`/api/knowledge/gaps/${gap!.id}/draft`, { unitId: city.unit('traffic_police') })
  expect([draft.status, draft.question, draft.variants.length, draft.answer]).toEqual(['draft', '电动自行车上牌要带什么材料', 2, ''])
  expect((await editor.send<Refused>('POST', `/api/knowledge/gaps/${gap!.id}/draft`, {})).body.code).toBe('gap_settled')
  // Given up, the gap stands open again.
  await step(editor, draft, 'drop')
  draft = await editor.post<EntryDetail>(`/api/knowledge/gaps/${gap!.id}/draft`, { unitId: city.unit('traffic_police') })
  draft = await editor.post('/api/knowledge/drafts', { ...draft.work!.content, id: draft.id, version: draft.version, answer: '带身份证、合格证和发票。' })
  await step(editor, draft, 'publish')
  expect((await editor.get<{ groups: GapGroupView[] }>('/api/knowledge/gaps?state=closed')).groups.map(({ id, entryId }) => [id, entryId])).toEqual([[gap!.id, draft.id]])
  expect(await found(agent, '电动自行车上牌')).toEqual(['电动自行车上牌要带什么材料'])
  expect((await handler.send('POST', `/api/knowledge/gaps/${cats!.id}/dismissal`, { reason: '无' })).status).toBe(403)
  await editor.post(`/api/knowledge/gaps/${cats!.id}/dismissal`, { reason: '不属于热线知识' })
  expect((await editor.get<{ counts: { groups: number } }>('/api/knowledge/gaps')).counts.groups).toBe(0)
})

test('favourites, usefulness and the hot list', async () => {
  await agent.post(`/api/knowledge/${entry.id}/favourite`, { on: true })
  expect((await agent.get<{ items: { id: string }[] }>('/api/knowledge/favourites')).items.map(({ id }) => id)).toEqual([entry.id])
  expect((await s.as('agent2').get<{ items: unknown[] }>('/api/knowledge/favourites')).items).toEqual([])
  await agent.post(`/api/knowledge/${entry.id}/judgement`, { useful: false })
  await s.as('agent2').post(`/api/knowledge/${entry.id}/judgement`, { useful: true })
  expect(await agent.post(`/api/knowledge/${entry.id}/judgement`, { useful: true })).toEqual({ usefulCount: 2, uselessCount: 0 })
  expect((await read(agent, entry))).toMatchObject({ favourite: true, judged: true })
  for (const n of [1, 2]) await agent.register({ kind: 'consult', body: `供暖哪天开始 ${n}` }, { move: 'answer', answer: '11 月 15 日。', entryIds: [entry.id] })
  expect((await agent.get<{ items: { id: string; citedLately: number }[] }>('/api/knowledge/hot?days=7')).items[0]).toMatchObject({ id: entry.id, citedLately: 2 })
  expect((await agent.get<{ items: { citedLately: number }[] }>('/api/knowledge/hot?days=60')).items[0]?.citedLately).toBe(3)
})

test('first answers: consultations answered in the very contact, over those accepted', async () => {
  city.clock.set('2026-11-20T09:00:00+08:00')
  await agent.register({ kind: 'consult', body: '停暖退费' }, { move: 'answer', answer: '可以。', entryIds: [entry.id] })
  await agent.register({ kind: 'help', body: '家里不热' })
  const sent = await agent.register({ kind: 'consult', body: '为什么不热' })
  const later = await agent.register({ kind: 'consult', body: '热费标准' })
  city.clock.pass(HOUR)
  await agent.move(later, 'answer', { answer: '每平方米 5.8 元。', entryIds: [] })
  await s.assign(sent, UNIT)
  await city.settle()
  expect(await agent.get('/api/knowledge/first-answers?from=2026-11-20&to=2026-11-20')).toMatchObject({ accepted: 3, atOnce: 1, cited: 1, rate: 1 / 3, published: null, days: [{ day: '2026-11-20', accepted: 3, atOnce: 1 }] })
  expect(await agent.get('/api/knowledge/first-answers?from=2026-12-01&to=2026-12-02')).toMatchObject({ accepted: 0, rate: null })
})

test('policies are pushed to the enterprise that called: durable messages, on the ticket’s record', async () => {
  const policy = await publish(editor, { question: '小微企业贷款贴息', answer: '按年化 2% 贴息。', unitId: city.unit('development_reform'), audience: 'public', documents: [{ title: '贴息办法', reference: '市发改〔2026〕3 号' }] })
  const ticket = await agent.register({ kind: 'consult', party: 'enterprise', body: '企业咨询贷款贴息', requester: { enterprise: '某某机械厂', phone: '19000031111' } })
  const push = (who: Person, body: object) => who.send<Refused & { messages: number }>('POST', '/api/knowledge/push', body)
  expect((await push(agent, { ticketId: ticket.id, entryIds: [policy.id, entry.id] })).body.code).toBe('push_not_public')
  const person = await agent.register({ kind: 'consult', body: '个人咨询', requester: { phone: '19000031112' } })
  expect((await push(agent, { ticketId: person.id, entryIds: [policy.id] })).body.code).toBe('push_not_enterprise')
  const silent = await agent.register({ kind: 'consult', party: 'enterprise', body: '没有留号码', requester: { enterprise: '某厂' } })
  expect((await push(agent, { ticketId: silent.id, entryIds: [policy.id] })).body.code).toBe('push_no_number')
  expect((await push(handler, { ticketId: ticket.id, entryIds: [policy.id] })).status).toBe(403)
  expect((await push(agent, { ticketId: ticket.id, entryIds: [policy.id], note: '三季度申报' })).body.messages).toBe(1)
  await city.settle()
  const sent = await city.db.selectFrom('outgoingMessage').selectAll().where('ticketId', '=', ticket.id).where('template', '=', 'policy_pushed').execute()
  expect(sent.map(({ textSealed }) => city.keys.open(textSealed))).toEqual([`【12345】${city.profile.centers[0]!.name}就工单 ${ticket.number} 向您推送政策：小微企业贷款贴息\n三季度申报\n按年化 2% 贴息。\n文件：贴息办法 市发改〔2026〕3 号`])
})

/** 回访 as three hotlines announce it: 丽水 every first-handled case, 昌都 all a unit has closed by phone and message, 拉萨 rates checked by human call-back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InvitePage, RevisitCase } from '#contract/revisit.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { CONTENT, DAY, HOUR, SAD, stepsOf, type Steps } from '../support/steps.ts'
import { lastCode, publicPost } from '../support/revisit-codes.ts'

type Figures = { figures: Record<string, number> }
type Rows = { items: { ticketId: string }[] }
type Queue = { items: RevisitCase[]; due: number; later: number }

describe('丽水', () => {
  let city: Hotline
  let s: Steps
  beforeAll(async () => {
    city = await openHotline('lishui', '2026-11-23T09:00:00+08:00')
    s = stepsOf(city)
  })
  afterAll(() => city.drop())

  test('every first-handled case is called back; one that comes again ranks first, and first and final result stay apart', async () => {
    const cold = (n: number) => s.agent.register({ kind: 'help', categoryCode: 'urban.heating', body: `家里空调外机噪声，第 ${n} 户。`, requester: { name: '何冷', phone: `1900003000${n}` } }).catch(() => s.agent.register({ kind: 'help', body: `家里暖气不热，第 ${n} 户。`, requester: { name: '何冷', phone: `1900003000${n}` } }))
    const cases: TicketView[] = []
    for (let n = 1; n <= 4; n++) {
      const ticket = await s.assign(await cold(n), 'housing')
      await s.handle(ticket, 'housing')
      cases.push(await s.accept(ticket))
    }
    const queue = () => s.revisiter.get<Queue>('/api/revisit/queue')
    expect((await queue()).items.map((item) => item.ticketId).toSorted()).toEqual(cases.map((c) => c.id).toSorted())

    const [first, ...others] = cases
    for (const other of others) await s.revisit(other, { ...CONTENT, then: 'close' })
    // Still cold: not solved, handled again by the same unit; the second time it is warm.
    city.clock.pass(HOUR)
    await s.revisit(first!, { ...SAD, then: 'rehandle', rehandleReason: '仍然不热' })
    expect((await queue()).items).toEqual([])
    city.clock.pass(2 * DAY)
    await s.reply(first!, 'housing', { publicAnswer: '已冲洗管道并排气。' })
    await s.signOff(first!, 'housing')
    await s.accept(first!)
    const fresh = await s.agent.register({ kind: 'help', body: '路灯不亮', requester: { phone: '19000030009' } })
    await s.assign(fresh, 'housing')
    await s.handle(fresh, 'housing')
    await s.accept(fresh)
    expect((await queue()).items.map((item) => [item.ticketId, item.priority, item.rehandleCount])).toEqual([[first!.id, '重办件', 1], [fresh.id, null, 0]])
    await s.revisit(first!, { ...CONTENT, then: 'close' })
    await city.settle()

    const period = 'from=2026-11-23&to=2026-11-30'
    const figures = async (basis: string) => (await s.as('assessor').get<Figures>(`/api/revisit/figures?${period}&basis=${basis}`)).figures
    expect(await figures('first')).toMatchObject({ asked: 4, contacted: 4, solved: 3, not_solved: 1, process_content: 4, result_content: 3, result_dissatisfied: 1 })
    expect(await figures('final')).toMatchObject({ asked: 4, solved: 4, not_solved: 0, result_content: 4, result_unhappy: 0 })
    const behind = async (figure: string, basis = 'first') => (await s.as('assessor').get<Rows>(`/api/revisit/figures/tickets?${period}&basis=${basis}&figure=${figure}`)).items.map((i) => i.ticketId)
    expect(await behind('not_solved')).toEqual([first!.id])
    expect((await behind('solved')).toSorted()).toEqual(others.map((o) => o.id).toSorted())
    // The day before the first call-back and the days after the last have none.
    expect((await s.as('assessor').get<Figures>('/api/revisit/figures?from=2026-11-20&to=2026-11-22')).figures['asked']).toBe(0)
    expect((await s.agent.send('GET', `/api/revisit/figures?${period}`)).status).toBe(403)
  })
})

describe('西藏', () => {
  let land: Hotline
  let lhasa: Steps
  let qamdo: Steps
  const AT = '2026-09-17T10:00:00+08:00'
  beforeAll(async () => {
    land = await openHotline('xizang', AT)
    lhasa = stepsOf(land)
    qamdo = stepsOf(land, 'qamdo-')
  })
  afterAll(() => land.drop())

  test('昌都: all that a unit has closed is asked about, by phone and by message answered on the public page', async () => {
    const made: TicketView[] = []
    for (let n = 0; n < 3; n++) {
      const ticket = await qamdo.assign(await qamdo.agent.register({ kind: 'complaint', body: `房屋渗水，第 ${n} 户`, wantsRevisit: n !== 0, requester: { name: '扎西', phone: `1900004000${n}` } }), 'qamdo-housing')
      await qamdo.handle(ticket, 'qamdo-housing')
      made.push(await qamdo.accept(ticket))
    }
    expect((await qamdo.revisiter.get<Queue>('/api/revisit/queue')).due).toBe(3)
    const [byPhone, bySms, sad] = made
    await qamdo.revisit(byPhone!, { ...CONTENT, then: 'close' })

    for (const ticket of [bySms!, sad!]) expect(await qamdo.revisiter.post(`/api/tickets/${ticket.id}/revisit-invites`, { version: ticket.version, medium: 'sms' })).toMatchObject({ expiresAt: '2026-09-20T02:00:00.000Z' })
    expect(await qamdo.revisiter.get<Queue>('/api/revisit/queue')).toMatchObject({ due: 0, later: 2, items: [] })
    await land.settle()
    const { code, text, state } = await lastCode(land, bySms!, 'revisit_invited')
    expect(text).toContain(`/rate#${code}`)
    expect(state).toBe('waiting')
    const page = await publicPost<InvitePage>(land, '/api/public/revisit', { code: `${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8).toLowerCase()}` })
    expect(page).toMatchObject({ status: 200, body: { purpose: 'answer', state: 'open', number: bySms!.number, answered: null } })
    expect(JSON.stringify(page.body)).not.toMatch(/扎西|渗水|1900004/)
    expect((await publicPost<InvitePage>(land, '/api/public/revisit/answers', { code, ...CONTENT, opinion: '修好了' })).body).toMatchObject({ state: 'answered', answered: { solved: 'solved', opinion: '修好了', medium: 'sms' } })
    expect(await qamdo.agent.see(bySms!)).toMatchObject({ status: 'closed', outcome: 'resolved' })
    // Sent again with another opinion: the first answer is shown and stands.
    expect((await publicPost<InvitePage>(land, '/api/public/revisit/answers', { code, ...SAD })).body.answered).toMatchObject({ solved: 'solved', opinion: '修好了' })

    const other = await lastCode(land, sad!, 'revisit_invited')
    await publicPost(land, '/api/public/revisit/answers', { code: other.code, ...SAD })
    // Unhappy: a person decides what follows, and another judges.
    expect((await qamdo.agent.see(sad!)).status).toBe('revisited')
    expect((await qamdo.reviewer.get<{ items: { ticket: { id: string }; caller: string }[] }>('/api/reasonableness')).items).toMatchObject([{ ticket: { id: sad!.id }, caller: '诉求人' }])
    await land.settle()
    const { figures } = await qamdo.as('assessor').get<Figures>('/api/revisit/figures?from=2026-09-17&to=2026-09-17')
    expect(figures).toMatchObject({ asked: 3, solved: 2, not_solved: 1 })
    expect((await qamdo.as('assessor').get<Figures>('/api/revisit/figures?from=2026-09-17&to=2026-09-17&media=message')).figures['asked']).toBe(2)
  })

  test('拉萨: response, solved and satisfied of a session’s demands are those people said on the phone; another centre’s are not among them', async () => {
    land.clock.set(AT)
    const said = [CONTENT, { ...CONTENT, contacted: false }, { ...CONTENT, solved: 'partly' as const, processSatisfaction: 'dissatisfied' as const }, SAD]
    for (const [n, input] of said.entries()) {
      const ticket = await lhasa.assign(await lhasa.agent.register({ kind: 'help', body: `一把手接听诉求 ${n}`, requester: { phone: `1900004100${n}` } }), 'lhasa-housing')
      await lhasa.handle(ticket, 'lhasa-housing')
      await lhasa.finish(ticket, input)
    }
    await land.settle()
    const { figures } = await lhasa.as('mayor1').get<Figures>('/api/revisit/figures?from=2026-09-17&to=2026-09-17&media=phone&basis=final')
    // By hand: of four asked three were contacted (75 %), two solved (50 %), three content with the process, three with the result.
    expect(figures).toMatchObject({ asked: 4, contacted: 3, not_contacted: 1, solved: 2, partly: 1, not_solved: 1, process_content: 3, result_content: 3, process_dissatisfied: 1 })
    const rows = await lhasa.as('mayor1').get<{ items: { unit: string | null; title: string }[] }>('/api/revisit/figures/tickets?from=2026-09-17&to=2026-09-17&media=phone&basis=final&figure=not_contacted')
    expect(rows.items).toMatchObject([{ title: '一把手接听诉求 1' }])
    expect(rows.items[0]!.unit).toBeTruthy()
  })
})

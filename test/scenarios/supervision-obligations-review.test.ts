/** Rules a centre may set for its duties: a limit, a second person for an exemption, attempts in vain that count. Pinned at acceptance, but for the second person. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView, Coverage } from '#contract/obligations.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import type { Obligation } from '#domain/profile/supervision.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { foundNonCompliant } from '../support/judged.ts'
import { DEFAULT_PROFILE, readShipped } from '../support/shipped-profile.ts'
import { addPerson, DAY, local, stepsOf, type Steps } from '../support/steps.ts'

const OBLIGATIONS: Obligation[] = [
  { code: 'called', name: '办结件回访', base: 'unit_closed', duty: 'revisit', share: 1, unreachedCounts: true },
  { code: 'inspected', name: '不规范件督查', base: 'non_compliant', duty: 'inspect', share: 1, limit: { amount: 2, unit: 'working_day' }, exemptionReview: true },
]
let city: Hotline
let s: Steps
let ticket: TicketView
let center: string
beforeAll(async () => {
  const shipped = readShipped(DEFAULT_PROFILE)
  city = await openHotline({ ...shipped, centers: shipped.centers.map((one) => ({ ...one, obligations: OBLIGATIONS })) }, '2026-04-17T09:00:00+08:00')
  s = stepsOf(city)
  center = city.profile.centers[0]!.code
  ticket = await s.assign(await s.agent.register({ kind: 'complaint', body: '路灯不亮。', requester: { phone: '19000030009' } }), 'city_management')
  await s.handle(ticket, 'city_management')
  await s.accept(ticket)
})
afterAll(() => city.drop())

const PERIOD = 'from=2026-04-01&to=2026-04-30'
const coverage = async () => Object.fromEntries((await city.as('office').get<{ items: Coverage[] }>(`/api/obligations?${PERIOD}`)).items.map((one) => [one.code, one]))
const cases = async (who: string, query: string) => (await city.as(who).get<{ items: CaseView[] }>(`/api/obligations/cases?${PERIOD}${query}`)).items

test('two working days over a weekend: due on Tuesday, overdue on Wednesday', async () => {
  await foundNonCompliant(city, center, ticket.id, 'city_management')
  await city.settle()
  const [open] = await cases('supervisor1', '&code=inspected')
  expect([local(open!.dueAt), open!.overdue, open!.unit]).toEqual(['2026-04-21 17:30', false, expect.stringMatching(/\S/)])
  city.clock.set('2026-04-22T09:00:00+08:00')
  expect((await coverage()).inspected).toMatchObject({ open: 1, overdue: 1 })
  expect(await cases('supervisor1', '&state=overdue')).toMatchObject([{ id: open!.id, overdue: true }])
})

test('an exemption waits for another person; refused it may be asked again; granted it says who and who', async () => {
  const [{ id }] = await cases('supervisor1', '&code=inspected') as [CaseView]
  const colleague = await addPerson(city, 'office2', ['supervision_office'], city.units.find(({ kind }) => kind === 'center')!.code)
  const asked = await city.as('office').post<CaseView>(`/api/obligations/cases/${id}/exemption`, { reason: '单位已撤销' })
  expect(asked).toMatchObject({ state: 'open', asked: { reason: '单位已撤销' }, abilities: ['order'] })
  expect(await city.as('supervisor1').send('POST', `/api/obligations/cases/${id}/exemption`, { reason: '再申请' })).toMatchObject({ status: 409, body: { code: 'obligation_exemption_asked' } })
  const decide = (granted: boolean, exemptionId: string) => ({ url: `/api/obligations/exemptions/${exemptionId}/decision`, body: { granted, reason: granted ? '属实' : '理由不足' } })
  const own = decide(true, asked.asked!.id)
  expect(await city.as('office').send('POST', own.url, own.body)).toMatchObject({ status: 403, body: { code: 'obligation_exemption_own' } })
  const no = decide(false, asked.asked!.id)
  expect(await colleague.post<CaseView>(no.url, no.body)).toMatchObject({ state: 'open', asked: null })
  expect(await colleague.send('POST', no.url, no.body)).toMatchObject({ status: 409, body: { code: 'obligation_exemption_decided' } })
  const again = await city.as('supervisor1').post<CaseView>(`/api/obligations/cases/${id}/exemption`, { reason: '单位已撤销，附文件' })
  const yes = decide(true, again.asked!.id)
  // Two at once: the case is exempted once.
  const both = await Promise.all([city.as('office').send<CaseView>('POST', yes.url, yes.body), colleague.send<CaseView>('POST', yes.url, yes.body)])
  expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409])
  await city.settle()
  expect((await cases('office', '&state=exempted'))[0]).toMatchObject({ id, exemption: { reason: '单位已撤销，附文件', decidedBy: expect.stringMatching(/\S/) } })
  expect((await city.db.selectFrom('event').select('id').where('type', '=', 'obligation.exempted').execute())).toHaveLength(1)
  expect((await coverage()).inspected).toMatchObject({ all: 1, exempted: 1, numerator: 0, denominator: 0 })
})

test('attempts in vain count where the rules say so, and are shown as such', async () => {
  for (let n = 0; n < 3; n++) {
    await s.revisiter.move(await s.revisiter.see(ticket), 'attempt_revisit', { reason: 'no_answer' })
    city.clock.pass(DAY)
  }
  await city.settle()
  expect((await coverage()).called).toMatchObject({ discharged: 1, unreachedCounts: true, numerator: 1, denominator: 1 })
  expect(await cases('office', '&code=called')).toMatchObject([{ discharge: { how: 'unreached' } }])
})

/** 答复质量 over HTTP: hints with the unit's own earlier answers, and the one thing that is refused: naming a secret requester. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReplyHint } from '#domain/handling/reply-hint.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { assignmentOf } from '../support/person.ts'

let city: Hotline
beforeAll(async () => { city = await openHotline('lishui') })
afterAll(() => city.drop())

const ANSWER = '11月20日9时，我局工作人员到高井弄12号现场查看，屋面漏水属实。依据《房屋维修办法》，当日已更换防水层并清理淤泥，联系电话0578-2091234。'
async function atUnit(demand: { title: string; disclosure?: 'named' | 'secret' }): Promise<TicketView> {
  const born = await city.as('agent1').register({ kind: 'help', body: `${demand.title}，请派人维修`, areaCode: '331102001', categoryCode: 'urban.property', requester: { name: '王小明', phone: '13900001234' }, ...demand })
  const sent = await city.as('dispatcher1').move(born, 'assign', { leadUnitId: city.unit('housing') })
  const unit = city.as('housing')
  const signed = await unit.move(await unit.see(sent), 'sign', {}, assignmentOf(sent))
  return unit.move(signed, 'contact', { reached: true, number: '13900001234', acceptanceTold: true, limitTold: true }, assignmentOf(signed))
}
const check = async (who: string, ticket: TicketView, publicAnswer: string) =>
  (await city.as(who).post<{ hints: ReplyHint[] }>(`/api/tickets/${ticket.id}/reply-check`, { assignmentId: assignmentOf(ticket), publicAnswer })).hints

test('an answer nearly like an earlier one of the unit is named with its ticket; another unit may not ask', async () => {
  const first = await atUnit({ title: '高井弄屋顶漏水' })
  await city.as('housing').move(first, 'reply', { publicAnswer: ANSWER, factsTrue: 'true', solved: 'solved' }, assignmentOf(first))
  const second = await atUnit({ title: '高井弄14号屋顶漏水' })
  expect(await check('housing', second, ANSWER.replace('12号', '14号'))).toEqual([expect.objectContaining({ code: 'boiler_plate', values: expect.objectContaining({ number: first.number }) })])
  expect(await check('reviewer1', second, '尽快处理。')).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'short' })]))
  expect((await city.as('city_management').send('POST', `/api/tickets/${second.id}/reply-check`, { assignmentId: assignmentOf(second), publicAnswer: ANSWER })).status).toBe(404)
})

test('the caller named in the answer is pointed at; of a secret caller it is refused', async () => {
  const named = await atUnit({ title: '阳台漏水' })
  expect(await check('housing', named, `${ANSWER}已与王小明核实。`)).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'personal_data', severity: 'block' })]))
  const secret = await atUnit({ title: '楼道漏水', disclosure: 'secret' })
  const refused = await city.as('housing').tryMove(secret, 'reply', { publicAnswer: `${ANSWER}已与王小明核实。`, factsTrue: 'true', solved: 'solved' }, assignmentOf(secret))
  expect(refused).toMatchObject({ status: 422, body: { code: 'answer_names_requester' } })
  expect((await city.as('housing').move(secret, 'reply', { publicAnswer: ANSWER, factsTrue: 'true', solved: 'solved' }, assignmentOf(secret))).status).toBe('processing')
})

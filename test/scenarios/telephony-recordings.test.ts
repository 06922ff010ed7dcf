/** 录音 and 评价 on the ticket: who hears, with which reason, and what the caller says of the talk by a link. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TicketView } from '#contract/ticket/view.ts'
import { newId } from '#platform/ids.ts'
import { sql } from 'kysely'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { openPhones, type Phones } from '../support/phones.ts'
import { WAV } from '../support/scripted-engine.ts'

let city: Hotline
let phones: Phones
beforeAll(async () => { city = await openHotline('lishui', '2026-03-02T10:00:00+08:00'); phones = await openPhones(city); await phones.ready('agent1') })
afterAll(async () => { await phones.stop(); await city.drop() })

const DEMAND = { kind: 'help', body: '小区门口路灯坏了三天，晚上看不见路。', areaCode: '331102', categoryCode: 'urban.road.light', requester: { name: '王先生', phone: '13800007812' } }
/** Answered by agent1, bound, recorded; the caller hangs up first. */
async function talk(more: object = {}): Promise<{ callId: string; recordingId: string; ticket: TicketView }> {
  const { callId, legId } = await phones.dialIn()
  await phones.answer()
  const ticket = await city.as('agent1').register({ ...DEMAND, ...more } as never)
  await phones.wish('agent1', { wish: 'bind', callId, ticketId: ticket.id })
  city.clock.pass(90_000)
  await phones.end(legId)
  const recordingId = await phones.recorded(callId, 90)
  await phones.wish('agent1', { wish: 'state', state: 'ready' })
  await city.settle()
  return { callId, recordingId, ticket }
}
const hear = (who: string, id: string, reason?: string) => city.as(who).ask({ method: 'GET', url: `/api/telephony/recordings/${id}${reason === undefined ? '' : `?reason=${encodeURIComponent(reason)}`}` })

test('heard with a reason that stays on the record; without one, without the role, or in a unit: not', async () => {
  const { callId, recordingId, ticket } = await talk()
  const heard = await hear('inspector1', recordingId, '抽查服务用语')
  expect([heard.statusCode, heard.headers['content-type'], heard.rawPayload.equals(WAV)]).toEqual([200, 'audio/wav', true])
  expect((await hear('inspector1', recordingId)).statusCode).toBe(400)
  expect((await hear('inspector1', recordingId, ' ')).statusCode).toBe(400)
  expect((await hear('agent1', recordingId, '核对地址')).statusCode).toBe(200)
  const refused = await Promise.all(['agent2', 'dispatcher1', 'housing', 'housing-head', 'mayor1', 'sysadmin', 'auditor', 'disciplinereader'].map(async (who) => (await hear(who, recordingId, '想听')).statusCode))
  expect(refused).toEqual(refused.map(() => 403))
  const { rows } = await sql<{ facts: object }>`select facts from event where type = 'recording.listened' and subject_id = ${callId} order by id`.execute(city.db)
  expect(rows.map(({ facts }) => facts)).toEqual([{ recordingId, ticketId: ticket.id }, { recordingId, ticketId: ticket.id }])
  expect(JSON.stringify(rows)).not.toContain('抽查')
})

test('listed with the call and on the ticket: id, start, length; for who may hear it', async () => {
  const { callId, recordingId, ticket } = await talk()
  const item = { id: recordingId, callId, seconds: 90, bytes: WAV.length, state: 'kept', pauses: [], startedAt: expect.any(String) as string }
  expect(await city.as('reviewer1').get(`/api/telephony/calls/${callId}/recordings`)).toEqual({ items: [item] })
  expect(await city.as('supervisor1').get(`/api/tickets/${ticket.id}/recordings`)).toMatchObject({ items: [item], calls: [{ id: callId, lineName: '12345', dialled: '12345', talkSeconds: 90, rating: null }] })
  expect((await city.as('agent2').send('GET', `/api/telephony/calls/${callId}/recordings`)).status).toBe(403)
  expect(await city.as('agent2').get(`/api/tickets/${ticket.id}/recordings`)).toMatchObject({ items: [], calls: [{ id: callId }] })
  expect((await city.as('inspector1').send('GET', `/api/telephony/calls/${newId()}/recordings`)).status).toBe(404)
})

test('a secret caller: inspector, appeal judge and shift leader only; not even who took the call', async () => {
  const { recordingId } = await talk({ kind: 'report' })
  const seen = await Promise.all(['inspector1', 'judge', 'leader', 'reviewer1', 'supervisor1', 'agent1'].map(async (who) => [who, (await hear(who, recordingId, '核查')).statusCode]))
  expect(seen).toEqual([['inspector1', 200], ['judge', 200], ['leader', 200], ['reviewer1', 403], ['supervisor1', 403], ['agent1', 403]])
})

test('the caller hung up first: one message with a code, answered once, shown on the ticket', async () => {
  const { callId, ticket } = await talk()
  const messages = await city.db.selectFrom('outgoingMessage').select('textSealed').where('ticketId', '=', ticket.id).where('template', '=', 'call_rating').execute()
  expect(messages).toHaveLength(1)
  const text = city.keys.open(messages[0]!.textSealed)
  const code = /评价码 (\w+)/.exec(text)![1]!
  expect(text).not.toContain('13800007812')
  const stranger = (url: string, payload: object) => city.app.inject({ method: 'POST', url, payload })
  expect((await stranger('/api/public/call-ratings/open', { code })).json()).toMatchObject({ state: 'open', center: '丽水市 12345 政务服务热线', score: null })
  expect((await stranger('/api/public/call-ratings/open', { code: 'ABCDEFGHJK' })).statusCode).toBe(404)
  expect((await stranger('/api/public/call-ratings', { code, score: 6 })).statusCode).toBe(400)
  const both = await Promise.all([4, 2].map(async (score) => (await stranger('/api/public/call-ratings', { code: code.toLowerCase(), score })).json() as { state: string; score: number }))
  expect(both[0]).toEqual(both[1])
  const given = both[0]!.score
  expect((await city.as('leader').get<{ calls: unknown[] }>(`/api/tickets/${ticket.id}/recordings`)).calls).toMatchObject([{ id: callId, rating: given }])
  const { rows } = await sql<{ facts: object }>`select facts from event where type = 'call.rated' and subject_id = ${callId}`.execute(city.db)
  expect(rows.map(({ facts }) => facts)).toMatchObject([{ score: given, by: 'sms' }])
})

test('too late, or answered by key already: nothing is asked, nothing changes', async () => {
  const { ticket } = await talk()
  const [message] = await city.db.selectFrom('outgoingMessage').select('textSealed').where('ticketId', '=', ticket.id).where('template', '=', 'call_rating').execute()
  const code = /评价码 (\w+)/.exec(city.keys.open(message!.textSealed))![1]!
  city.clock.pass(73 * 3_600_000)
  expect((await city.app.inject({ method: 'POST', url: '/api/public/call-ratings', payload: { code, score: 5 } })).json()).toMatchObject({ code: 'rating_expired' })
  const { callId, legId } = await phones.dialIn()
  await phones.answer()
  const other = await city.as('agent1').register({ ...DEMAND } as never)
  await phones.wish('agent1', { wish: 'bind', callId, ticketId: other.id })
  await phones.wish('agent1', { wish: 'hang_up', callId })
  await phones.settled()
  await phones.say('5', legId)
  await city.settle()
  expect(await phones.call(callId)).toMatchObject({ rating: 5 })
  expect(await city.db.selectFrom('telephonyRatingInvite').select('callId').where('callId', '=', callId).execute()).toEqual([])
})

/** A correction can make a demand a 举报: from then on its caller is secret, also in what was already written. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHotline, type Hotline } from '../support/hotline.ts'

let city: Hotline
beforeAll(async () => { city = await openHotline('lishui') })
afterAll(() => city.drop())

test('amended to a report, the caller disappears from what units see', async () => {
  const named = await city.as('agent1').register({ kind: 'help', title: '欧阳明珠反映厂里夜间偷排', body: '我叫欧阳明珠，电话19000007788，厂里夜间偷排', requester: { name: '欧阳明珠', phone: '19000007788' } })
  expect(named.requester?.disclosure).toBe('named')
  const secret = await city.as('dispatcher1').move(named, 'amend', { kind: 'report' })
  expect(secret.requester?.disclosure).toBe('secret')
  await city.as('dispatcher1').move(secret, 'assign', { leadUnitId: city.unit('ecology') })

  const seen = JSON.stringify([await city.as('ecology').see(named), await city.as('ecology').get('/api/work?kinds=sign')])
  expect(seen).toContain('夜间偷排')
  for (const planted of ['欧阳明珠', '欧阳', '19000007788', '7788']) expect(seen).not.toContain(planted)
  expect((await city.as('ecology').send('POST', `/api/tickets/${named.id}/unmask`, { reason: '联系' })).status).toBe(403)
})

test('what a citizen says at the call-back stands above what the unit wrote', async () => {
  const ticket = await city.as('agent1').register({ kind: 'help', body: '路面坑洼', requester: { phone: '19000007789' } })
  const assigned = await city.as('dispatcher1').move(ticket, 'assign', { leadUnitId: city.unit('housing') })
  const lead = assigned.assignments[0]!.id
  let now = await city.as('housing').move(assigned, 'sign', {}, lead)
  now = await city.as('housing').move(now, 'contact', { reached: true, number: '19000007789', acceptanceTold: true, limitTold: true }, lead)
  now = await city.as('housing').move(now, 'reply', { publicAnswer: '已修补。', factsTrue: 'true', solved: 'solved' }, lead)
  now = await city.as('housing-head').move(now, 'sign_off', {}, lead)
  now = await city.as('reviewer1').move(now, 'accept', {})
  now = await city.as('revisiter1').move(now, 'record_revisit', { contacted: true, solved: 'not_solved', processSatisfaction: 'satisfied', resultSatisfaction: 'dissatisfied', then: 'close' })
  expect(now).toMatchObject({ status: 'closed', outcome: 'unresolved' })
})

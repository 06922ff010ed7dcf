/** 联动伙伴: registered by an administrator, secret written and never read; what waits, what was answered, tried again, held back. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OutgoingRow, PartnerRow } from '#contract/linkage.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import type { Person, Refused } from '../support/person.ts'
import { SAD, stepsOf } from '../support/steps.ts'

const SECRET = 'a-secret-of-thirty-characters-or-so'
let city: Hotline, admin: Person, net: Server, url: string
let status = 503
const got: { key: string; authorization: string }[] = []
beforeAll(async () => {
  city = await openHotline('hainan', '2026-09-09T10:00:00+08:00')
  admin = city.as('sysadmin')
  net = createServer((request, reply) => {
    request.resume().on('end', () => {
      got.push({ key: String(request.headers['idempotency-key']), authorization: String(request.headers.authorization) })
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ received: true }))
    })
  })
  await new Promise<void>((ready) => { net.listen(0, '127.0.0.1', ready) })
  url = `http://127.0.0.1:${(net.address() as AddressInfo).port}/items`
  const s = stepsOf(city), department = city.as('business_environment')
  const ticket = await s.agent.register({ kind: 'complaint', party: 'enterprise', categoryCode: 'economy.enterprise.arrears', areaCode: '460203', title: '工程尾款被拖欠', body: '工程竣工两年，尾款一直没有支付。', complainedOf: { type: 'unit', name: '吉阳区人民政府', unitId: city.unit('g460203') } })
  await s.assign(ticket, 'finance')
  await s.handle(ticket, 'finance')
  await s.accept(ticket)
  await s.revisit(ticket, SAD)
  await city.settle()
  const [candidate] = (await department.get<{ items: { id: string }[] }>('/api/discipline/candidates?state=open')).items
  const { checksum } = await department.get<{ checksum: string }>(`/api/discipline/items/${candidate!.id}/package?note=`)
  await department.post(`/api/discipline/items/${candidate!.id}/moves`, { move: 'pass', checksum })
})
afterAll(async () => {
  net.close()
  await city.drop()
})

const set = (given: object) => admin.send<Refused>('POST', '/api/linkage/partners', { link: 'discipline_net', url, ...given })
const register = () => admin.get<{ items: PartnerRow[]; classes: { code: string }[] }>('/api/linkage/partners')
const partner = async (code = 'discipline_net') => (await register()).items.find(({ link }) => link.code === code)!
const queue = async (query = '') => (await admin.get<{ items: OutgoingRow[] }>(`/api/linkage/outgoing${query}`)).items
const later = async () => { city.clock.pass(2 * 3_600_000); await city.timer('send-to-partners') }

test('a new platform joins the rules, and gets an address; a secret is needed once and is its own', async () => {
  const { versionId, document } = await admin.get<{ versionId: string; document: CenterRules }>('/api/rules')
  await admin.post('/api/rules', { section: 'links', value: [...document.links!, { code: 'tv', name: '电视问政', kind: 'other', direction: 'out' }], basedOn: versionId, note: '登记联动伙伴' })
  expect((await set({ link: 'tv' })).body.code).toBe('partner_secret_missing')
  expect((await set({ link: 'nobody', token: SECRET })).body.code).toBe('link_unknown')
  expect((await set({ link: 'tv', token: 'another-secret-of-thirty-characters' })).status).toBe(200)
  expect((await set({ token: 'another-secret-of-thirty-characters' })).body.code).toBe('partner_secret_taken')
  expect((await set({ token: SECRET, classes: ['no_such_class'] })).body.code).toBe('discipline_class_unknown')
  expect(await partner('tv')).toMatchObject({ connected: true, active: true, rules: 0, waiting: 0 })
  expect(await partner()).toMatchObject({ connected: false, waiting: 1, lastAnswer: null })
  expect(JSON.stringify(await register())).not.toContain('another-secret')
})

test('what is not to be sent waits and says why; stopped, nothing is tried', async () => {
  expect((await set({ token: SECRET, classes: ['wages'] })).status).toBe(200)
  await later()
  expect([got.length, await queue()]).toMatchObject([0, [{ state: 'waiting', attempts: 0, problem: 'class_not_sent', class: { code: 'arrears' } }]])
  expect((await set({ active: false })).status).toBe(200)
  await later()
  expect(got).toEqual([])
  expect(await partner()).toMatchObject({ connected: true, active: false, classes: null })
})

test('down: the answer stands in the queue, tries grow rarer; tried again by hand it goes at once, once', async () => {
  // The secret stays the one of before.
  expect((await set({ active: true })).status).toBe(200)
  await later()
  expect(await queue('?state=waiting')).toMatchObject([{ attempts: 1, problem: 'status 503', answer: 'status 503', sentAt: null }])
  expect(await partner()).toMatchObject({ waiting: 1, lastAnswer: 'status 503', lastTriedAt: new Date(city.clock.now).toISOString() })
  status = 200
  await city.timer('send-to-partners')
  expect(got).toHaveLength(1)
  const [row] = await queue()
  expect((await city.as('office').send('POST', `/api/linkage/outgoing/${row!.id}/retry`, {})).status).toBe(403)
  await admin.post(`/api/linkage/outgoing/${row!.id}/retry`, {})
  await city.timer('send-to-partners')
  await city.timer('send-to-partners')
  expect(got.map(({ key, authorization }) => [key, authorization])).toEqual([1, 2].map(() => [row!.id, `Bearer ${SECRET}`]))
  expect(await queue()).toMatchObject([{ state: 'sent', attempts: 2, problem: null, answer: 'received' }])
  expect((await admin.send<Refused>('POST', `/api/linkage/outgoing/${row!.id}/retry`, {})).body.code).toBe('outgoing_sent')
  expect(await queue('?link=tv')).toEqual([])
  // Neither number nor title of the ticket.
  expect(JSON.stringify(await queue())).not.toContain('尾款')
})

/** 附件 and 查看个人信息 over HTTP. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TicketView } from '#contract/ticket/view.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { stepsOf, type Steps } from '../support/steps.ts'

let city: Hotline
let s: Steps
let ticket: TicketView
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('现场照片的内容'.repeat(50))])
beforeAll(async () => {
  city = await openHotline('lishui')
  s = stepsOf(city)
  ticket = await s.sign(await s.assign(await s.agent.register({ kind: 'help', body: '井盖缺失', requester: { name: '测试丁', phone: '19000005555', idNumber: '330000199001011234' }, address: '东门街道 8 幢' }), 'housing'), 'housing')
})
afterAll(() => city.drop())

const files = () => readdirSync(join(city.folder, 'files'), { recursive: true, encoding: 'utf8' }).map((name) => join(city.folder, 'files', name)).filter((path) => statSync(path).isFile())

test('what goes up comes down, octet by octet; on disk it is not readable', async () => {
  const up = await s.unit('housing').upload(ticket.id, { name: '现场.png', bytes: PNG, kind: 'site_photo' })
  expect(up).toMatchObject({ status: 200, body: { name: '现场.png', mediaType: 'image/png', bytes: PNG.length, kind: 'site_photo' } })
  const list = await s.agent.get<{ items: { id: string }[] }>(`/api/tickets/${ticket.id}/attachments`)
  expect(list.items.map((a) => a.id)).toEqual([up.body.id])
  const down = await s.agent.ask({ method: 'GET', url: `/api/attachments/${up.body.id}` })
  expect([down.statusCode, down.headers['content-type'], down.rawPayload.equals(PNG)]).toEqual([200, 'image/png', true])
  expect(down.headers['content-disposition']).toContain(encodeURIComponent('现场.png'))
  expect(files()).toHaveLength(1)
  expect(readFileSync(files()[0]!).includes(Buffer.from('现场照片'))).toBe(false)
  expect((await s.unit('education').ask({ method: 'GET', url: `/api/attachments/${up.body.id}` })).statusCode).toBe(404)
})

test('a file changed on disk is not handed out as the one that was uploaded', async () => {
  const up = await s.agent.upload(ticket.id, { name: 'a.png', bytes: PNG })
  const path = files().find((file) => file.includes(up.body.id))!
  const bytes = readFileSync(path)
  bytes[bytes.length - 1]! ^= 1
  writeFileSync(path, bytes)
  expect((await s.agent.ask({ method: 'GET', url: `/api/attachments/${up.body.id}` })).statusCode).toBe(500)
})

test.each([
  ['a script', 'run.sh', Buffer.from('#!/bin/sh\nrm -rf /')],
  ['a program called a picture', '照片.jpg', Buffer.from('MZ\u0090\u0000')],
  ['a picture called a program', '照片.exe', PNG],
  ['a page', 'x.svg', Buffer.from('<svg onload="alert(1)"/>')],
  ['nothing', 'empty.png', Buffer.alloc(0)],
])('%s is refused', async (_, name, bytes) => {
  const before = files().length
  expect((await s.agent.upload(ticket.id, { name, bytes })).body.code).toBe('file_kind_refused')
  expect(files()).toHaveLength(before)
})

test('who may: people of the centre while it is open, the unit once it has signed', async () => {
  const other = await s.assign(await s.agent.register({ kind: 'help', body: '路灯' }), 'housing')
  const give = async (who: string) => (await s.as(who).upload(other.id, { name: 'a.png', bytes: PNG })).body.code
  expect(await give('housing')).toBe('forbidden')
  expect(await give('education')).toBe('not_found')
  await s.agent.move(await s.agent.see(other), 'withdraw', { text: '不用了' })
  expect(await give('agent1')).toBe('wrong_state')
})

test('too large is said so', async () => {
  const large = Buffer.concat([PNG, Buffer.alloc(20_000_001)])
  expect((await s.agent.upload(ticket.id, { name: 'a.png', bytes: large })).status).toBe(413)
})

test('masked until unmasked; unmasking says why, and to whom it was shown stands on the record', async () => {
  const seen = await s.unit('housing').see(ticket)
  expect(seen.requester).toMatchObject({ phone: '190****5555' })
  expect(JSON.stringify(seen)).not.toMatch(/测试丁|19000005555|330000199001011234/)
  expect((await s.unit('housing').send('POST', `/api/tickets/${ticket.id}/unmask`, { reason: '' })).status).toBe(400)
  expect((await s.unit('education').send('POST', `/api/tickets/${ticket.id}/unmask`, { reason: '好奇' })).status).toBe(404)
  const shown = await s.unit('housing').post(`/api/tickets/${ticket.id}/unmask`, { reason: '上门前联系' })
  expect(shown).toMatchObject({ name: '测试丁', phone: '19000005555', idNumber: '330000199001011234', address: '东门街道 8 幢' })
  await city.settle()
  const record = await s.as('auditor').get<{ items: { subjectId: string; type: string; unitPath: string }[] }>('/api/audit/events?type=requester.unmasked')
  expect(record.items).toHaveLength(1)
  expect(record.items[0]).toMatchObject({ subjectId: ticket.id, unitPath: expect.stringContaining('housing') })
  const story = await s.reviewer.get<{ items: { type: string; text: string | null }[] }>(`/api/tickets/${ticket.id}/timeline`)
  expect(story.items.find((i) => i.type === 'requester.unmasked')?.text).toBe('上门前联系')
})

/** 知识附件: uploaded, named by an entry, reviewed with it, read by the public only while a public entry in force names it; and 公众问而无答 as a gap. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EntryDetail } from '#contract/knowledge.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { publish, read, sendFile } from '../support/knowledge.ts'
import type { Person, Refused } from '../support/person.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'

type Uploaded = { id: string; reference: string; mediaType: string } & Refused
const PDF = Buffer.from('%PDF-1.4\n租房提取办法\n')

let city: Hotline
let editor: Person
beforeAll(async () => { city = await openHotline(DEFAULT_PROFILE); editor = city.as('editor') })
afterAll(() => city.drop())

const upload = (who: Person, bytes = PDF, name = '租房提取办法.pdf') => sendFile<Uploaded>(who, '/api/knowledge/documents', {}, { name, bytes })
const outside = (id: string) => city.app.inject({ method: 'GET', url: `/api/public/documents/${id}` })
const save = (entry: EntryDetail, change: object) => editor.post<EntryDetail>('/api/knowledge', { id: entry.id, version: entry.version, question: entry.question, answer: entry.answer, unitId: entry.unitId, audience: entry.audience, documents: entry.documents, ...change })

test('a file is read by staff, and by the public while a public entry in force names it', async () => {
  const { body: file } = await upload(editor)
  expect(file).toMatchObject({ mediaType: 'application/pdf', reference: `file:${file.id}` })
  let entry = await publish(editor, { question: '租房怎么提取公积金', answer: '网上申请，三日内到账。', unitId: city.unit('housing'), documents: [{ title: '租房提取办法', reference: file.reference }] })
  expect((await city.as('agent1').ask({ method: 'GET', url: `/api/public/documents/${file.id}` })).rawPayload.equals(PDF)).toBe(true)
  expect((await outside(file.id)).statusCode).toBe(404)

  entry = await save(entry, { audience: 'public' })
  const open = await outside(file.id)
  expect([open.statusCode, open.headers['content-type'], open.rawPayload.equals(PDF)]).toEqual([200, 'application/pdf', true])
  const { answers } = (await city.app.inject({ method: 'POST', url: '/api/public/questions', payload: { text: '租房子怎么提取公积金' } })).json()
  expect(answers[0].documents).toEqual([{ title: '租房提取办法', fileId: file.id, reference: null, issued: null }])

  await save(entry, { documents: [] })
  expect((await outside(file.id)).statusCode).toBe(404)
  // Its earlier version still names it, and staff still read it.
  expect((await city.as('agent1').ask({ method: 'GET', url: `/api/public/documents/${file.id}` })).statusCode).toBe(200)
})

test('what is no document, what nobody uploaded, and who may not upload', async () => {
  expect((await upload(editor, Buffer.from('MZ program'), 'tool.exe')).body.code).toBe('file_kind_refused')
  expect((await upload(city.as('agent1'))).status).toBe(403)
  const wrong = await editor.send<Refused>('POST', '/api/knowledge', { question: '没有的附件', answer: '有', unitId: city.unit('housing'), documents: [{ title: 'x', reference: 'file:00000000-0000-7000-8000-000000000000' }] })
  expect([wrong.status, wrong.body.code]).toEqual([422, 'entry_file_unknown'])
  expect((await outside('00000000-0000-7000-8000-000000000000')).statusCode).toBe(404)
  const { items } = await editor.get<{ items: { question: string }[] }>('/api/knowledge/entries?text=')
  expect(items.map(({ question }) => question)).not.toContain('没有的附件')
})

test('a unit’s draft with a file goes through review like every word', async () => {
  const handler = city.as('housing')
  const { body: file } = await upload(handler)
  const draft = await handler.post<EntryDetail>('/api/knowledge/drafts', { question: '物业费能开票吗', answer: '可以。', unitId: city.unit('housing'), documents: [{ title: '票样', reference: file.reference }] })
  expect((await read(handler, draft)).work?.content.documents).toEqual([{ title: '票样', reference: file.reference }])
})

test('what the public asks and nobody answers is a gap, once a day; greetings are none', async () => {
  const ask = (text: string) => city.app.inject({ method: 'POST', url: '/api/public/questions', payload: { text } })
  for (const text of ['养老院床位怎么申请轮候', '养老院床位怎么申请轮候', '你好']) expect((await ask(text)).json().answers).toEqual([])
  const gaps = async () => (await editor.get<{ groups: { count: number; wordings: { text: string }[] }[] }>('/api/knowledge/gaps')).groups
  expect((await gaps()).map(({ count, wordings }) => [count, wordings[0]?.text])).toEqual([[1, '养老院床位怎么申请轮候']])
  city.clock.set('2026-03-03T09:00:00+08:00')
  await ask('养老院床位怎么申请轮候，电话13800007812')
  const [group] = await gaps()
  expect(group?.count).toBe(2)
  expect(JSON.stringify(group)).not.toContain('13800007812')
})

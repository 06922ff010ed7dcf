/** 导入导出: a wrong file, a file with wrong lines, the same file again, and out again as it came in. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import ExcelJS from 'exceljs'
import type { ImportReport } from '#contract/knowledge-use.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { found, read, sendFile, write } from '../support/knowledge.ts'
import type { Person, Refused } from '../support/person.ts'
import { stepsOf, type Steps } from '../support/steps.ts'

let city: Hotline
let s: Steps
let editor: Person
beforeAll(async () => {
  city = await openHotline('lishui')
  s = stepsOf(city)
  editor = s.as('editor')
})
afterAll(() => city.drop())

const send = async (name: string, text: string | Buffer, fields: Record<string, string> = {}) =>
  sendFile<ImportReport & Refused>(editor, '/api/knowledge/import', { apply: 'no', as: 'published', ...fields }, { name, bytes: Buffer.from(text) })
const count = async () => Number((await city.db.selectFrom('knowledgeEntry').select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()).n)
const unitName = (code: string) => city.units.find((unit) => unit.code === code)!.name

const LINES = () => [
  { id: 'a1', question: '居住证去哪里办？', variants: ['办居住证'], answer: '到派出所。', unit: 'police', category: 'justice.registry.household', audience: 'public', documents: [{ title: '居住证条例', issued: '2016-01-01' }] },
  { id: 'a2', question: '没有答案的', answer: '', unit: 'police' },
  { id: 'a3', question: '单位不认识', answer: '有', unit: '无此单位' },
  { id: 'a4', question: '日子不对', answer: '有', unit: 'police', validTo: '2026-02-30' },
  { id: 'a1', question: '同号两次', answer: '有', unit: 'police' },
  { id: 'a5', question: '早已过期', answer: '有', unit: 'police', validTo: '2020-01-01' },
  { id: 'a6', question: '水费怎么交？', answer: '网上或营业厅。', unit: unitName('water_company') },
]
const jsonl = () => `${LINES().map((line) => JSON.stringify(line)).join('\n')}\nnot json\n`

test('what is no table is refused; nobody but the editor imports', async () => {
  expect((await send('list.pdf', '%PDF')).body.code).toBe('import_unusable')
  expect((await send('list.csv', '甲,乙\n1,2\n')).body.code).toBe('import_unusable')
  expect((await send('list.xlsx', 'no workbook')).body.code).toBe('import_unusable')
  expect((await sendFile(s.head('police'), '/api/knowledge/import', { apply: 'yes' }, { name: 'a.jsonl', bytes: Buffer.from(jsonl()) })).status).toBe(403)
})

test('a look first: good lines and bad ones by their number, nothing written', async () => {
  const { body } = await send('list.jsonl', jsonl())
  expect([body.rows, body.fresh, body.changed, body.unchanged, body.applied]).toEqual([8, 2, 0, 0, false])
  expect(body.bad).toEqual([
    { line: 2, problem: 'answer_missing', value: '没有答案的' }, { line: 3, problem: 'unit_unknown', value: '无此单位' }, { line: 4, problem: 'day_wrong', value: '2026-02-30' },
    { line: 5, problem: 'twice', value: 'a1' }, { line: 6, problem: 'period_over', value: '2020-01-01' }, { line: 8, problem: 'unreadable', value: '' },
  ])
  expect(await count()).toBe(0)
})

test('applied: good lines come in, bad ones stay out; the same again changes nothing', async () => {
  expect((await send('list.jsonl', jsonl(), { apply: 'yes' })).body).toMatchObject({ fresh: 2, applied: true, badCount: 6 })
  expect(await found(s.agent, '办居住证')).toEqual(['居住证去哪里办？'])
  const events = async () => (await city.db.selectFrom('event').select('id').where('type', 'like', 'entry.%').execute()).length
  const before = await events()
  expect((await send('list.jsonl', jsonl(), { apply: 'yes' })).body).toMatchObject({ fresh: 0, changed: 0, unchanged: 2 })
  expect([await count(), await events()]).toEqual([2, before])
  // The first version in force can be read as a version too.
  const { items: [entry] } = await editor.get<{ items: { id: string }[] }>(`/api/knowledge/entries?text=${encodeURIComponent('居住证')}`)
  expect((await editor.get<{ items: unknown[] }>(`/api/knowledge/${entry!.id}/versions`)).items).toMatchObject([{ number: 1, note: '导入', content: { documents: [{ title: '居住证条例', issued: '2016-01-01' }] } }])
})

test('a changed line becomes the next version; a draft import waits for review', async () => {
  const changed = JSON.stringify({ ...LINES()[6], answer: '网上、营业厅或银行代扣。' })
  expect((await send('list.jsonl', changed, { apply: 'yes' })).body).toMatchObject({ changed: 1, fresh: 0 })
  const csv = '问题,答案,责任单位,有效期至,相似问法\r\n"暂住登记要多久？","当场办结",police,2027/1/5,"登记要几天|登记多久"\r\n'
  expect((await send('list.csv', csv, { apply: 'yes', as: 'draft' })).body).toMatchObject({ fresh: 1, badCount: 0 })
  expect(await found(s.agent, '暂住登记')).toEqual([])
  const { items: [draft] } = await s.unit('police').get<{ items: { id: string; status: string; variants: string[]; validTo: string }[] }>('/api/knowledge/entries?status=draft')
  expect(draft).toMatchObject({ variants: ['登记要几天', '登记多久'], validTo: '2027-01-05' })
})

test('a workbook, with dates as dates', async () => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('知识').addRows([['问题', '答案', '责任单位', '有效期至'], ['身份证丢了怎么办？', '到派出所补办。', 'police', new Date('2027-03-01T00:00:00Z')]])
  expect((await send('list.xlsx', Buffer.from(await book.xlsx.writeBuffer()), { apply: 'yes' })).body).toMatchObject({ fresh: 1, badCount: 0 })
  expect((await editor.get<{ items: { validTo: string }[] }>(`/api/knowledge/entries?text=${encodeURIComponent('身份证丢了')}`)).items[0]?.validTo).toBe('2027-03-01')
})

test('out and in again changes nothing; everybody exports what they may read', async () => {
  await write(s.unit('education'), { question: '=1+1 是公式吗？', answer: '不是', unitId: city.unit('education') })
  const out = async (who: Person, format: string) => (await who.ask({ method: 'GET', url: `/api/knowledge/export?format=${format}` })).body
  const lines = (text: string) => text.trim().split('\n')
  expect([lines(await out(editor, 'jsonl')).length, lines(await out(s.agent, 'jsonl')).length, lines(await out(s.unit('education'), 'jsonl')).length]).toEqual([5, 3, 4])
  expect(await out(editor, 'csv')).toContain(`"'=1+1 是公式吗？"`)
  for (const format of ['jsonl', 'csv']) expect([format, (await send(`out.${format}`, await out(editor, format), { as: 'draft' })).body]).toMatchObject([format, { fresh: 0, changed: 0, unchanged: 5, badCount: 0 }])
})

test('thirty rows a second would not do: a thousand at once', async () => {
  const many = Array.from({ length: 1000 }, (_, i) => JSON.stringify({ id: `m${i}`, question: `第 ${i} 号窗口几点开门？`, answer: `第 ${i} 号窗口上午八点半开门，下午五点半关门。`, unit: 'police' })).join('\n')
  const began = performance.now()
  expect((await send('many.jsonl', many, { apply: 'yes' })).body).toMatchObject({ fresh: 1000 })
  expect(performance.now() - began).toBeLessThan(20_000)
  expect((await read(s.agent, { id: (await city.db.selectFrom('knowledgeEntry').select('id').where('sourceKey', '=', 'id:m999').executeTakeFirstOrThrow()).id })).number).toBe(1)
})

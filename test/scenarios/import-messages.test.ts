/** Files of another system: every format, bad rows told by line, a second run that changes nothing, nothing invented. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantOf as timeOfId } from '#platform/ids.ts'
import { importFile, type Imported } from '#server/import/import-file.ts'
import { BUILT_IN, readMapping, type Mapping } from '#server/import/mapping.ts'
import { seedUnits } from '#server/people/unit-seed.store.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'

let city: Hotline
const folder = mkdtempSync(join(tmpdir(), 'jiesu-import-'))
beforeAll(async () => { city = await openHotline('lishui', '2026-03-02T09:00:00+08:00') })
afterAll(async () => { await city.drop(); rmSync(folder, { recursive: true }) })

async function bring(name: string, content: string | Uint8Array, mapping: Mapping = BUILT_IN): Promise<Imported> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const rules = city.profile.centers[0]!
  return importFile({ db: city.db, keys: city.keys, centerId: rules.code, rules, seeds: await seedUnits(city.db), source: mapping.source }, { path, mapping, now: city.clock.now })
}
const ticketsOf = async (tag: string) => (await sql<{ id: string; number: string; title: string; status: string; outcome: string; tags: string[]; acceptedAt: number; closedAt: number; isGenerated: boolean }>`
  select id, number, title, status, outcome, tags, accepted_at, closed_at, is_generated from ticket where title like ${`${tag}%`} order by id`.execute(city.db)).rows
const lines = (rows: unknown[]) => rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n')

test('JSONL: answered messages close with the official text at its own time; the rest waits in the pool; bad rows are told', async () => {
  const file = lines([
    { id: 'a1', user: '网友一', title: '甲：路灯不亮', at: '2012-05-11T20:38:48+08:00', body: '小区门口的路灯坏了三天。', reply: '您好，路灯已修复。', repliedAt: '2012-05-16T16:07:17+08:00' },
    '{ broken',
    { id: 'a2', user: '网友二', title: '甲：请问公积金如何提取', at: '2019-11-14T20:53:20+08:00', body: '请问租房怎么提取公积金？' },
    { id: 'a3', user: '网友三', title: '甲：没有内容', at: '2019-11-14T20:53:20+08:00', body: '' },
    { id: 'a4', user: '网友四', title: '甲：答复早于留言', at: '2019-11-14T20:53:20+08:00', body: '答复时间不对', reply: '好', repliedAt: '2019-11-13T00:00:00+08:00' },
    { id: 'a5', user: '网友五', title: '甲：没有时间', at: '不知道', body: '没有时间' },
    { id: 'a1', user: '网友一', title: '甲：路灯不亮', at: '2012-05-11T20:38:48+08:00', body: '重复的一行' },
  ])
  const first = await bring('a.jsonl', file)
  expect(first).toMatchObject({ rows: 7, imported: 2, answered: 1, alreadyThere: 0 })
  expect(first.bad.map(({ line }) => line)).toEqual([2, 4, 5, 6, 7])
  const types = Object.fromEntries(first.events.map(({ type, n }) => [type, n]))
  expect(types).toEqual({
    'ticket.registered': 2, 'assignment.made': 1, 'assignment.signed': 1, 'assignment.replied': 1, 'assignment.submitted': 1, 'ticket.accepted': 1, 'revisit.exempted': 1, 'ticket.closed': 1,
  })

  const [closed, open] = await ticketsOf('甲')
  expect(closed).toMatchObject({ status: 'closed', outcome: 'explained', tags: ['导入', '诉求类型为推定', '诉求分类为推定', '承办单位为推定'], isGenerated: false })
  expect(closed!.number).toMatch(/^LS120511/)
  expect([closed!.acceptedAt, closed!.closedAt, timeOfId(closed!.id)]).toEqual(['2012-05-11T20:38:48+08:00', '2012-05-16T16:07:17+08:00', '2012-05-11T20:38:48+08:00'].map((t) => Date.parse(t)))
  expect(open).toMatchObject({ status: 'pending_dispatch', tags: ['导入', '诉求类型为推定', '诉求分类为推定', '承办单位为推定'] })

  const seen = await city.as('agent1').see(closed!)
  expect(seen.kind.code).toBe('help')
  expect(seen.assignments[0]).toMatchObject({ contactedAt: null, reply: { publicAnswer: '您好，路灯已修复。', signedAt: '2012-05-16T08:07:17.000Z' } })
  expect(seen.channel.code).toBe('import')

  const again = await bring('a.jsonl', file)
  expect(again).toMatchObject({ imported: 0, alreadyThere: 2, events: first.events })
  expect(again.bad).toEqual(first.bad)
})

const MAPPING = `
source: old-hotline
fields: { id: 编号, at: 来电时间, title: 标题, body: 内容, phone: 电话, kind: 类型, unit: 承办单位, reply: 答复, repliedAt: 答复时间 }
values:
  kind: { 投诉: complaint, 建议: suggestion }
  unit: { 住建: housing }
defaults: { kind: help, channel: web }
`

test('CSV in GBK with a mapping: what the file names is not assumed', async () => {
  // "编号,…" as older programs write it; 0xB1 0xE0 is 编 in GBK.
  const text = '编号,来电时间,标题,内容,电话,类型,承办单位,答复,答复时间\n1,2015/3/9 9:05,乙：噪音,"工地, 半夜施工",19000001111,投诉,住建,已责令停工。,2015/3/12 10:00\n2,2015-03-10,乙：建议,多种树,,建议,,已纳入计划。,2015-03-20\n3,2015-03-11,乙：少一列,正文\n4,2015-02-31,乙：没有这一天,正文,,,,,\n5,2015-03-11,乙：不认识的类型,正文,,举手,,,\n'
  const gbk = encodeGbk(text)
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(gbk)).toThrow()
  const first = await bring('b.csv', gbk, readMapping(MAPPING))
  expect(first).toMatchObject({ imported: 2, answered: 2 })
  expect(first.bad.map(({ line, problem }) => [line, problem.split(':')[0]])).toEqual([[4, 'CSV_RECORD_INCONSISTENT_COLUMNS'], [5, '来电时间 is no time'], [6, 'unknown_kind']])
  const [noise, trees] = await ticketsOf('乙')
  expect(noise).toMatchObject({ status: 'closed', outcome: 'explained', tags: ['导入', '诉求分类为推定'] })
  expect(trees).toMatchObject({ status: 'closed', outcome: 'answered' })
  const seen = await city.as('agent1').see(noise!)
  expect(seen).toMatchObject({ body: '工地, 半夜施工', acceptedAt: '2015-03-09T01:05:00.000Z', channel: { code: 'web' }, assignments: [{ unitId: city.unit('housing'), remark: null }] })
  expect(await bring('b.csv', gbk, readMapping(MAPPING))).toMatchObject({ imported: 0, alreadyThere: 2 })
})

test('XLSX: dates are the wall clock of the place', async () => {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('来电')
  sheet.addRow(['编号', '来电时间', '标题', '内容', '答复', '答复时间'])
  sheet.addRow([7, new Date('2016-07-01T08:30:00Z'), '丙：停水', '从早上停到现在', { richText: [{ text: '已恢复' }, { text: '供水。' }] }, new Date('2016-07-01T18:00:00Z')])
  sheet.addRow([8, '', '丙：没有时间', '正文'])
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const first = await bring('c.xlsx', bytes, readMapping(MAPPING))
  expect(first).toMatchObject({ rows: 2, imported: 1, bad: [{ line: 3 }] })
  const [water] = await ticketsOf('丙')
  const seen = await city.as('agent1').see(water!)
  expect(seen).toMatchObject({ acceptedAt: '2016-07-01T00:30:00.000Z', closedAt: '2016-07-01T10:00:00.000Z', assignments: [{ reply: { publicAnswer: '已恢复供水。' } }] })
  expect(await bring('c.xlsx', bytes, readMapping(MAPPING))).toMatchObject({ imported: 0, alreadyThere: 1 })
})

test('the record of imported tickets is sealed like every other, and nobody is told again what another system told long ago', async () => {
  await city.settle()
  const { rows } = await sql<{ pending: number; told: number }>`select (select count(*)::int from event_pending) as pending, (select count(*)::int from outgoing_message) as told`.execute(city.db)
  expect(rows[0]).toEqual({ pending: 0, told: 0 })
  // What people do with such a ticket afterwards is told.
  const [, open] = await ticketsOf('甲')
  await city.as('dispatcher1').move(await city.as('dispatcher1').see(open!), 'assign', { leadUnitId: city.unit('housing_fund') })
  await city.settle()
  expect((await sql`select from outgoing_message`.execute(city.db)).rows).toHaveLength(1)
})

test('a mapping that cannot work is refused with the field', () => {
  expect(() => readMapping('source: x\nfields: { id: a }')).toThrow('id, at and body must be mapped')
  expect(() => readMapping('source: x\nfields: { id: a, at: b, body: c }\ncolour: red')).toThrow('colour')
})

/** Every character by the decoder's own table: 2 bytes each, ASCII as it is. */
function encodeGbk(text: string): Uint8Array {
  const table = new Map<string, [number, number]>()
  const decoder = new TextDecoder('gbk')
  for (let high = 0x81; high <= 0xfe; high += 1) for (let low = 0x40; low <= 0xfe; low += 1) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Uint8Array.from([...text].flatMap((char) => (char.charCodeAt(0) < 128 ? [char.charCodeAt(0)] : table.get(char) ?? [])))
}

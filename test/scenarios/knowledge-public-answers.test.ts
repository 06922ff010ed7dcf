/** 公众问答: only published, public entries in force answer; a model may say it shorter and may not add; an address may ask so often. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PublicAnswer } from '#contract/knowledge-search.ts'
import { buildApp } from '#server/app.ts'
import { openHotline, type Hotline } from '../support/hotline.ts'
import { DEFAULT_PROFILE } from '../support/shipped-profile.ts'

type Answer = { answers: PublicAnswer[]; inShort: { text: string; cited: string[] } | null; channels: string[]; code?: string }

let city: Hotline
let said = ''
const heard: string[] = []
const model = createServer((request: IncomingMessage, reply) => {
  let body = ''
  request.on('data', (part) => { body += String(part) }).on('end', () => {
    heard.push(body)
    if (said === '') reply.writeHead(500).end()
    else reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ choices: [{ message: { content: said } }] }))
  })
})
let askers = 0
async function ask(text: string, app = city.app, remoteAddress = `10.0.0.${(askers += 1)}`): Promise<{ status: number; body: Answer }> {
  const reply = await app.inject({ method: 'POST', url: '/api/public/questions', payload: { text }, remoteAddress })
  return { status: reply.statusCode, body: reply.json() }
}
const audience = (question: string, value: string) => sql`update knowledge_entry set audience = ${value} where question = ${question}`.execute(city.db)

beforeAll(async () => {
  city = await openHotline(DEFAULT_PROFILE)
  await new Promise<void>((resolve) => { model.listen(0, '127.0.0.1', resolve) })
  const write = (question: string, answer: string, more: object = {}) => city.as('editor').post('/api/knowledge', { question, answer, unitId: city.unit('housing'), ...more })
  await write('住房公积金租房怎么提取', '连续缴存满 3 个月、在本市无房的可以提取，网上申请即可。', { basis: '建金〔2015〕19号', validTo: '2027-12-31' })
  await write('居住证怎么办理', '在居住地派出所申请，15 日内领取。', { validTo: '2026-03-02' })
  await write('坐席内部口径：群体来电怎么答', '按值班长的要求答复。')
  for (const question of ['住房公积金租房怎么提取', '居住证怎么办理']) await audience(question, 'public')
})
afterAll(async () => { model.close(); await city.drop() })

test('a published public entry answers, with its basis and how long it holds', async () => {
  const { body } = await ask('租房子能提取公积金吗')
  expect(body.answers).toMatchObject([{ question: '住房公积金租房怎么提取', basis: '建金〔2015〕19号', validTo: '2027-12-31' }])
  expect(body.inShort).toBeNull()
})

test.each(['我家楼下烧烤店半夜太吵', '居住证怎么办理', '群体来电怎么答'])('%s: nobody answers, and the ways to file it are named', async (text) => {
  // From the day after its last one an entry answers nobody.
  city.clock.set('2026-03-03T09:00:00+08:00')
  const { body } = await ask(text)
  expect(body.answers).toEqual([])
  expect(body.channels).toContain('电话')
})

test('an entry made for agents only answers no more', async () => {
  await audience('住房公积金租房怎么提取', 'agents')
  expect((await ask('租房子能提取公积金吗')).body.answers).toEqual([])
  await audience('住房公积金租房怎么提取', 'public')
  expect((await ask('租房子能提取公积金吗')).body.answers).toHaveLength(1)
})

test('a model may shorten; it sees no number of a person, its additions are thrown away, and its failure is nobody’s', async () => {
  const config = { port: 0, host: '127.0.0.1', databaseUrl: city.url, dataFolder: city.folder, profile: city.profile.code, empty: true, live: undefined, model: { url: `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`, name: 'stand-in', key: undefined } }
  const pool = { totalCount: 0, idleCount: 0, waitingCount: 0 } as never
  const app = await buildApp({ config, databaseUrl: city.url, db: city.db, pool, readiness: { isReady: true } }, () => city.clock.now)
  try {
    said = '缴存满 3 个月可以提取[1]。'
    const shortened = (await ask('我电话13800001234，租房子能提取公积金吗', app)).body
    expect(shortened.inShort).toEqual({ text: said, cited: [shortened.answers[0]!.entryId] })
    expect(heard.at(-1)).not.toContain('13800001234')
    said = '缴存满 6 个月可以提取[1]。'
    expect((await ask('租房子能提取公积金吗', app)).body).toMatchObject({ inShort: null, answers: [{ question: '住房公积金租房怎么提取' }] })
    said = ''
    expect((await ask('租房子能提取公积金吗', app)).body).toMatchObject({ inShort: null, answers: [{ question: '住房公积金租房怎么提取' }] })
  } finally {
    await app.close()
  }
})

test('one address may ask twenty times a minute', async () => {
  for (let n = 0; n < 20; n += 1) expect((await ask('公积金', city.app, '10.9.9.9')).status).toBe(200)
  expect(await ask('公积金', city.app, '10.9.9.9')).toMatchObject({ status: 429 })
  city.clock.pass(60_000)
  expect((await ask('公积金', city.app, '10.9.9.9')).status).toBe(200)
})

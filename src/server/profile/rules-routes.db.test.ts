import fc from 'fast-check'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { randomProfile } from '../../../test/support/random-profile.ts'
import { testContext, testKeys } from '../../../test/support/record.ts'
import type { Role } from '#domain/people/actor.ts'
import type { Profile } from '#domain/profile/profile.ts'
import { answerProblems } from '#platform/problem.ts'
import { loadProfile } from './actions/load-profile.ts'
import { rulesRoutes } from './rules.routes.ts'

const [profile] = fc.sample(randomProfile, { numRuns: 1, seed: 99 }) as [Profile]
const most = profile.centers[0]!.rehandle.maxCount
let database: TestDatabase
let app: FastifyInstance
let keys = 0

beforeAll(async () => {
  database = await testDatabase()
  await loadProfile(testContext(database.db, {}, 'x'), profile)
  app = Fastify()
  answerProblems(app)
  rulesRoutes({
    app, db: database.db, keys: testKeys, now: () => Date.parse('2026-11-22T10:00:00+08:00'),
    sessionOf: async (request) => ({ csrf: 'x', actor: { ...testContext(database.db, {}, 'x').actor, roles: [request.headers['x-role'] as Role] } }),
  }, async () => 7)
})
afterAll(async () => { await app.close(); await database.drop() })

async function call(role: Role, method: 'GET' | 'POST', url: string, payload?: object) {
  const reply = await app.inject({ method, url, ...(payload && { payload }), headers: { 'x-role': role, 'x-csrf-token': 'x', 'idempotency-key': `key-${keys += 1}-long` } })
  return { status: reply.statusCode, body: reply.json() as Record<string, unknown> }
}
const more = { section: 'rehandle', value: { maxCount: most + 1 } }

test('an administrator reads, previews and applies; the older version stays in the list', async () => {
  const before = await call('agent', 'GET', '/api/rules')
  expect(before).toMatchObject({ status: 200, body: { document: { code: 'x', rehandle: { maxCount: most } }, versions: [{ note: null }] } })
  const basedOn = before.body['versionId']

  expect(await call('system_admin', 'POST', '/api/rules/preview', more)).toMatchObject({
    status: 200, body: { problems: [], changes: [`重办修改：最多次数 ${most} → ${most + 1}`], runningTickets: 7 } })
  expect(await call('system_admin', 'POST', '/api/rules/preview', { section: 'kinds', value: [] })).toMatchObject({ status: 200, body: { changes: [], runningTickets: 7 } })
  expect((await call('agent', 'GET', '/api/rules')).body['versionId']).toBe(basedOn)

  expect((await call('system_admin', 'POST', '/api/rules', { ...more, basedOn, note: '多给一次' })).status).toBe(200)
  const after = await call('agent', 'GET', '/api/rules')
  expect(after.body).toMatchObject({ document: { rehandle: { maxCount: most + 1 } }, versions: [{ note: '多给一次', madeBy: 'u1' }, { id: basedOn }] })
  expect(await call('system_admin', 'POST', '/api/rules', { ...more, basedOn, note: 'x' })).toMatchObject({ status: 409, body: { code: 'rules_outdated' } })
})

test('others may look, not change', async () => {
  const payload = { ...more, basedOn: 'x', note: 'x' }
  expect((await call('agent', 'POST', '/api/rules', payload)).status).toBe(403)
  expect((await call('dispatcher', 'POST', '/api/rules/preview', more)).status).toBe(403)
})

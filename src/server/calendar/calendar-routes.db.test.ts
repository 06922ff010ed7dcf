import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { testContext, testKeys } from '../../../test/support/record.ts'
import type { Role } from '#domain/people/actor.ts'
import { answerProblems } from '#platform/problem.ts'
import { calendarRoutes } from './calendar.routes.ts'

let database: TestDatabase
let app: FastifyInstance
let keys = 0

beforeAll(async () => {
  database = await testDatabase()
  app = Fastify()
  answerProblems(app)
  calendarRoutes({
    app, db: database.db, keys: testKeys, now: () => Date.parse('2026-11-22T10:00:00+08:00'),
    sessionOf: async (request) => ({ csrf: 'x', actor: { ...testContext(database.db).actor, roles: [request.headers['x-role'] as Role] } }),
  })
})
afterAll(async () => { await app.close(); await database.drop() })

async function call(role: Role, method: 'GET' | 'POST', url: string, payload?: object) {
  const reply = await app.inject({ method, url, ...(payload && { payload }), headers: { 'x-role': role, 'x-csrf-token': 'x', 'idempotency-key': `key-${keys += 1}-long` } })
  return { status: reply.statusCode, body: reply.json() as Record<string, unknown> }
}
const NEXT = { scope: 'shared', source: 'notice', days: [{ day: '2027-01-01', working: false, reason: '元旦' }, { day: '2027-10-01', working: false, reason: '国庆节' }] }

test('an administrator sees the alarm, loads the year, corrects a day and takes the correction back', async () => {
  const before = await call('system_admin', 'GET', '/api/calendar/years/2027')
  expect(before).toMatchObject({ status: 200, body: { known: 'none', days: [], yearsToLoad: [2027] } })

  expect(await call('system_admin', 'POST', '/api/calendar/years/2027', NEXT)).toMatchObject({ status: 200, body: { ok: true } })
  const loaded = await call('agent', 'GET', '/api/calendar/years/2027')
  expect(loaded.body).toMatchObject({ known: 'imported', yearsToLoad: [] })
  expect(loaded.body['days']).toHaveLength(365)

  const day = { day: '2027-03-03', working: false, reason: '藏历新年' }
  expect((await call('system_admin', 'POST', '/api/calendar/days', { scope: 'center', days: [day] })).status).toBe(200)
  expect((await call('agent', 'GET', '/api/calendar/years/2027')).body['days']).toContainEqual({ ...day, source: 'center' })
  expect((await call('system_admin', 'POST', '/api/calendar/days/clear', { scope: 'center', days: [day.day] })).body).toEqual({ days: [day.day] })
})

test('refusals have a code and a sentence', async () => {
  expect(await call('agent', 'POST', '/api/calendar/years/2028', NEXT)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  const wrong = await call('system_admin', 'POST', '/api/calendar/years/2028', NEXT)
  expect(wrong).toMatchObject({ status: 422, body: { code: 'calendar_day_invalid', details: { day: '2027-01-01', why: 'other_year' } } })
  expect((await call('system_admin', 'POST', '/api/calendar/days', { scope: 'center', days: [] })).status).toBe(400)
  expect((await call('system_admin', 'POST', '/api/calendar/days', { scope: 'center', days: [{ day: '2027-02-30', working: true, reason: 'x' }] })).status).toBe(400)
})

import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, RouteOptions } from 'fastify'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROLES } from '#domain/people/actor.ts'
import { MOVE_NAMES } from '#domain/ticket/lifecycle.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { moveEndpoint } from '#contract/ticket/moves.ts'
import type { Profile } from '#domain/profile/profile.ts'
import { newId } from '#platform/ids.ts'
import { buildApp } from '#server/app.ts'
import { loadProfile } from '#server/profile/actions/load-profile.ts'
import { ACCESS } from '../support/access-table.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { addTestUsers, newBrowser, signedIn, type Browser } from '../support/people.ts'
import { randomProfile } from '../support/random-profile.ts'
import { testContext } from '../support/record.ts'

/** Browsers answer HEAD for every GET; static files are the built screens. */
const isCounted = ({ method, url }: { method: string; url: string }) => method !== 'HEAD' && method !== 'OPTIONS' && !url.startsWith('/assets/') && !/\.\w+$/.test(url.replace('openapi.json', ''))
const routes = new Set<string>()
const folder = mkdtempSync(join(tmpdir(), 'jiesu-routes-'))
let database: TestDatabase
let app: FastifyInstance
const browsers = new Map<string, Browser>()

beforeAll(async () => {
  database = await testDatabase()
  const { actor } = testContext(database.db)
  const [profile] = fc.sample(randomProfile, { numRuns: 1, seed: 12345 }) as [Profile]
  await loadProfile(testContext(database.db, { actor: { ...actor, centerId: profile.centers[0]!.code, roles: ['system_admin'] } }), profile)
  const [{ code: unit }] = await database.db.selectFrom('unit').select('code').where('centerId', '=', profile.centers[0]!.code).execute() as [{ code: string }]
  await addTestUsers(database.db, ROLES.map((role) => ({ username: role.replaceAll('_', '-'), roles: [role], unit })))
  app = await collectRoutes(() => buildApp({
    config: { port: 0, host: '127.0.0.1', dataFolder: folder, profile: '', empty: true, databaseUrl: database.url, live: undefined },
    databaseUrl: database.url, db: database.db, pool: database.pool, readiness: { isReady: true },
  }))
  for (const role of ROLES) browsers.set(role, await signedIn(app, role.replaceAll('_', '-')))
})
afterAll(async () => {
  await app.close()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** Hears of every route from the first on, whoever adds it. */
async function collectRoutes(build: () => Promise<FastifyInstance>): Promise<FastifyInstance> {
  const hear = (message: unknown) => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
      for (const one of [method].flat()) if (isCounted({ method: one, url })) routes.add(`${one} ${url}`)
    })
  }
  subscribe('fastify.initialization', hear)
  return build().finally(() => unsubscribe('fastify.initialization', hear))
}

function contractEndpoints(): string[] {
  const modules = Object.values(import.meta.glob<object>('../../src/contract/*.ts', { eager: true }))
  const isEndpoint = (value: unknown): value is Endpoint => typeof value === 'object' && value !== null && 'path' in value && 'access' in value
  // A file is attached by uploading it, an endpoint of its own.
  const moves = MOVE_NAMES.filter((move) => move !== 'attach').map((move) => moveEndpoint(move))
  return [...modules.flatMap((module) => Object.values(module)).filter(isEndpoint), ...moves].map(({ method, path }) => `${method} ${path}`)
}

test('the table names every route of the application and no other', () => {
  expect([...routes].sort()).toEqual(Object.keys(ACCESS).sort())
})

test('every endpoint of the contract has a route', () => {
  expect(contractEndpoints().filter((name) => !routes.has(name))).toEqual([])
})

const LEAVE = 'DELETE /api/session'

test.each([...ROLES, 'nobody'])('%s gets in where the table says so, and nowhere else', async (who) => {
  const browser = browsers.get(who) ?? newBrowser(app)
  const wrong: string[] = []
  for (const [name, allowed] of Object.entries(ACCESS)) {
    if (name === LEAVE) continue
    const expected = allowed === 'anyone' || allowed.some((role) => role === who) ? 'in' : who === 'nobody' ? 'signed_out' : 'forbidden'
    const met = await knock(browser, name)
    if (met !== expected) wrong.push(`${name}: ${met} instead of ${expected}`)
  }
  expect(wrong).toEqual([])
})

test('no change without the token of our own page', async () => {
  for (const [name, allowed] of Object.entries(ACCESS)) {
    if (allowed === 'anyone' || name.startsWith('GET ')) continue
    expect([name, await knock({ ...browsers.get(allowed[0]!)!, csrf: 'guessed' }, name)]).toEqual([name, 'csrf'])
  }
})

test('everybody may leave, nobody cannot', async () => {
  expect(await knock(newBrowser(app), LEAVE)).toBe('signed_out')
  for (const role of ROLES) expect([role, await knock(browsers.get(role)!, LEAVE)]).toEqual([role, 'in'])
  for (const role of ROLES) expect([role, await knock(browsers.get(role)!, 'GET /api/session')]).toEqual([role, 'signed_out'])
})

const REFUSED = ['signed_out', 'forbidden', 'csrf']

/** Ids nobody has and an empty body: who gets as far as "not found" or "bad request" has passed the door. */
async function knock(browser: Browser, name: string): Promise<string> {
  if (name === 'GET /api/live') return knockAtStream(browser)
  const [method = '', path = ''] = name.split(' ')
  const url = path.replace(':year', '2026').replace(':clock', 'sign').replace(':draftId', 'one').replaceAll(/:\w+/g, newId())
  const { status, body } = await browser.call(method as 'GET', url, method === 'POST' || method === 'PUT' ? {} : undefined, { 'x-csrf-token': browser.csrf })
  if (status >= 500) return `broke: ${status} ${JSON.stringify(body)}`
  return body.code && REFUSED.includes(body.code) ? body.code : 'in'
}

/** A stream never ends by itself: its head says whether the door opened. */
async function knockAtStream({ cookie }: Browser): Promise<string> {
  const reply = await app.inject({ method: 'GET', url: '/api/live', headers: { cookie }, payloadAsStream: true })
  if (reply.statusCode === 200) {
    reply.stream().destroy()
    return 'in'
  }
  let text = ''
  for await (const part of reply.stream()) text += String(part)
  return (JSON.parse(text) as { code: string }).code
}

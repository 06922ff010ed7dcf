import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { addTestUnits, addTestUsers, newBrowser, signedIn, TEST_PASSWORD } from '../../../test/support/people.ts'
import { testContext } from '../../../test/support/record.ts'
import { forgetIdleSessions } from './people.jobs.ts'
import { peopleApp, type PeopleApp } from '../../../test/support/people-app.ts'

const MINUTE = 60_000
let database: TestDatabase
let here: PeopleApp
let count = 0
let username = ''
let userId = ''

beforeAll(async () => {
  database = await testDatabase()
  await addTestUnits(database.db)
})
afterAll(() => database.drop())
beforeEach(async () => {
  here = peopleApp(database.db)
  username = `agent${count += 1}`
  const [id = ''] = await addTestUsers(database.db, [{ username, roles: ['agent'], unit: 'c1' }])
  userId = id
})

const enter = (password: string, name = username) => newBrowser(here.app).call('POST', '/api/session', { username: name, password })
const eventsOf = async (subjectId: string) => (await database.db.selectFrom('event').select('type').where('subjectId', '=', subjectId).orderBy('id').execute()).map((e) => e.type)

test('signing in says who one is and sets a cookie only this server and no script reads', async () => {
  const reply = await enter(TEST_PASSWORD, ` ${username.toUpperCase()} `)
  expect(reply).toMatchObject({ status: 200, body: { id: userId, username, roles: ['agent'], centerId: 'c1', centerName: 'c1中心', unitName: '甲市热线中心', generated: true } })
  const cookie = String(reply.headers['set-cookie'])
  expect(cookie).toMatch(/^jiesu_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  expect(await eventsOf(userId)).toEqual(['session.signed_in'])

  const secret = cookie.slice('jiesu_session='.length, cookie.indexOf(';'))
  const rows = await database.db.selectFrom('session').selectAll().where('userId', '=', userId).execute()
  expect(rows).toHaveLength(1)
  expect(rows[0]!.idHash).toHaveLength(32)
  expect(rows[0]!.idHash.equals(Buffer.from(secret, 'base64url'))).toBe(false)
})

test('behind https the cookie never travels in the clear', async () => {
  const reply = await newBrowser(here.app).call('POST', '/api/session', { username, password: TEST_PASSWORD }, { 'x-forwarded-proto': 'https' })
  expect(String(reply.headers['set-cookie'])).toContain('; Secure')
})

test('nobody, an invented cookie and a wrong password get no further', async () => {
  expect(await newBrowser(here.app).call('GET', '/api/session')).toMatchObject({ status: 401, body: { code: 'signed_out' } })
  expect(await newBrowser(here.app).call('GET', '/api/session', undefined, { cookie: `jiesu_session=${'x'.repeat(43)}` })).toMatchObject({ status: 401 })
  expect(await enter('wrong')).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } })
  expect(await enter('wrong', 'nobody-at-all')).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } })
  const unknown = await database.db.selectFrom('event').selectAll().where('type', '=', 'session.failed').where('actorId', '=', 'public').execute()
  expect(unknown[0]).toMatchObject({ centerId: 'c1', facts: { reason: 'unknown_user' }, digest: null })
  expect(JSON.stringify(unknown)).not.toContain('nobody-at-all')
})

test('an unknown user costs as much time as a known one', async () => {
  const timed = async (name: string) => {
    const began = performance.now()
    for (let i = 0; i < 3; i += 1) await enter('wrong', name)
    return performance.now() - began
  }
  await enter('wrong', 'warm-up')
  const [unknown, known] = [await timed('nobody'), await timed(username)]
  expect(unknown).toBeGreaterThan(known / 3)
})

test('five wrong passwords lock the account for a quarter of an hour, also for the right one', async () => {
  for (let i = 0; i < 4; i += 1) expect((await enter('wrong')).body['code']).toBe('wrong_credentials')
  expect(await enter('wrong')).toMatchObject({ status: 423, body: { code: 'account_locked' } })
  expect(await enter(TEST_PASSWORD)).toMatchObject({ status: 423, body: { details: { until: '2026-03-02T01:15:00.000Z' } } })
  expect(await eventsOf(userId)).toEqual(['session.locked'])
  here.clock.now += 14.9 * MINUTE
  expect((await enter(TEST_PASSWORD)).status).toBe(423)
  here.clock.now += 0.2 * MINUTE
  expect((await enter(TEST_PASSWORD)).status).toBe(200)
})

test('a right password in between begins the count anew', async () => {
  for (const _ of [1, 2]) {
    for (let i = 0; i < 4; i += 1) await enter('wrong')
    expect((await enter(TEST_PASSWORD)).status).toBe(200)
  }
})

test('guessing many at once does not get around the lock', async () => {
  const replies = await Promise.all(Array.from({ length: 12 }, () => enter('wrong')))
  expect(replies.filter((reply) => reply.body['code'] === 'wrong_credentials')).toHaveLength(4)
  expect((await enter(TEST_PASSWORD)).status).toBe(423)
})

test('one address may not try name after name; others go on', async () => {
  const tries = await Promise.all(Array.from({ length: 62 }, (_, i) => newBrowser(here.app).call('POST', '/api/session', { username: `guess${i}`, password: 'x' }, { 'x-forwarded-for': '203.0.113.9' })))
  expect(tries.filter((reply) => reply.status === 429)).toHaveLength(2)
  expect((await enter(TEST_PASSWORD)).status).toBe(200)
  here.clock.now += MINUTE
  expect((await newBrowser(here.app).call('POST', '/api/session', { username, password: TEST_PASSWORD }, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(200)
})

test('the security administrator unlocks; an agent may not', async () => {
  await addTestUsers(database.db, [{ username: `security${count}`, roles: ['security_admin'], unit: 'c1' }])
  for (let i = 0; i < 5; i += 1) await enter('wrong')
  const security = await signedIn(here.app, `security${count}`)
  const list = await security.call('GET', `/api/users?text=${username}`)
  expect(list.body['items'][0]).toMatchObject({ username, lockedUntil: '2026-03-02T01:15:00.000Z' })
  expect(await security.call('POST', `/api/users/${userId}/unlock`, {})).toMatchObject({ status: 200, body: { lockedUntil: null } })
  const agent = await signedIn(here.app, username)
  expect(await agent.call('POST', `/api/users/${userId}/unlock`, {})).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  expect(await eventsOf(userId)).toEqual(['session.locked', 'user.unlocked', 'session.signed_in'])
})

test('half an hour without use ends a session; use keeps it, polling does not', async () => {
  const [used, polling, unused] = [await signedIn(here.app, username), await signedIn(here.app, username), await signedIn(here.app, username)]
  for (let i = 0; i < 2; i += 1) {
    here.clock.now += 20 * MINUTE
    expect((await used.call('GET', '/api/session')).status).toBe(200)
    expect((await polling.call('GET', '/api/session', undefined, { 'x-background': '1' })).status).toBe(i === 0 ? 200 : 401)
  }
  expect(await unused.call('GET', '/api/session')).toMatchObject({ status: 401, body: { code: 'signed_out' } })
})

test('rows of sessions that are over are cleared away, living ones stay', async () => {
  await signedIn(here.app, username)
  here.clock.now += 31 * MINUTE
  const living = await signedIn(here.app, username)
  await forgetIdleSessions(testContext(database.db, { now: here.clock.now }))
  expect(await database.db.selectFrom('session').select('userId').where('userId', '=', userId).execute()).toHaveLength(1)
  expect((await living.call('GET', '/api/session')).status).toBe(200)
})

test('the time of use is written at most once a minute', async () => {
  const browser = await signedIn(here.app, username)
  const seen = async () => (await database.db.selectFrom('session').select('seenAt').where('userId', '=', userId).executeTakeFirstOrThrow()).seenAt
  const began = await seen()
  here.clock.now += 50_000
  await browser.call('GET', '/api/session')
  expect(await seen()).toBe(began)
  here.clock.now += 15_000
  await browser.call('GET', '/api/session')
  expect(await seen()).toBe(here.clock.now)
})

test('a change needs the token that only our page knows', async () => {
  const browser = await signedIn(here.app, username)
  expect(await browser.call('DELETE', '/api/session', undefined, { 'x-csrf-token': 'guessed' })).toMatchObject({ status: 403, body: { code: 'csrf' } })
  expect((await browser.call('GET', '/api/session')).status).toBe(200)
})

test('signing out ends the session at once, and only this one', async () => {
  const [one, other] = [await signedIn(here.app, username), await signedIn(here.app, username)]
  const { cookie } = one
  expect(await one.call('DELETE', '/api/session')).toMatchObject({ status: 200, body: { ok: true } })
  expect((await one.call('GET', '/api/session', undefined, { cookie })).status).toBe(401)
  expect((await other.call('GET', '/api/session')).status).toBe(200)
})

test('signing in again in one browser leaves no old session behind', async () => {
  const browser = await signedIn(here.app, username)
  const { cookie } = browser
  await browser.call('POST', '/api/session', { username, password: TEST_PASSWORD })
  expect(browser.cookie).not.toBe(cookie)
  here.clock.now += 3_000
  expect((await browser.call('GET', '/api/session', undefined, { cookie })).status).toBe(401)
})

test('a new password must be strong, needs the old one and ends other sessions', async () => {
  const [browser, other] = [await signedIn(here.app, username), await signedIn(here.app, username)]
  const change = (old: string, next: string) => browser.call('POST', '/api/session/password', { old, next })
  expect(await change('wrong', 'a-better-one-2026')).toMatchObject({ status: 422, body: { code: 'wrong_password' } })
  expect(await change(TEST_PASSWORD, 'short1')).toMatchObject({ status: 422, body: { code: 'weak_password' } })
  expect(await change(TEST_PASSWORD, TEST_PASSWORD)).toMatchObject({ body: { code: 'weak_password' } })
  expect((await change(TEST_PASSWORD, 'a-better-one-2026')).status).toBe(200)
  expect((await browser.call('GET', '/api/session')).status).toBe(200)
  expect((await other.call('GET', '/api/session')).status).toBe(401)
  expect((await enter(TEST_PASSWORD)).status).toBe(401)
  expect((await enter('a-better-one-2026')).status).toBe(200)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { addTestUnits, addTestUsers, newBrowser, signedIn, TEST_PASSWORD, type Browser } from '../../../test/support/people.ts'
import { peopleApp, type PeopleApp } from '../../../test/support/people-app.ts'
import { getUnit } from './unit.store.ts'

let database: TestDatabase
let here: PeopleApp
let system: Browser
let security: Browser
const ids: Record<string, string> = {}
const units: Record<string, string> = {}

beforeAll(async () => {
  database = await testDatabase()
  await addTestUnits(database.db)
  for (const code of ['c1', 'c2', 'bureau', 'office', 'company']) units[code] = (await getUnit(database.db, code)).id
  here = peopleApp(database.db)
  const users = [
    { username: 'system', roles: ['system_admin' as const], unit: 'c1' }, { username: 'security', roles: ['security_admin' as const], unit: 'c1' },
    { username: 'auditor', roles: ['auditor' as const], unit: 'c1' }, { username: 'worker', roles: ['unit_handler' as const], unit: 'bureau' },
    { username: 'elsewhere', roles: ['agent' as const], unit: 'c2' },
  ]
  const made = await addTestUsers(database.db, users)
  users.forEach(({ username }, i) => { ids[username] = made[i]! })
  system = await signedIn(here.app, 'system')
  security = await signedIn(here.app, 'security')
})
afterAll(async () => { await here.app.close(); await database.drop() })

const grant = (by: Browser, username: string, roles: string[]) => by.call('POST', `/api/users/${ids[username]}/roles`, { roles })
const add = (over: object = {}) => system.call('POST', '/api/users', { username: 'New.Person', name: '新人', unitId: units['bureau'], password: 'first-time-1', ...over })
const rowOf = async (by: Browser, username: string) => (await by.call('GET', `/api/users?text=${username}`)).body.items[0]!

test('an account is made by one administrator and gets its roles from another', async () => {
  expect(await add({ password: undefined })).toMatchObject({ status: 422, body: { code: 'password_missing' } })
  expect(await add({ password: 'weak' })).toMatchObject({ status: 422, body: { code: 'weak_password' } })
  expect(await add({ unitId: units['c2'] })).toMatchObject({ status: 422, body: { code: 'unit_other_center' } })
  const made = await add()
  expect(made).toMatchObject({ status: 200, body: { username: 'new.person', roles: [], unitName: '市场监管局', centerId: 'c1', version: 0, active: true } })
  expect(await add()).toMatchObject({ status: 422, body: { code: 'username_taken' } })

  ids['new.person'] = made.body['id']
  expect(await grant(system, 'new.person', ['unit_head'])).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  expect(await grant(security, 'new.person', ['unit_head', 'unit_signer'])).toMatchObject({ status: 200, body: { roles: ['unit_signer', 'unit_head'], version: 1 } })
  expect((await signedIn(here.app, 'new.person', 'first-time-1')).csrf).not.toBe('')
  expect(await security.call('POST', '/api/users', { username: 'x.y.z', name: 'x', unitId: units['bureau'], password: 'first-time-1' })).toMatchObject({ status: 403 })

  const events = await database.db.selectFrom('event').select(['type', 'before', 'after', 'actorId']).where('subjectId', '=', ids['new.person']).orderBy('id').execute()
  expect(events).toMatchObject([
    { type: 'user.added', actorId: ids['system'] }, { type: 'user.roles_granted', before: '', after: 'unit_signer unit_head', actorId: ids['security'] },
    { type: 'session.signed_in' },
  ])
})

test('the three administrator duties stay apart', async () => {
  expect(await grant(security, 'worker', ['system_admin', 'auditor'])).toMatchObject({ status: 422, body: { code: 'two_duties' } })
  expect(await grant(security, 'security', ['security_admin', 'agent'])).toMatchObject({ status: 422, body: { code: 'own_roles' } })
  expect(await grant(security, 'auditor', ['agent'])).toMatchObject({ status: 422, body: { code: 'last_administrator', details: { role: 'auditor' } } })
  const change = async (username: string, over: object) => {
    const { id, name, version } = await rowOf(system, username)
    return system.call('POST', '/api/users', { id, version, username, name, unitId: units['c1'], ...over })
  }
  expect(await change('security', { password: 'taken-over-1' })).toMatchObject({ status: 422, body: { code: 'administrator_password' } })
  expect(await change('auditor', { active: false })).toMatchObject({ status: 422, body: { code: 'last_administrator' } })
  expect(await change('system', { active: false })).toMatchObject({ status: 422, body: { code: 'own_account' } })

  const { id: second } = (await add({ username: 'second.auditor', unitId: units['c1'] })).body
  expect((await security.call('POST', `/api/users/${second}/roles`, { roles: ['auditor'] })).status).toBe(200)
  expect((await change('auditor', { active: false })).status).toBe(200)
})

test('given and taken roles hold at the next request', async () => {
  const worker = await signedIn(here.app, 'worker')
  expect((await worker.call('GET', '/api/users')).status).toBe(403)
  await grant(security, 'worker', ['system_admin'])
  expect((await worker.call('GET', '/api/users')).status).toBe(200)
  await grant(security, 'worker', ['unit_handler'])
  expect((await worker.call('GET', '/api/users')).status).toBe(403)
})

test('a role taken in another process is gone within five seconds', async () => {
  const worker = await signedIn(here.app, 'worker')
  expect((await worker.call('GET', '/api/session')).body['roles']).toEqual(['unit_handler'])
  await database.db.updateTable('appUser').set({ active: false }).where('username', '=', 'worker').execute()
  here.clock.now += 5_000
  expect((await worker.call('GET', '/api/session')).status).toBe(401)
  await database.db.updateTable('appUser').set({ active: true }).where('username', '=', 'worker').execute()
})

test('a disabled user is out at once and told so only with the right password', async () => {
  const worker = await signedIn(here.app, 'worker')
  const { version } = await rowOf(system, 'worker')
  const input = { id: ids['worker'], version, username: 'worker', name: '老王', unitId: units['bureau'], active: false }
  expect((await system.call('POST', '/api/users', input)).body).toMatchObject({ active: false, name: '老王' })
  expect(await system.call('POST', '/api/users', { ...input, active: true })).toMatchObject({ status: 409, body: { code: 'conflict' } })
  expect((await worker.call('GET', '/api/session')).status).toBe(401)
  const enter = (password: string) => newBrowser(here.app).call('POST', '/api/session', { username: 'worker', password })
  expect(await enter(TEST_PASSWORD)).toMatchObject({ status: 403, body: { code: 'account_disabled' } })
  expect(await enter('wrong')).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } })
})

test('an administrator sees and changes only the own centre', async () => {
  expect((await system.call('GET', '/api/users?text=elsewhere')).body['items']).toEqual([])
  expect(await grant(security, 'elsewhere', [])).toMatchObject({ status: 404, body: { code: 'not_found' } })
  expect(await system.call('POST', '/api/users', { id: ids['elsewhere'], version: 0, username: 'elsewhere', name: 'x', unitId: units['bureau'] })).toMatchObject({ status: 404 })
})

test('the list is paged by user name and found by any of three names', async () => {
  const first = await system.call('GET', '/api/users?limit=2')
  const rest = await system.call('GET', `/api/users?limit=200&after=${String(first.body['next'])}`)
  const names = [...first.body.items, ...rest.body.items].map((user) => user['username'])
  expect(first.body.items).toHaveLength(2)
  expect(rest.body['next']).toBeNull()
  expect(names).toEqual(['auditor', 'new.person', 'second.auditor', 'security', 'system', 'worker'])
  const found = (await system.call('GET', `/api/users?text=${encodeURIComponent('市场监管')}`)).body['items']
  expect(found.map((user) => user['username'])).toEqual(['new.person', 'worker'])
  expect((await system.call('GET', '/api/users?text=%25')).body['items']).toEqual([])
  expect(JSON.stringify(first.body)).not.toContain('argon2')
})

test('a repeated request makes one account', async () => {
  const key = { 'idempotency-key': 'the-same-key-twice' }
  const input = { username: 'only.once', name: '一次', unitId: units['bureau'], password: 'first-time-1' }
  const [one, two] = [await system.call('POST', '/api/users', input, key), await system.call('POST', '/api/users', input, key)]
  expect(two).toMatchObject({ status: 200, body: one.body })
})

test('demo accounts: one a role and kind of unit, and none on a real installation', async () => {
  await addTestUsers(database.db, [
    { username: 'd1', roles: ['agent'], unit: 'c1', isDemo: true }, { username: 'd2', roles: ['agent'], unit: 'c1', isDemo: true },
    { username: 'd3', roles: ['unit_handler'], unit: 'bureau', isDemo: true }, { username: 'd4', roles: ['unit_handler'], unit: 'office', isDemo: true },
    { username: 'd5', roles: ['unit_handler', 'unit_head'], unit: 'company', isDemo: true }, { username: 'd6', roles: ['revisiter'], unit: 'c1', isDemo: true, active: false },
  ])
  const nobody = newBrowser(here.app)
  expect((await nobody.call('GET', '/api/demo-accounts')).body).toEqual({ password: null, accounts: [] })
  here.installation.demoPassword = 'demo-12345'
  const { body } = await nobody.call('GET', '/api/demo-accounts')
  expect(body['password']).toBe('demo-12345')
  expect(body.accounts.map((one) => [one['username'], one['role'], one['unit']])).toEqual([
    ['d1', 'agent', '甲市热线中心'], ['d3', 'unit_handler', '市监局'], ['d5', 'unit_head', '供水公司'], ['d5', 'unit_handler', '供水公司'],
  ])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { addTestUnits, addTestUsers, signedIn, TEST_UNITS, type Browser } from '../../../test/support/people.ts'
import { peopleApp, type PeopleApp } from '../../../test/support/people-app.ts'
import { findUnit, getUnit, unitTree } from './unit.store.ts'

let database: TestDatabase
let here: PeopleApp
let system: Browser

beforeAll(async () => {
  database = await testDatabase()
  await addTestUnits(database.db)
  here = peopleApp(database.db)
  await addTestUsers(database.db, [{ username: 'system', roles: ['system_admin'], unit: 'c1' }, { username: 'worker', roles: ['unit_handler'], unit: 'office' }])
  system = await signedIn(here.app, 'system')
})
afterAll(async () => { await here.app.close(); await database.drop() })

const paths = async () => Object.fromEntries((await unitTree(database.db)).units.map((unit) => [unit.code, unit.path]))
const idOf = async (code: string) => (await getUnit(database.db, code)).id
async function save(code: string, over: object = {}) {
  const unit = await findUnit(database.db, code)
  const known = unit ? { id: unit.id, version: unit.version, name: unit.name, kind: unit.kind, ...(unit.parentId && { parentId: unit.parentId }) } : {}
  return system.call('POST', '/api/units', { code, ...known, ...over })
}

test('units of a profile stand in a tree whatever their order', async () => {
  expect(await paths()).toEqual({
    province: '/province/', c1: '/province/c1/', c2: '/province/c2/', bureau: '/province/c1/bureau/', office: '/province/c1/bureau/office/', company: '/province/c1/company/',
  })
  expect(await getUnit(database.db, 'office')).toMatchObject({ centerId: 'c1', kind: 'bureau', active: true })
  expect(await getUnit(database.db, 'province')).toMatchObject({ centerId: null })
  await expect(getUnit(database.db, 'nowhere')).rejects.toMatchObject({ code: 'not_found' })
})

test('loading a profile again changes nothing; a changed one changes what it names', async () => {
  const before = await database.db.selectFrom('unit').selectAll().orderBy('id').execute()
  expect(await addTestUnits(database.db)).toEqual({ added: [], changed: [] })
  expect(await database.db.selectFrom('unit').selectAll().orderBy('id').execute()).toEqual(before)
  const changed = TEST_UNITS.map((seed) => (seed.code === 'company' ? { ...seed, name: '供水集团' } : seed))
  expect(await addTestUnits(database.db, [...changed, { code: 'street', name: '东街道', kind: 'street', parent: 'c1' }])).toEqual({ added: ['street'], changed: ['company'] })
  expect(await getUnit(database.db, 'company')).toMatchObject({ name: '供水集团', version: 1 })
})

test('a moved unit takes everything below it along, and the people in it', async () => {
  const worker = await signedIn(here.app, 'worker')
  expect((await worker.call('GET', '/api/session')).body).toMatchObject({ unitName: '信用科' })
  const moved = await save('bureau', { parentId: await idOf('company') })
  expect(moved).toMatchObject({ status: 200, body: { path: '/province/c1/company/bureau/', version: 1 } })
  expect(await paths()).toMatchObject({ bureau: '/province/c1/company/bureau/', office: '/province/c1/company/bureau/office/', company: '/province/c1/company/' })
  const event = await database.db.selectFrom('event').selectAll().where('type', '=', 'unit.moved').executeTakeFirstOrThrow()
  expect(event).toMatchObject({ subjectKind: 'unit', before: '/province/c1/bureau/', after: '/province/c1/company/bureau/' })
})

test('a unit never stands under itself', async () => {
  expect(await save('company', { parentId: await idOf('office') })).toMatchObject({ status: 422, body: { code: 'unit_under_itself' } })
  expect(await save('company', { parentId: await idOf('company') })).toMatchObject({ status: 422, body: { code: 'unit_under_itself' } })
})

test('two moves at once that would make a circle: one is refused', async () => {
  await save('a', { name: '甲', kind: 'bureau', parentId: await idOf('c1') })
  await save('b', { name: '乙', kind: 'bureau', parentId: await idOf('c1') })
  const [a, b] = [await idOf('a'), await idOf('b')]
  const replies = await Promise.all([save('a', { parentId: b }), save('b', { parentId: a })])
  expect(replies.map((reply) => reply.status).toSorted((x, y) => x - y)).toEqual([200, 422])
})

test('added, renamed and switched off; the code stays', async () => {
  const made = await save('new-office', { name: '新科室', shortName: '新科', kind: 'bureau', parentId: await idOf('c1'), areas: ['a2'] })
  expect(made).toMatchObject({ status: 200, body: { path: '/province/c1/new-office/', centerId: 'c1', areas: ['a2'], version: 0 } })
  expect(await system.call('POST', '/api/units', { code: 'c1', name: 'x', kind: 'bureau' })).toMatchObject({ status: 422, body: { code: 'unit_code_taken' } })
  expect(await system.call('POST', '/api/units', { code: 'a/b', name: 'x', kind: 'bureau' })).toMatchObject({ status: 400 })
  const { id, version } = await getUnit(database.db, 'new-office')
  expect(await system.call('POST', '/api/units', { id, version, code: 'other', name: 'x', kind: 'bureau' })).toMatchObject({ status: 422, body: { code: 'unit_code_fixed' } })
  expect(await save('new-office', { version: version + 1 })).toMatchObject({ status: 409, body: { code: 'conflict' } })
  expect(await save('new-office', { active: false })).toMatchObject({ status: 200, body: { active: false, version: 1 } })
  await addTestUnits(database.db, [...TEST_UNITS, { code: 'new-office', name: '新科室', kind: 'bureau', parent: 'c1' }])
  expect(await getUnit(database.db, 'new-office')).toMatchObject({ active: false })
})

test("another centre's units are neither seen nor touched", async () => {
  const { items } = (await system.call('GET', '/api/units')).body
  expect(items.map((unit) => unit['code'])).not.toContain('c2')
  expect(items.map((unit) => unit['code'])).toContain('province')
  expect(await save('c2', { name: '改名' })).toMatchObject({ status: 404 })
  expect(await save('company', { parentId: await idOf('c2') })).toMatchObject({ status: 404 })
})

test('a unit another process added is found at once, a change seen within two seconds', async () => {
  await unitTree(database.db)
  const { id, ...bureau } = await getUnit(database.db, 'bureau')
  const [other] = await database.db.insertInto('unit').values({ ...bureau, id: '01900000-0000-7000-8000-000000000001', code: 'late', path: '/late/' }).returning('id').execute()
  expect(await findUnit(database.db, other!.id)).toMatchObject({ code: 'late' })
  expect(id).not.toBe(other!.id)
})

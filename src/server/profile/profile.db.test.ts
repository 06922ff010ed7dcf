import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { randomProfile } from '../../../test/support/random-profile.ts'
import { testContext } from '../../../test/support/record.ts'
import type { Profile } from '#domain/profile/profile.ts'
import type { Context } from '#platform/context.ts'
import { applyProfile } from './actions/apply-profile.ts'
import { applyRules } from './actions/apply-rules.ts'
import { loadProfile } from './actions/load-profile.ts'
import { findInstallation, listCenters } from './installation.store.ts'
import { currentRules, freshRules, rulesOf } from './profile.store.ts'

let database: TestDatabase
const asAdmin = (centerId = 'x'): Context => {
  const { actor } = testContext(database.db, {}, centerId)
  return testContext(database.db, { actor: { ...actor, roles: ['system_admin'] } }, centerId)
}
const [profile] = fc.sample(randomProfile.filter(({ centers }) => centers.length === 2), { numRuns: 1, seed: 12345 }) as [Profile]
const limit = profile.centers[0]!.rehandle.maxCount

beforeAll(async () => {
  database = await testDatabase()
  await loadProfile(asAdmin(), profile)
})
afterAll(() => database.drop())

describe('a profile with two centres', () => {
  test('is loaded once: centres, units with paths, first versions', async () => {
    expect(await loadProfile(asAdmin(), profile)).toBe(false)
    expect((await listCenters(database.db)).map(({ id }) => id)).toEqual(['x', 'y'])
    expect(await findInstallation(database.db)).toMatchObject({ code: 'random', look: profile.look })
    const desk = await database.db.selectFrom('unit').selectAll().where('code', '=', 'y-desk').executeTakeFirstOrThrow()
    expect(desk).toMatchObject({ shortName: '热线中心', kind: 'center', path: '/y-g0/y-desk/', centerId: 'y' })
    expect((await currentRules(database.db, 'y')).rules).toEqual(profile.centers[1])
    await expect(currentRules(database.db, 'nowhere')).rejects.toMatchObject({ code: 'center_unknown' })
  })

  test('applying the same folder changes nothing; a changed one previews first, then makes a version of that centre alone', async () => {
    expect(await applyProfile(asAdmin(), profile, { preview: false, note: null })).toEqual([])
    const before = await freshRules(database.db, 'x')
    const other = await freshRules(database.db, 'y')
    const changed = structuredClone(profile)
    changed.centers[0]!.rehandle.maxCount = limit + 1
    const sentence = `[x] 重办修改：最多次数 ${limit} → ${limit + 1}`

    expect(await applyProfile(asAdmin(), changed, { preview: true, note: null })).toEqual([sentence])
    expect((await freshRules(database.db, 'x')).versionId).toBe(before.versionId)
    expect(await applyProfile(asAdmin(), changed, { preview: false, note: '试行' })).toEqual([sentence])
    expect((await freshRules(database.db, 'x')).rules.rehandle.maxCount).toBe(limit + 1)
    expect((await rulesOf(database.db, 'x', before.versionId)).rehandle.maxCount).toBe(limit)
    expect((await freshRules(database.db, 'y')).versionId).toBe(other.versionId)
  })

  test('a new unit is added, one no longer named is kept', async () => {
    const changed = structuredClone(profile)
    changed.centers[0]!.rehandle.maxCount = limit + 1
    changed.units = [...changed.units.filter(({ code }) => code !== 'x-b0'), { code: 'x-new', name: '新设局', kind: 'bureau', parent: 'x-g0' }]
    expect(await applyProfile(asAdmin(), changed, { preview: false, note: null })).toEqual(['单位「新设局」（x-new）新增'])
    const units = await database.db.selectFrom('unit').select(['code', 'path']).where('code', 'in', ['x-new', 'x-b0']).orderBy('code').execute()
    expect(units).toEqual([{ code: 'x-b0', path: '/x-g0/x-b0/' }, { code: 'x-new', path: '/x-g0/x-new/' }])
  })

  test('another city or a missing centre is refused', async () => {
    await expect(applyProfile(asAdmin(), { ...profile, code: 'other' }, { preview: true, note: null })).rejects.toMatchObject({ code: 'profile_other' })
    const fewer = { ...profile, centers: profile.centers.slice(1) }
    await expect(applyProfile(asAdmin(), fewer, { preview: true, note: null })).rejects.toMatchObject({ code: 'center_missing' })
  })
})

describe('an administrator changes one section', () => {
  const change = { section: 'rehandle', value: { maxCount: 77 }, note: '放宽' }
  test('a new version holds at once and is on the record', async () => {
    const { versionId } = await freshRules(database.db, 'x')
    const applied = await applyRules(asAdmin('x'), { ...change, basedOn: versionId })
    expect(applied.changes).toEqual([`重办修改：最多次数 ${limit + 1} → 77`])
    expect((await currentRules(database.db, 'x')).versionId).toBe(applied.versionId)
    const events = await database.db.selectFrom('event').select(['type', 'ruleVersion']).where('subjectId', '=', applied.versionId).execute()
    expect(events).toEqual([{ type: 'profile.changed', ruleVersion: applied.versionId }])
  })

  test('two at once: the later one must look again', async () => {
    const { versionId } = await freshRules(database.db, 'y')
    const both = await Promise.allSettled([71, 73].map((maxCount) =>
      applyRules(asAdmin('y'), { ...change, value: { maxCount }, basedOn: versionId })))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'rules_outdated' } })
  })

  test.each([
    ['the wrong shape', { section: 'rehandle', value: { maxCount: -1 } }, 'rules_invalid'],
    ['a broken reference', { section: 'triggers', value: [{ code: 'x', name: 'x', when: 'overdue', rung: 'nowhere' }] }, 'rules_invalid'],
    ['no limit left', { section: 'limits', value: [] }, 'rules_invalid'],
    ['an unknown section', { section: 'wishes', value: [] }, 'rules_invalid'],
    ['no change', { section: 'light', value: profile.centers[0]!.light }, 'rules_unchanged'],
  ])('%s is refused', async (_, section, code) => {
    const { versionId } = await freshRules(database.db, 'x')
    await expect(applyRules(asAdmin(), { ...section, basedOn: versionId, note: 'x' })).rejects.toMatchObject({ code })
  })

  test('only a system administrator may, and no version ever changes', async () => {
    const { versionId } = await freshRules(database.db, 'x')
    await expect(applyRules(testContext(database.db, {}, 'x'), { ...change, basedOn: versionId })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(database.db.updateTable('profileVersion').set({ note: 'x' }).execute()).rejects.toThrow('never changes')
  })
})

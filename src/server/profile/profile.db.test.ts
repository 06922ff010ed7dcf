import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { testContext } from '../../../test/support/record.ts'
import type { Profile } from '#domain/profile/profile.ts'
import type { Context } from '#platform/context.ts'
import { profileFolder, readProfile } from '#platform/profile-folder/read-profile.ts'
import { applyProfile } from './actions/apply-profile.ts'
import { applyRules } from './actions/apply-rules.ts'
import { loadProfile } from './actions/load-profile.ts'
import { findInstallation, listCenters } from './installation.store.ts'
import { currentRules, freshRules, rulesOf } from './profile.store.ts'

let database: TestDatabase
let profile: Profile
const asAdmin = (centerId = 'nyingchi'): Context => {
  const { actor } = testContext(database.db, {}, centerId)
  return testContext(database.db, { actor: { ...actor, roles: ['system_admin'] } }, centerId)
}
const sound = (name: string): Profile => {
  const read = readProfile(profileFolder(name))
  if (!read.profile) throw new Error(JSON.stringify(read.problems))
  return read.profile
}

beforeAll(async () => {
  database = await testDatabase()
  profile = sound('xizang')
  await loadProfile(asAdmin(), profile)
})
afterAll(() => database.drop())

describe('a profile with three centres', () => {
  test('is loaded once: centres, units with paths, first versions', async () => {
    expect(await loadProfile(asAdmin(), profile)).toBe(false)
    expect((await listCenters(database.db)).map(({ id }) => id).toSorted()).toEqual(['lhasa', 'nyingchi', 'qamdo'])
    expect(await findInstallation(database.db)).toMatchObject({ code: 'xizang', look: { title: '西藏 12345' } })
    const housing = await database.db.selectFrom('unit').selectAll().where('code', '=', 'lhasa-housing').executeTakeFirstOrThrow()
    expect(housing).toMatchObject({ name: '拉萨市住房和城乡建设局', path: '/lhasa-city/lhasa-housing/', centerId: 'lhasa' })
    expect((await currentRules(database.db, 'qamdo')).rules.ladder.map(({ name }) => name)).toEqual(['平台督办', '电话督办', '现场督办', '提级联合督办'])
    await expect(currentRules(database.db, 'nowhere')).rejects.toMatchObject({ code: 'center_unknown' })
  })

  test('applying the same folder changes nothing; a changed one previews first, then makes a version of that centre alone', async () => {
    expect(await applyProfile(asAdmin(), profile, { preview: false, note: null })).toEqual([])
    const before = await freshRules(database.db, 'nyingchi')
    const other = await freshRules(database.db, 'lhasa')
    const changed = structuredClone(profile)
    changed.centers.find(({ code }) => code === 'nyingchi')!.rehandle.maxCount = 3

    expect(await applyProfile(asAdmin(), changed, { preview: true, note: null })).toEqual(['[nyingchi] 重办修改：最多次数 2 → 3'])
    expect((await freshRules(database.db, 'nyingchi')).versionId).toBe(before.versionId)
    await applyProfile(asAdmin(), changed, { preview: false, note: '试行' })
    const after = await freshRules(database.db, 'nyingchi')
    expect(after.rules.rehandle.maxCount).toBe(3)
    expect((await rulesOf(database.db, 'nyingchi', before.versionId)).rehandle.maxCount).toBe(2)
    expect((await freshRules(database.db, 'lhasa')).versionId).toBe(other.versionId)
  })

  test('another city or a missing centre is refused', async () => {
    await expect(applyProfile(asAdmin(), sound('lishui'), { preview: true, note: null })).rejects.toMatchObject({ code: 'profile_other' })
    const fewer = { ...profile, centers: profile.centers.slice(1) }
    await expect(applyProfile(asAdmin(), fewer, { preview: true, note: null })).rejects.toMatchObject({ code: 'center_missing' })
  })
})

describe('an administrator changes one section', () => {
  const change = { section: 'rehandle', value: { maxCount: 1 }, note: '收紧' }
  test('a new version holds at once and is on the record', async () => {
    const { versionId } = await freshRules(database.db, 'qamdo')
    const applied = await applyRules(asAdmin('qamdo'), { ...change, basedOn: versionId })
    expect(applied.changes).toEqual(['重办修改：最多次数 2 → 1'])
    expect((await currentRules(database.db, 'qamdo')).versionId).toBe(applied.versionId)
    const events = await database.db.selectFrom('event').select(['type', 'ruleVersion']).where('subjectId', '=', applied.versionId).execute()
    expect(events).toEqual([{ type: 'profile.changed', ruleVersion: applied.versionId }])
  })

  test('two at once: the later one must look again', async () => {
    const { versionId } = await freshRules(database.db, 'lhasa')
    const both = await Promise.allSettled([1, 3].map((maxCount) =>
      applyRules(asAdmin('lhasa'), { ...change, value: { maxCount }, basedOn: versionId })))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'rules_outdated' } })
  })

  test.each([
    ['the wrong shape', { section: 'rehandle', value: { maxCount: -1 } }, 'rules_invalid'],
    ['a broken reference', { section: 'triggers', value: [{ code: 'x', name: 'x', when: 'overdue', rung: 'nowhere' }] }, 'rules_invalid'],
    ['no limit left', { section: 'limits', value: [] }, 'rules_invalid'],
    ['an unknown section', { section: 'wishes', value: [] }, 'rules_invalid'],
    ['no change', { section: 'light', value: { yellowShare: 0.8 } }, 'rules_unchanged'],
  ])('%s is refused', async (_, section, code) => {
    const { versionId } = await freshRules(database.db, 'nyingchi')
    await expect(applyRules(asAdmin(), { ...section, basedOn: versionId, note: 'x' })).rejects.toMatchObject({ code })
  })

  test('only a system administrator may, and no version ever changes', async () => {
    const { versionId } = await freshRules(database.db, 'nyingchi')
    await expect(applyRules(testContext(database.db, {}, 'nyingchi'), { ...change, basedOn: versionId })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(database.db.updateTable('profileVersion').set({ note: 'x' }).execute()).rejects.toThrow('never changes')
  })
})

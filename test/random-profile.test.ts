import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { ProfileSchema } from '#contract/profile.ts'
import { checkProfile } from '#domain/profile/check.ts'
import { diffProfiles } from '#domain/profile/diff.ts'
import type { Profile } from '#domain/profile/profile.ts'
import { readProfile } from '#platform/profile-folder/read-profile.ts'
import { randomProfile } from './support/random-profile.ts'

test('random profiles are valid', () => {
  fc.assert(fc.property(randomProfile, (profile) => {
    expect(ProfileSchema.parse(profile)).toEqual(profile)
    expect(checkProfile(profile)).toEqual([])
    expect(diffProfiles(profile, structuredClone(profile))).toEqual([])
  }), { numRuns: 60 })
})

test('a random profile of one centre written as YAML is read back the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'))
  const one = randomProfile.filter((profile) => profile.centers.length === 1)
  fc.assert(fc.property(one, (profile) => {
    writeFileSync(join(folder, 'all.yaml'), asOneFile(profile))
    expect(readProfile(folder)).toEqual({ profile, problems: [] })
  }), { numRuns: 20 })
  rmSync(folder, { recursive: true })
})

function asOneFile({ centers, ...shared }: Profile): string {
  const { code, name, ...rules } = centers[0]!
  return stringify({ ...shared, center: { code, name }, ...rules })
}

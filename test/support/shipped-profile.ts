import { tmpdir } from 'node:os'
import { readConfig } from '#platform/config.ts'
import type { Profile } from '#domain/profile/profile.ts'
import { profileFolder, readProfile } from '#platform/profile-folder/read-profile.ts'

/** @throws Error when the folder does not hold a valid profile */
/** Whatever city profiles/default names. */
export const DEFAULT_PROFILE = readConfig([], {}, tmpdir()).profile

export function readShipped(name: string): Profile {
  const { profile, problems } = readProfile(profileFolder(name))
  if (!profile) throw new Error(`profile ${name}: ${JSON.stringify(problems.slice(0, 3))}`)
  return profile
}

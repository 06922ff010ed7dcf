import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { readConfig } from '#platform/config.ts'
import type { Profile } from '#domain/profile/profile.ts'
import { profileFolder, readProfile } from '#platform/profile-folder/read-profile.ts'

/** Whatever city profiles/default names. */
export const DEFAULT_PROFILE = readConfig([], {}, tmpdir()).profile

const read = new Map<string, Profile>()

/** Read once a worker; everybody gets a copy of their own. @throws Error when the folder does not hold a valid profile */
export function readShipped(name: string): Profile {
  if (!read.has(name)) {
    const { profile, problems } = readProfile(profileFolder(name))
    if (!profile) throw new Error(`profile ${name}: ${JSON.stringify(problems.slice(0, 3))}`)
    read.set(name, profile)
  }
  return structuredClone(read.get(name)!)
}

/** The shipped profile whose first centre has the most rungs. */
export function tallestLadder(): string {
  const folders = readdirSync(new URL('../../profiles', import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== '_base').map(({ name }) => name)
  const height = (name: string) => readShipped(name).centers[0]!.ladder.length
  return folders.toSorted((a, b) => height(b) - height(a))[0]!
}

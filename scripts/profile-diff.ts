/** npm run profile:diff -- FROM TO: what changes between two profiles, in sentences. */
import { sayChange } from '#contract/profile/change-words.ts'
import { sayProblem } from '#contract/profile/rule-texts.ts'
import { diffProfiles } from '#domain/profile/diff.ts'
import type { Profile } from '#domain/profile/profile.ts'
import { profileFolder, readProfile } from '#platform/profile-folder/read-profile.ts'

function sound(name: string): Profile {
  const { profile, problems } = readProfile(profileFolder(name))
  if (profile) return profile
  for (const problem of problems) console.error(sayProblem(problem))
  process.exit(1)
}

const [from, to] = process.argv.slice(2)
if (from === undefined || to === undefined) {
  console.error('用法 usage: npm run profile:diff -- FROM TO')
  process.exit(1)
}
const changes = diffProfiles(sound(from), sound(to))
for (const change of changes) console.log(sayChange(change))
console.log(changes.length === 0 ? '没有变化 nothing changes' : `共 ${changes.length} 处变化 changes`)

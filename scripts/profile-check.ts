/** npm run profile:check -- DIR: says what is wrong with a profile, with file, line and rule. */
import { sayProblem } from '#contract/profile/rule-texts.ts'
import { profileFolder, readProfile } from '#platform/profile-folder/read-profile.ts'

const names = process.argv.slice(2)
if (names.length === 0) {
  console.error('用法 usage: npm run profile:check -- DIR [DIR…]')
  process.exit(1)
}
for (const name of names) {
  const { profile, problems } = readProfile(profileFolder(name))
  for (const problem of problems) console.error(sayProblem(problem))
  if (!profile) {
    console.error(`${name}: ${problems.length} 处问题 problems`)
    process.exitCode = 1
    continue
  }
  const { centers } = profile
  const count = (list: (center: (typeof centers)[number]) => unknown[]) => centers.map((center) => list(center).length).join('/')
  console.log(`${name}: ${profile.name}，检查通过 is sound. 中心 centres ${profile.centers.length}, 单位 units ${profile.units.length}, `
    + `区划 areas ${count((center) => center.areas)}, 线路 lines ${count((center) => center.lines)}, 分类 categories ${count((center) => center.categories)}, `
    + `目录 catalogue ${count((center) => center.catalogue)}, 时限 limits ${count((center) => center.limits)}`)
}

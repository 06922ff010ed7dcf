/**
 * npm run projections -- check|rebuild [NAME …] [--data DIR] [--database-url URL]: do the counts equal what the record says; or count them anew.
 * Runs beside a working installation: readers keep the old rows until the new ones are committed. Exit code 1 where a check finds a difference.
 */
import { readConfig } from '#platform/config.ts'
import { connect, type Db } from '#platform/database.ts'
import type { Projection } from '#platform/follower.ts'
import { differencesFromRebuild, rebuildProjection } from '#platform/rebuild-projection.ts'
import { StartProblem } from '#platform/start-problem.ts'
import { PROJECTIONS } from '#server/followers.ts'
import { atDatabase } from './at-database.ts'

const args = process.argv.slice(2)
const firstFlag = args.findIndex((arg) => arg.startsWith('--'))
const [deed, ...names] = firstFlag < 0 ? args : args.slice(0, firstFlag)

/** as typed: without spaces */
const typed = ({ name }: Projection) => name.replaceAll(' ', '-')

function chosen(): readonly Projection[] {
  const unknown = names.find((name) => !PROJECTIONS.some((one) => typed(one) === name))
  if (unknown !== undefined) throw new StartProblem(`There is no projection ${unknown}; known are ${PROJECTIONS.map(typed).join(', ')}.`)
  return names.length === 0 ? PROJECTIONS : PROJECTIONS.filter((one) => names.includes(typed(one)))
}

/** @returns how many tables differ */
async function check(db: Db, projection: Projection): Promise<number> {
  const differences = await differencesFromRebuild(db, projection)
  console.log(`${typed(projection)}: ${differences.length === 0 ? 'equals the record' : 'DIFFERS from the record'}`)
  for (const { centerId, table, live, rebuilt } of differences) console.log(`  ✗ ${centerId} ${table}: ${live} here, ${rebuilt} rebuilt`)
  return differences.length
}

async function rebuild(db: Db, projection: Projection): Promise<number> {
  const from = performance.now()
  await rebuildProjection(db, projection)
  console.log(`${typed(projection)}: rebuilt in ${((performance.now() - from) / 1000).toFixed(1)} s`)
  return 0
}

async function main(): Promise<number> {
  if (deed !== 'check' && deed !== 'rebuild') throw new StartProblem('用法 usage: npm run projections -- check|rebuild [NAME …] [--data DIR] [--database-url URL]')
  const projections = chosen()
  const config = readConfig(firstFlag < 0 ? [] : args.slice(firstFlag), process.env, process.cwd())
  return atDatabase(config, async (url) => {
    const { db } = connect(url, { max: 2 })
    try {
      let different = 0
      for (const projection of projections) different += await (deed === 'check' ? check : rebuild)(db, projection)
      return different
    } finally { await db.destroy() }
  })
}

try {
  process.exitCode = (await main()) === 0 ? 0 : 1
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  console.error(error.message)
  process.exitCode = 1
}

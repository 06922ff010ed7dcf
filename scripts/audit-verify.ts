/** `npm run audit:verify [-- --data DIR --database-url URL --heads DIR --keys DIR]`: is the record whole? Exit code 1 when it is not. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { verifyChain, type CenterReport, type Report } from '#platform/audit-verify.ts'
import { readConfig } from '#platform/config.ts'
import { connect } from '#platform/database.ts'
import { readPublicKeys } from '#platform/head-signer.ts'
import { StartProblem } from '#platform/start-problem.ts'
import { atDatabase } from './at-database.ts'

const { values: flags, tokens } = parseArgs({
  args: process.argv.slice(2), strict: false, tokens: true, options: { heads: { type: 'string' }, keys: { type: 'string' } },
})
const general = tokens.flatMap((token) => {
  if (token.kind === 'positional') return [token.value]
  if (token.kind !== 'option' || token.name === 'heads' || token.name === 'keys') return []
  return token.value === undefined ? [token.rawName] : [`${token.rawName}=${token.value}`]
})

async function main(): Promise<number> {
  const config = readConfig(general, process.env, process.cwd())
  const heads = typeof flags.heads === 'string' ? flags.heads : join(config.dataFolder, 'heads')
  const keys = typeof flags.keys === 'string' ? flags.keys : join(config.dataFolder, 'keys')
  const publicKeys = readPublicKeys(keys)
  if (publicKeys.length === 0) throw new StartProblem(`No public key in ${keys}; name the folder that holds head-sm2.pub with --keys.`)
  if (!existsSync(heads)) throw new StartProblem(`No signed heads in ${heads}; name the folder that holds them with --heads.`)
  const report = await atDatabase(config, async (url) => {
    const { db } = connect(url, { max: 1 })
    return verifyChain(db, heads, publicKeys).finally(() => db.destroy())
  })
  print(report)
  return report.ok ? 0 : 1
}

function print(report: Report): void {
  for (const center of report.centers) console.log(describe(center))
  for (const problem of report.problems.slice(0, 50)) console.log(`  ✗ ${problem}`)
  if (report.problems.length > 50) console.log(`  … and ${report.problems.length - 50} more`)
  console.log(report.ok ? 'The record is whole.' : `The record is NOT whole: ${report.problems.length} problem(s).`)
}

function describe(center: CenterReport): string {
  const parts = [
    `${center.events} events in the chain`, `${center.bodies} bodies`,
    ...[...center.erased].map(([order, bodies]) => `${bodies} bodies erased by order ${order}`),
    `${center.heads} signed heads`, `${center.afterNewestHead} events after the newest head`, `${center.pending} waiting to be sealed`,
  ]
  return `${center.centerId}: ${parts.join(', ')}`
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof StartProblem ? error.message : `The record could not be verified: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}

/**
 * npm run import -- FILE [--mapping FILE] [--center CODE] [--data DIR] [--database-url URL]: messages of another system become tickets.
 * docs/operations.md tells what a mapping file says. A second run changes nothing.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '#platform/config.ts'
import { connect } from '#platform/database.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { StartProblem } from '#platform/start-problem.ts'
import { importFile, type Imported } from '#server/import/import-file.ts'
import { BUILT_IN, readMapping } from '#server/import/mapping.ts'
import { seedUnits } from '#server/people/unit-seed.store.ts'
import { listCenters } from '#server/profile/installation.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { atDatabase } from './at-database.ts'
import { progressBar } from './progress-bar.ts'

type Wish = { file: string; mapping?: string; center?: string; general: string[] }
const MOST_TOLD = 50

function wishFrom(args: string[]): Wish {
  const wish: Wish = { file: '', general: [] }
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at]!
    if (arg === '--mapping') wish.mapping = args[(at += 1)]
    else if (arg === '--center') wish.center = args[(at += 1)]
    else if (arg.startsWith('--')) wish.general.push(arg, ...(arg.includes('=') ? [] : [args[(at += 1)] ?? '']))
    else wish.file = arg
  }
  if (wish.file === '') throw new StartProblem('用法 usage: npm run import -- FILE [--mapping FILE] [--center CODE] [--data DIR] [--database-url URL]')
  for (const path of [wish.file, wish.mapping]) if (path !== undefined && !existsSync(path)) throw new StartProblem(`There is no file ${path}.`)
  return wish
}

async function main(): Promise<void> {
  const wish = wishFrom(process.argv.slice(2))
  const mapping = wish.mapping ? readMapping(readFileSync(wish.mapping, 'utf8')) : BUILT_IN
  const config = readConfig(wish.general, process.env, process.cwd())
  await atDatabase(config, async (url) => {
    const { db } = connect(url, { max: 8, fast: true })
    try {
      const centers = await listCenters(db)
      const center = wish.center ? centers.find(({ id }) => id === wish.center) : centers[0]
      if (!center) throw new StartProblem(centers.length === 0 ? 'There is no centre yet; run npm start once.' : `There is no centre ${wish.center}; known are ${centers.map(({ id }) => id).join(', ')}.`)
      const keys = fileKeys(join(config.dataFolder, 'keys'), { create: false })
      const { rules } = await currentRules(db, center.id)
      const target = { db, keys, centerId: center.id, rules, seeds: await seedUnits(db), source: mapping.source }
      const bar = progressBar(process.stderr)
      tell(await importFile(target, { path: wish.file, mapping, now: Date.now(), progress: bar.at }).finally(bar.end))
    } finally {
      await db.destroy()
    }
  })
}

function tell({ rows, imported, answered, alreadyThere, bad, events }: Imported): void {
  for (const { line, problem } of bad.slice(0, MOST_TOLD)) console.log(`  第 ${line} 行 line ${line}: ${problem}`)
  if (bad.length > MOST_TOLD) console.log(`  … ${bad.length - MOST_TOLD} more`)
  console.log(`共 ${rows} 行 rows · 导入 imported ${imported}（已答复 answered ${answered}）· 已有 already there ${alreadyThere} · 跳过 skipped ${bad.length}`)
  const width = Math.max(0, ...events.map(({ type }) => type.length))
  for (const { type, n } of events) console.log(`  ${type.padEnd(width)} ${String(n).padStart(8)}`)
}

try {
  await main()
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  console.error(error.message)
  process.exitCode = 1
}

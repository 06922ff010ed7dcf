/**
 * npm run profile:apply -- DIR [--yes] [--note TEXT] [--data DIR] [--database-url URL]: shows what a changed folder would change in this
 * installation; with --yes it becomes a new version. Running tickets keep the version they were accepted under.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { REFUSALS } from '#contract/refusals.ts'
import { sayProblem } from '#contract/profile/rule-texts.ts'
import { readConfig } from '#platform/config.ts'
import { contextOf } from '#platform/context.ts'
import { connect } from '#platform/database.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { fileKeys } from '#platform/file-keys.ts'
import { profileFolder, readProfile } from '#platform/profile-folder/read-profile.ts'
import { Refusal } from '#platform/refusal.ts'
import { StartProblem } from '#platform/start-problem.ts'
import { systemActor } from '#platform/system-actor.ts'
import { applyProfile } from '#server/profile/actions/apply-profile.ts'
import { keepOnLadder } from '#server/supervision/keep-on-ladder.ts'

type Wish = { folder: string; yes: boolean; note: string | null; general: string[] }

function wishFrom(args: string[]): Wish {
  const wish: Wish = { folder: '', yes: false, note: null, general: [] }
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at]!
    if (arg === '--yes') wish.yes = true
    else if (arg === '--note') wish.note = args[(at += 1)] ?? null
    else if (arg.startsWith('--')) wish.general.push(arg, ...(arg.includes('=') ? [] : [args[(at += 1)] ?? '']))
    else wish.folder = arg
  }
  if (wish.folder === '') throw new StartProblem('用法 usage: npm run profile:apply -- DIR [--yes] [--note TEXT]')
  return wish
}

async function main(): Promise<void> {
  const wish = wishFrom(process.argv.slice(2))
  const { profile, problems } = readProfile(profileFolder(wish.folder))
  if (!profile) throw new StartProblem(problems.map(sayProblem).join('\n'))

  const config = readConfig(wish.general, process.env, process.cwd())
  await atDatabase(config, async (url) => {
    const { db } = connect(url, { max: 2 })
    const keys = fileKeys(join(config.dataFolder, 'keys'), { create: false })
    const ctx = contextOf({ actor: systemActor(profile.centers[0]!.code), now: Date.now(), db, keys, requestId: 'profile:apply' })
    const changes = await applyProfile(ctx, profile, { preview: !wish.yes, note: wish.note }, keepOnLadder).finally(() => db.destroy())
    for (const change of changes) console.log(change)
    if (changes.length === 0) console.log('与现行规则相同，没有变化 nothing changes')
    else console.log(wish.yes ? `已生效 applied: ${changes.length}` : `共 ${changes.length} 处变化；确认后加 --yes 生效 add --yes to apply`)
  })
}

/** A running installation's database is used as it is and left running. */
async function atDatabase(config: ReturnType<typeof readConfig>, work: (url: string) => Promise<void>): Promise<void> {
  if (config.databaseUrl) return work(config.databaseUrl)
  const folder = join(config.dataFolder, 'postgres')
  if (!existsSync(folder)) throw new StartProblem(`There is no database in ${config.dataFolder}.`)
  const postgres = await startEmbeddedPostgres(folder)
  return work(postgres.url).finally(() => (postgres.how === 'adopted' ? undefined : postgres.stop()))
}

try {
  await main()
} catch (error) {
  if (error instanceof StartProblem) console.error(error.message)
  else if (error instanceof Refusal) console.error(`${REFUSALS[error.code].zh} ${REFUSALS[error.code].en} ${JSON.stringify(error.details)}`)
  else throw error
  process.exitCode = 1
}

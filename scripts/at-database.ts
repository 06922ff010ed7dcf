/** For commands beside an installation, running or not. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { StartProblem } from '#platform/start-problem.ts'

/** A running installation's database is used as it is and left running. @throws StartProblem where there is none */
export async function atDatabase<T>(config: Config, work: (url: string) => Promise<T>): Promise<T> {
  if (config.databaseUrl) return work(config.databaseUrl)
  const folder = join(config.dataFolder, 'postgres')
  if (!existsSync(folder)) throw new StartProblem(`There is no database in ${config.dataFolder}.`)
  const postgres = await startEmbeddedPostgres(folder)
  return work(postgres.url).finally(() => (postgres.how === 'adopted' ? undefined : postgres.stop()))
}

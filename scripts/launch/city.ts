/** What a first start puts into the database, and what the launcher prints of it. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Config } from '#platform/config.ts'

export type DemoAccount = { role: string; username: string; password: string; unit?: string }
export type PreparedCity = { title: string; accounts: DemoAccount[] }
export type PrepareCity = (deps: { config: Config; databaseUrl: string; say: (line: string) => void }) => Promise<PreparedCity>

/** Loads the profile and, unless `--empty`, fills the demo city; a second time it changes nothing. */
export async function prepareCity(config: Config, databaseUrl: string, say: (line: string) => void): Promise<PreparedCity> {
  const file = new URL('../../src/server/prepare-city.ts', import.meta.url)
  if (!existsSync(fileURLToPath(file))) return { title: config.profile, accounts: [] }
  const { prepareCity: prepare } = (await import(file.href)) as { prepareCity: PrepareCity }
  return prepare({ config, databaseUrl, say })
}

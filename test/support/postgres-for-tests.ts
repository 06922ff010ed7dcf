/** vitest global setup: one PostgreSQL (fsync off) for the whole run, thrown away afterwards. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { ensureTemplate } from './template.ts'

declare module 'vitest' {
  export interface ProvidedContext { postgresUrl: string }
}

const ROOT = join(tmpdir(), 'jiesu-tests')

type Shared = { url: Promise<string>; users: number; stop(): Promise<void> }
// Every vitest project loads this file anew; the server is shared through the one process they have in common.
const shared = globalThis as { jiesuTestPostgres?: Shared }

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = (shared.jiesuTestPostgres ??= start())
  server.users += 1
  project.provide('postgresUrl', await server.url)
  return async () => {
    server.users -= 1
    if (server.users === 0) await server.stop()
  }
}

function start(): Shared {
  mkdirSync(ROOT, { recursive: true })
  const folder = mkdtempSync(join(ROOT, `${process.pid}-`))
  // The server may run as another user, who must be able to enter.
  chmodSync(folder, 0o755)
  const running = sweep().then(() => startEmbeddedPostgres(join(folder, 'postgres'), 'forgetful'))
  return {
    users: 0,
    url: running.then(async ({ url }) => { await ensureTemplate(url); return url }),
    stop: async () => {
      await (await running).stop()
      rmSync(folder, { recursive: true, force: true })
      delete shared.jiesuTestPostgres
    },
  }
}

/** A run that was killed leaves its server behind; the next run clears it away. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(ROOT)) {
    if (isAlive(Number(name.split('-')[0]))) continue
    await stopEmbeddedPostgres(join(ROOT, name, 'postgres'))
    rmSync(join(ROOT, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Opens the door and closes it in order: no new requests, running ones get ten seconds. */
import { StartProblem } from '#platform/start-problem.ts'
import { buildApp } from './app.ts'
import type { Deps } from './deps.ts'
import { liveIndex } from './knowledge/live-index.ts'
import { listCenters } from './profile/installation.store.ts'

const FINISH_WITHIN_MS = 10_000

export async function startWeb(deps: Deps): Promise<() => Promise<void>> {
  const app = await buildApp(deps)
  const { host, port } = deps.config
  try {
    await app.listen({ host, port })
  } catch (error) {
    throw new StartProblem(`The address ${host}:${port} cannot be listened on (${(error as NodeJS.ErrnoException).code ?? String(error)}).`)
  }
  // The first caller's agent shall not wait for the index of the knowledge base. What fails here fails again, and is told, when somebody searches.
  void warmSearch(deps).catch(() => undefined)
  return async () => {
    const late = setTimeout(() => app.server.closeAllConnections(), FINISH_WITHIN_MS)
    await app.close()
    clearTimeout(late)
  }
}

async function warmSearch({ db }: Deps): Promise<void> {
  for (const { id } of await listCenters(db)) await liveIndex(db, id)
}

/** Opens the door and closes it in order: no new requests, running ones get ten seconds. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Fastify, { type FastifyInstance } from 'fastify'
import { StartProblem } from '#platform/start-problem.ts'
import type { Deps } from './deps.ts'

const FINISH_WITHIN_MS = 10_000

export async function startWeb(deps: Deps): Promise<() => Promise<void>> {
  const app = await buildApp(deps)
  const { host, port } = deps.config
  try {
    await app.listen({ host, port })
  } catch (error) {
    throw new StartProblem(`The address ${host}:${port} cannot be listened on (${(error as NodeJS.ErrnoException).code ?? String(error)}).`)
  }
  return async () => {
    const late = setTimeout(() => app.server.closeAllConnections(), FINISH_WITHIN_MS)
    await app.close()
    clearTimeout(late)
  }
}

async function buildApp(deps: Deps): Promise<FastifyInstance> {
  const file = new URL('./app.ts', import.meta.url)
  if (existsSync(fileURLToPath(file))) {
    const module = (await import(file.href)) as { buildApp(deps: Deps): Promise<FastifyInstance> }
    return module.buildApp(deps)
  }
  const app = Fastify({ forceCloseConnections: 'idle' })
  app.get('/healthz', async (_, reply) => reply.code(deps.readiness.isReady ? 200 : 503).send({ ready: deps.readiness.isReady }))
  return app
}

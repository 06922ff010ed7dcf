/** The built screens; every address that is not an API's is the browser application's to answer. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fastifyStatic } from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { problemOf } from '#platform/problem.ts'
import { Refusal } from '#platform/refusal.ts'

const ROOT = fileURLToPath(new URL('../../dist/web', import.meta.url))

export async function serveScreens(app: FastifyInstance): Promise<void> {
  const built = existsSync(ROOT)
  if (built) await app.register(fastifyStatic, { root: ROOT, wildcard: false, index: false, immutable: true, maxAge: '1y', cacheControl: true })
  app.setNotFoundHandler((request, reply) => {
    const isScreen = built && request.method === 'GET' && !/^\/(api|open|assets)\//.test(request.url)
    if (isScreen) return reply.header('cache-control', 'no-cache').sendFile('index.html', { maxAge: 0, immutable: false })
    const problem = problemOf(new Refusal('not_found'), request.id)
    return reply.code(404).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
  })
}

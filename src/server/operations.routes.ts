/** For the people who run it: alive, ready, measured, described. */
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Endpoint } from '#contract/endpoint.ts'
import { openApi } from '#contract/open-api.ts'
import { followerLag } from '#platform/follower-lag.ts'
import type { Deps } from './deps.ts'

export function operationsRoutes(app: FastifyInstance, deps: Deps): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({ name: 'jiesu_http_seconds', help: 'Time to answer, by route and status', labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5], registers: [registry] })
  const behind = new Gauge({ name: 'jiesu_follower_behind', help: 'Events a follower of the record has still to see', labelNames: ['center', 'follower'], registers: [registry] })
  const parked = new Gauge({ name: 'jiesu_follower_parked', help: 'Events a follower gave up on; each wants a look', labelNames: ['center', 'follower'], registers: [registry] })
  const endpoints: Endpoint[] = []
  app.addHook('onRoute', ({ config }) => {
    const { endpoint } = (config ?? {}) as { endpoint?: Endpoint }
    if (endpoint) endpoints.push(endpoint)
  })
  app.addHook('onResponse', async (request, reply) => {
    durations.observe({ method: request.method, route: request.routeOptions.url ?? 'other', status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  app.get('/healthz', async (_, reply) => reply.code(deps.readiness.isReady ? 200 : 503).send({ ready: deps.readiness.isReady }))
  app.get('/readyz', async (_, reply) => {
    await deps.pool.query('select 1')
    return reply.code(deps.readiness.isReady ? 200 : 503).send({ ready: deps.readiness.isReady })
  })
  // Prometheus asks from the machine itself; nobody else learns how busy the hotline is.
  app.get('/metrics', async (request, reply) => {
    if (!isLocal(request.ip)) return reply.code(404).send()
    for (const lag of await followerLag(deps.db)) {
      behind.set({ center: lag.centerId, follower: lag.follower }, lag.behind)
      parked.set({ center: lag.centerId, follower: lag.follower }, lag.parked)
    }
    return reply.type(registry.contentType).send(await registry.metrics())
  })
  let described: string | undefined
  app.get('/api/openapi.json', async (_, reply) => reply.type('application/json; charset=utf-8').send((described ??= JSON.stringify(openApi(endpoints)))))
}

const isLocal = (ip: string): boolean => ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1'

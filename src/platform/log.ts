/** Logs are an allow-list: ids, codes, durations. No body, no query, no name ever reaches one. */
import type { FastifyBaseLogger } from 'fastify'
import pino from 'pino'

export const appLogger = (part: string): FastifyBaseLogger => pino({
  name: `jiesu-${part}`, level: process.env.JIESU_LOG ?? 'warn', base: { part },
  serializers: { req: (req: { method?: string; routeOptions?: { url?: string } }) => ({ method: req.method, route: req.routeOptions?.url }), res: (res: { statusCode?: number }) => ({ status: res.statusCode }), err: (error: Error & { code?: string }) => ({ type: error.name, code: error.code, stack: error.stack }) },
})

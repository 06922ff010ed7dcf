import type { FastifyInstance } from 'fastify'

/** Own scripts only; map and chart libraries need blob workers and inline styles. */
const policy = (engines: readonly URL[]): string => `default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; connect-src ${["'self'", ...engines.map(socketOf)].join(' ')}; frame-ancestors 'none'; base-uri 'none'; form-action 'self'`
/** The telephone in the browser speaks to its engine. */
const socketOf = ({ protocol, host }: URL): string => `${protocol === 'https:' ? 'wss' : 'ws'}://${host}`

export function guardHeaders(app: FastifyInstance, engines: readonly URL[] = []): void {
  const stands = policy(engines)
  app.addHook('onSend', async (request, reply) => {
    reply.header('content-security-policy', stands).header('x-content-type-options', 'nosniff').header('referrer-policy', 'same-origin').header('x-frame-options', 'DENY')
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
}

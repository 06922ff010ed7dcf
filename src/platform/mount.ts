/** An endpoint of the contract becomes a route: who may enter, valid input, one transaction a POST, only declared fields out. */
import type { FastifyRequest } from 'fastify'
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/people/actor.ts'
import { mayEnter } from './access.ts'
import { contextOf, type Context } from './context.ts'
import type { Tx } from './database.ts'
import type { Door, Http } from './door.ts'
import { attemptOf, firstReply, keepReply, type FirstReply } from './idempotency.ts'
import { readInput } from './read-input.ts'
import { Refusal } from './refusal.ts'

export type Asked<E extends Endpoint> = { params: ParamsOf<E>; query: QueryOf<E>; body: BodyOf<E> }
type Handler<E extends Endpoint> = (ctx: Context, asked: Asked<E>, http: Http) => Promise<ReplyOf<E>>

const NOBODY: Actor = { kind: 'citizen', id: 'public', name: '', centerId: '', roles: [], unitId: '', unitPath: '' }

export function mount<E extends Endpoint>(door: Door, endpoint: E, handler: Handler<E>): void {
  door.app.route({
    method: endpoint.method, url: endpoint.path, config: { endpoint },
    handler: async (request, reply) => {
      const actor = await enter(door, endpoint, request)
      const asked = readInput(endpoint, request) as Asked<E>
      const base = { actor, now: door.now(), db: door.db, keys: door.keys, requestId: request.id }
      const answer = async (tx?: Tx) => JSON.stringify(endpoint.response.parse(await handler(contextOf(base, tx), asked, { request, reply })))
      const sent = endpoint.method === 'POST' && endpoint.idempotent !== false
        ? await once(door, actor, request, answer) : { status: 200, body: await answer() }
      return reply.code(sent.status).type('application/json; charset=utf-8').send(sent.body)
    },
  })
}

/** For octets: the handler answers by itself; entering is checked all the same. */
export function mountRaw<E extends Endpoint>(door: Door, endpoint: E, handler: (ctx: Context, asked: Asked<E>, http: Http) => Promise<unknown>): void {
  door.app.route({
    method: endpoint.method, url: endpoint.path, config: { endpoint },
    handler: async (request, reply) => {
      const actor = await enter(door, endpoint, request)
      const asked = readInput(endpoint, request) as Asked<E>
      return handler(contextOf({ actor, now: door.now(), db: door.db, keys: door.keys, requestId: request.id }), asked, { request, reply })
    },
  })
}

async function enter(door: Door, endpoint: Endpoint, request: FastifyRequest): Promise<Actor> {
  const session = await door.sessionOf(request)
  if (endpoint.access === 'public') return session?.actor ?? NOBODY
  if (!session) throw new Refusal('signed_out')
  if (endpoint.method !== 'GET' && request.headers['x-csrf-token'] !== session.csrf) throw new Refusal('csrf')
  if (!mayEnter(session.actor, endpoint.access)) throw new Refusal('forbidden')
  return session.actor
}

async function once(door: Door, actor: Actor, request: FastifyRequest, answer: (tx: Tx) => Promise<string>): Promise<FirstReply> {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key.length < 8 || key.length > 100) throw new Refusal('idempotency_key_missing')
  const attempt = attemptOf(door.keys, actor, key, request.url, request.body)
  try {
    return await door.db.transaction().execute(async (tx) => {
      const reply = { status: 200, body: await answer(tx) }
      await keepReply(tx, door.keys, attempt, reply)
      return reply
    })
  } catch (error) {
    // A repeat fails somewhere: on the version, the state, or at last on the key itself. Then the first reply is the answer.
    const first = await firstReply(door.db, door.keys, attempt)
    if (first) return first
    throw error
  }
}

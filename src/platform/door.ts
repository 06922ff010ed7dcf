/** What every route needs: the app, the database, the keys, and how to know who asks. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#domain/people/actor.ts'
import type { Db } from './database.ts'
import type { Keys } from './keys.ts'

export type Session = { actor: Actor; csrf: string }
export type Door = {
  app: FastifyInstance
  db: Db
  keys: Keys
  /** undefined: nobody is signed in */
  sessionOf(request: FastifyRequest): Promise<Session | undefined>
  now(): number
}
export type Http = { request: FastifyRequest; reply: FastifyReply }

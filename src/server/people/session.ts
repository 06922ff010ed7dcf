/** Who sends this request: cookie → session → actor. Kept in memory a few seconds, so that not every request costs a query. */
import { randomBytes } from 'node:crypto'
import '@fastify/cookie'
import type { FastifyRequest } from 'fastify'
import type { Db } from '#platform/database.ts'
import type { Session } from '#platform/door.ts'
import { sm3 } from '#platform/national-crypto.ts'
import { findSession, touchSession, type StoredSession } from './session.store.ts'

export const SESSION_COOKIE = 'jiesu_session'
/** A browser that polls marks its request with this header: being open on a screen is not being used. */
export const BACKGROUND_HEADER = 'x-background'
/** GB/T 22239 8.1.4.1: time-out of unused sessions. */
export const IDLE_TIME_OUT_MS = 30 * 60_000
const LONGEST_MS = 24 * 3_600_000
const TOUCH_EVERY_MS = 60_000
/** Changed roles and disabled users take effect within this time in every process. */
const KEPT_MS = 3_000
const MOST_KEPT = 20_000

export const newSecret = (): string => randomBytes(32).toString('base64url')
export const hashOf = (secret: string): Buffer => sm3(Buffer.from(secret))

export function secretOf(request: FastifyRequest): string | undefined {
  const secret = request.cookies[SESSION_COOKIE]
  return secret && secret.length <= 100 ? secret : undefined
}

export type Sessions = {
  of(request: FastifyRequest): Promise<Session | undefined>
  /** This process looks again at once; others within seconds. */
  forget(who: { userId: string } | { secret: string }): void
}

type Kept = { found: Promise<StoredSession | undefined>; at: number; userId?: string }

export function openSessions({ db, now }: { db: Db; now(): number }): Sessions {
  const kept = new Map<string, Kept>()

  const look = async (idHash: Buffer): Promise<StoredSession | undefined> => {
    const key = idHash.toString('base64')
    let entry = kept.get(key)
    if (!entry || Math.abs(now() - entry.at) >= KEPT_MS) {
      if (kept.size >= MOST_KEPT) kept.clear()
      entry = { found: findSession(db, idHash), at: now() }
      kept.set(key, entry)
      // A failed query must not be remembered.
      entry.found.catch(() => kept.delete(key))
    }
    const session = await entry.found
    entry.userId = session?.userId
    return session
  }

  return {
    async of(request) {
      const secret = secretOf(request)
      if (secret === undefined) return undefined
      const idHash = hashOf(secret)
      const found = await look(idHash)
      if (!found || isOver(found, now())) return undefined
      if (now() - found.seenAt >= TOUCH_EVERY_MS && request.headers[BACKGROUND_HEADER] === undefined) {
        found.seenAt = now()
        await touchSession(db, idHash, found.userId, found.seenAt)
      }
      return { actor: actorOf(found), csrf: found.csrf }
    },
    forget(who) {
      if ('secret' in who) kept.delete(hashOf(who.secret).toString('base64'))
      else for (const [key, entry] of kept) if (entry.userId === who.userId) kept.delete(key)
    },
  }
}

const isOver = (session: StoredSession, now: number): boolean =>
  now - session.seenAt >= IDLE_TIME_OUT_MS || now - session.createdAt >= LONGEST_MS

const actorOf = ({ userId, name, centerId, roles, unitId, unitPath }: StoredSession): Session['actor'] =>
  ({ kind: 'user', id: userId, name, centerId, roles, unitId, unitPath })

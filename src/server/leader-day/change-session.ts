/** One step of a session: lock, version, do it, record. */
import type { SessionMove } from '#domain/leader-day/session-life.ts'
import { isWithin } from '#domain/people/unit-path.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { lockSession, type Session } from './session.store.ts'

/** @throws Refusal not_found, conflict */
export async function lockVersion(tx: Tx, ctx: Context, id: string, version: number | undefined): Promise<Session> {
  const session = await lockSession(tx, ctx.actor.centerId, id)
  if (version !== undefined && version !== session.version) throw new Refusal('conflict', { version: session.version, status: session.state })
  return session
}

type Recorded = { type: string; body?: unknown; facts?: Record<string, string | number | boolean>; after?: string }
export const recordSession = (tx: Tx, ctx: Context, session: Session, { type, body, facts, after }: Recorded): Promise<void> =>
  recordEvents(tx, ctx, [{
    type: `leader_day.${type}`, subject: { kind: 'leader_session', id: session.id }, body,
    dimensions: { before: session.state, after: after ?? session.state, ...(session.unitPath ? { unitPath: session.unitPath } : {}), facts: { rule: session.ruleCode, ...facts } },
  }])

/** 本人: the leader's own account, or the head of the unit that answers. */
export const isLeaderOf = (actor: Actor, session: Pick<Session, 'leaderId' | 'unitPath'>): boolean =>
  (session.leaderId !== null && session.leaderId === actor.id) || (session.leaderId === null && actor.roles.includes('unit_head') && session.unitPath !== null && isWithin(session.unitPath, actor.unitPath))

/** Units see the sessions of their own unit; the centre, the leaders and their offices all of them. */
export function maySeeSession(actor: Actor, session: Pick<Session, 'unitPath' | 'leaderId'>, taskPaths: readonly string[] = []): boolean {
  if (!actor.roles.some((role) => role === 'unit_head' || role === 'unit_handler') || actor.roles.some((role) => !role.startsWith('unit_'))) return true
  return session.leaderId === actor.id || [session.unitPath, ...taskPaths].some((path) => path !== null && isWithin(path, actor.unitPath))
}
export const EVENT_OF: Record<SessionMove, string> = { announce: 'announced', open: 'opened', hold: 'held', coordinate: 'coordinated', publish: 'published', cancel: 'cancelled' }

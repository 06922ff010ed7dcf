import { whyNotObjection, type ObjectionMove } from '#domain/dispatch/objection.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Objection } from './objection.store.ts'

/** @throws Refusal not_found, forbidden, objection_closed, conflict (someone else was first) */
export function requireObjection({ actor }: Context, objection: Objection, move: ObjectionMove, version?: number): void {
  const why = whyNotObjection(actor, { ...objection, stated: objection.statement !== null }, move)
  if (why) throw new Refusal(why, { state: objection.state })
  if (version !== undefined && version !== objection.version) throw new Refusal('conflict', { version: objection.version, status: objection.state })
}

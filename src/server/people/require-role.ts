import type { Role } from '#domain/people/actor.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

/** One of these roles, or the system itself. @throws Refusal forbidden */
export function requireRole({ actor }: Context, ...roles: readonly Role[]): void {
  if (actor.kind !== 'system' && !roles.some((role) => actor.roles.includes(role))) throw new Refusal('forbidden')
}

/** Somebody signed in, whatever the role. @throws Refusal signed_out */
export function requireUser({ actor }: Context): void {
  if (actor.kind !== 'user') throw new Refusal('signed_out')
}

/** Timers, reactions, jobs: nobody at a screen. @throws Refusal forbidden */
export function requireSystem({ actor }: Context): void {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
}

import { isCenterRole } from '#domain/ticket/may-move.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

/** @throws Refusal forbidden */
export function requireCenterRole(ctx: Context): void {
  if (ctx.actor.kind !== 'system' && !isCenterRole(ctx.actor)) throw new Refusal('forbidden')
}

import { whyNotClaim } from '#domain/assessment/claim.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

type Rule<S> = Parameters<typeof whyNotClaim<S>>[2]

/** @throws Refusal not_found, forbidden, claim_closed, conflict (someone else was first) */
export function requireClaim<S>({ actor }: Context, claim: { centerId: string; unitId: string; state: S; version: number }, rule: Rule<S>, version: number): void {
  const why = whyNotClaim(actor, claim, rule)
  if (why) throw new Refusal(why, { state: claim.state })
  if (version !== claim.version) throw new Refusal('conflict', { version: claim.version, status: claim.state })
}

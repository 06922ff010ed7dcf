/** 剔除 and 考核申诉: a unit asks, the centre decides. Who may, from which state, to which. */
import type { Actor, Role } from '../people/actor.ts'

export const EXCLUSION_STATES = ['applied', 'approved', 'refused', 'withdrawn'] as const
export type ExclusionState = (typeof EXCLUSION_STATES)[number]
export const APPEAL_STATES = ['filed', 'upheld', 'rejected', 'withdrawn'] as const
export type AppealState = (typeof APPEAL_STATES)[number]
export const CLAIM_MOVES = ['approve', 'refuse', 'withdraw'] as const
export type ClaimMove = (typeof CLAIM_MOVES)[number]
export const APPEAL_MOVES = ['uphold', 'reject', 'withdraw'] as const
export type AppealMove = (typeof APPEAL_MOVES)[number]

type Rule<S> = { from: readonly S[]; to: S; who: readonly Role[]; side: 'center' | 'unit' }
/** Nothing else changes a state. */
export const EXCLUSION_RULES: Record<ClaimMove, Rule<ExclusionState>> = {
  approve: { from: ['applied'], to: 'approved', who: ['assessor'], side: 'center' },
  refuse: { from: ['applied'], to: 'refused', who: ['assessor'], side: 'center' },
  withdraw: { from: ['applied'], to: 'withdrawn', who: ['unit_head'], side: 'unit' },
}
// The judge is not the assessor whose decision is appealed.
export const APPEAL_RULES: Record<AppealMove, Rule<AppealState>> = {
  uphold: { from: ['filed'], to: 'upheld', who: ['appeal_judge'], side: 'center' },
  reject: { from: ['filed'], to: 'rejected', who: ['appeal_judge'], side: 'center' },
  withdraw: { from: ['filed'], to: 'withdrawn', who: ['unit_head'], side: 'unit' },
}
export const MAY_CLAIM: readonly Role[] = ['unit_head']
export const MAY_ASSESS: readonly Role[] = ['assessor']
/** Who reads the figures of every unit. */
export const READS_ALL: readonly Role[] = ['assessor', 'appeal_judge', 'supervisor', 'supervision_office', 'leader', 'leader_office', 'shift_leader']

type Claim<S> = { centerId: string; unitId: string; state: S }
export const readsAll = (actor: Actor): boolean => READS_ALL.some((role) => actor.roles.includes(role))
export const maySee = (actor: Actor, { centerId, unitId }: { centerId: string; unitId: string }): boolean =>
  actor.centerId === centerId && (readsAll(actor) || (actor.roles.includes('unit_head') && actor.unitId === unitId))

/** undefined: allowed */
export function whyNotClaim<S>(actor: Actor, claim: Claim<S>, { from, who, side }: Rule<S>): 'not_found' | 'forbidden' | 'claim_closed' | undefined {
  if (!maySee(actor, claim)) return 'not_found'
  if (!who.some((role) => actor.roles.includes(role)) || (side === 'unit' && actor.unitId !== claim.unitId)) return 'forbidden'
  return from.includes(claim.state) ? undefined : 'claim_closed'
}

export const exclusionAbilities = (actor: Actor, claim: Claim<ExclusionState>): ClaimMove[] => CLAIM_MOVES.filter((move) => !whyNotClaim(actor, claim, EXCLUSION_RULES[move]))
export const appealAbilities = (actor: Actor, claim: Claim<AppealState>): AppealMove[] => APPEAL_MOVES.filter((move) => !whyNotClaim(actor, claim, APPEAL_RULES[move]))

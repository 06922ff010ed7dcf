/** The two likeliest moves of each kind of a unit's work, printed on its card. */
import type { MoveName } from '#domain/ticket/lifecycle.ts'
import type { WorkKind } from '#domain/ticket/work-item.ts'

export const CARD_MOVES: Partial<Record<WorkKind, readonly MoveName[]>> = {
  sign: ['sign', 'apply_return'], handle: ['reply', 'contact'], sign_off: ['sign_off', 'decline_sign_off'], accept_sub: ['accept_sub', 'reject_sub'], study: ['conclude_study', 'report_progress'],
}

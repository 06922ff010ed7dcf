/** Moves after which the work at hand is not finished: the ticket stays open at the desk. */
import { type MoveName, ruleOf } from '#domain/ticket/lifecycle.ts'

const STAYS: readonly MoveName[] = ['amend', 'add_unit', 'sign', 'arrive', 'apply_extension', 'apply_suspension', 'sub_dispatch', 'release', 'reassign']
export const staysOpen = (move: MoveName): boolean => STAYS.includes(move) || (ruleOf(move).append === true && move !== 'attempt_revisit')

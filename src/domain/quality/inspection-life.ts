/** 一次质检的一生: drawn, scored, appealed by whose work it was, decided by somebody else. The first score stays on record. */
import type { Instant } from '../calendar/work-calendar.ts'
import type { Actor, Role } from '../people/actor.ts'

export const INSPECTION_STATES = ['open', 'scored', 'appealed', 'decided'] as const
export type InspectionState = (typeof INSPECTION_STATES)[number]
export const INSPECTION_MOVES = ['take', 'score', 'appeal', 'withdraw_appeal', 'confirm', 'rescore'] as const
export type InspectionMove = (typeof INSPECTION_MOVES)[number]

export type Inspection = {
  state: InspectionState
  centerId: string
  /** whose work it is; null: a unit's */
  agentId: string | null
  /** people and units who had a hand in the work */
  by: readonly string[]
  inspectorId: string | null
  /** who gave the first score */
  scoredBy: string | null
  appealUntil: Instant | null
  /** an appeal is filed once */
  appealed: boolean
}

type Side = 'inspector' | 'agent' | 'judge'
export const INSPECTION_RULES: Record<InspectionMove, { from: readonly InspectionState[]; to: InspectionState; side: Side }> = {
  take: { from: ['open'], to: 'open', side: 'inspector' },
  score: { from: ['open'], to: 'scored', side: 'inspector' },
  // 申诉: once, within the window of the rules
  appeal: { from: ['scored'], to: 'appealed', side: 'agent' },
  withdraw_appeal: { from: ['appealed'], to: 'scored', side: 'agent' },
  // 维持原分
  confirm: { from: ['appealed'], to: 'decided', side: 'judge' },
  // 复评: the final score; never by whoever gave the first
  rescore: { from: ['appealed'], to: 'decided', side: 'judge' },
}
const WHO: Record<Exclude<Side, 'agent'>, readonly Role[]> = { inspector: ['inspector'], judge: ['appeal_judge'] }

export type WhyNotInspection = 'forbidden' | 'not_found' | 'inspection_wrong_state' | 'inspection_own_work' | 'inspection_taken' | 'inspection_own_score' | 'appeal_too_late' | 'appeal_made'

/** Role before state. `now` decides whether the window is still open. */
export function whyNotInspection(actor: Actor, one: Inspection, move: InspectionMove, now: Instant): WhyNotInspection | undefined {
  if (actor.centerId !== one.centerId) return 'not_found'
  const { from, side } = INSPECTION_RULES[move]
  if (side === 'agent' ? actor.id !== one.agentId : !WHO[side].some((role) => actor.roles.includes(role))) return 'forbidden'
  if (side !== 'agent' && (one.agentId === actor.id || one.by.includes(actor.id) || one.by.includes(actor.unitId))) return 'inspection_own_work'
  if (!from.includes(one.state)) return 'inspection_wrong_state'
  if (side === 'judge' && one.scoredBy === actor.id) return 'inspection_own_score'
  if (move === 'score' && one.inspectorId !== null && one.inspectorId !== actor.id) return 'inspection_taken'
  if (move === 'appeal') return one.appealed ? 'appeal_made' : one.appealUntil !== null && now > one.appealUntil ? 'appeal_too_late' : undefined
  return undefined
}

export const inspectionAbilities = (actor: Actor, one: Inspection, now: Instant): InspectionMove[] =>
  INSPECTION_MOVES.filter((move) => !whyNotInspection(actor, one, move, now))

/** 不规范件: found or reported, corrected by the unit, checked by an inspector. A score never ends it, nor the duty of 督查 that follows from it. */
import type { Instant } from '../calendar/work-calendar.ts'
import type { Actor, Role } from '../people/actor.ts'

export const CASE_STATES = ['to_correct', 'submitted', 'objected', 'corrected', 'withdrawn'] as const
export type CaseState = (typeof CASE_STATES)[number]
export const OPEN_CASE: readonly CaseState[] = ['to_correct', 'submitted', 'objected']
export const CASE_MOVES = ['correct', 'accept', 'send_back', 'object', 'uphold_objection', 'reject_objection', 'withdraw'] as const
export type CaseMove = (typeof CASE_MOVES)[number]
export const CASE_SOURCES = ['inspection', 'report'] as const

export type Case = {
  state: CaseState
  centerId: string
  unitId: string
  unitPath: string
  foundBy: string
  dueAt: Instant
  /** a unit objects once */
  objected: boolean
}

const FINDERS: readonly Role[] = ['inspector', 'supervisor', 'supervision_office', 'revisiter']
const CHECKERS: readonly Role[] = ['inspector', 'supervisor', 'supervision_office']
const JUDGES: readonly Role[] = ['appeal_judge', 'supervision_office']
const UNIT: readonly Role[] = ['unit_handler', 'unit_head']
const UNIT_READS: readonly Role[] = ['unit_signer', 'unit_handler', 'unit_head']
export const MAY_REPORT = FINDERS

type Rule = { from: readonly CaseState[]; to: CaseState; who: readonly Role[]; unit?: true; otherThanFinder?: true }
export const CASE_RULES: Record<CaseMove, Rule> = {
  // 整改: text and files
  correct: { from: ['to_correct'], to: 'submitted', who: UNIT, unit: true },
  accept: { from: ['submitted'], to: 'corrected', who: CHECKERS },
  send_back: { from: ['submitted'], to: 'to_correct', who: CHECKERS },
  // 异议: time to correct runs on
  object: { from: ['to_correct'], to: 'objected', who: UNIT, unit: true },
  uphold_objection: { from: ['objected'], to: 'withdrawn', who: JUDGES, otherThanFinder: true },
  reject_objection: { from: ['objected'], to: 'to_correct', who: JUDGES, otherThanFinder: true },
  // 撤销: found in error
  withdraw: { from: ['to_correct', 'submitted'], to: 'withdrawn', who: CHECKERS },
}

export type WhyNotCase = 'not_found' | 'forbidden' | 'case_wrong_state' | 'case_objected' | 'case_own_finding'

const has = (actor: Actor, roles: readonly Role[]): boolean => roles.some((role) => actor.roles.includes(role))
/** The centre's finders and judges read all; a unit its own and those of units below. */
export const maySeeCase = (actor: Actor, one: Pick<Case, 'centerId' | 'unitPath'>): boolean =>
  actor.centerId === one.centerId && (has(actor, [...FINDERS, ...JUDGES]) || (has(actor, UNIT_READS) && one.unitPath.startsWith(actor.unitPath)))

export function whyNotCase(actor: Actor, one: Case, move: CaseMove): WhyNotCase | undefined {
  if (!maySeeCase(actor, one)) return 'not_found'
  const { from, who, unit, otherThanFinder } = CASE_RULES[move]
  if (!has(actor, who) || (unit && actor.unitId !== one.unitId)) return 'forbidden'
  if (!from.includes(one.state)) return 'case_wrong_state'
  if (move === 'object' && one.objected) return 'case_objected'
  return otherThanFinder && one.foundBy === actor.id ? 'case_own_finding' : undefined
}

export const caseAbilities = (actor: Actor, one: Case): CaseMove[] => CASE_MOVES.filter((move) => !whyNotCase(actor, one, move))

/** 逾期未整改: it is the unit's turn, or its objection's, and the day is over. */
export const isCaseOverdue = ({ state, dueAt }: Pick<Case, 'state' | 'dueAt'>, now: Instant): boolean => (state === 'to_correct' || state === 'objected') && now > dueAt

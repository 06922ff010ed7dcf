/** 责任异议: a unit disputes a row of the catalogue or its part of a ticket; the centre reviews and adjudicates; the adjudication is a precedent. */
import { CENTER_ROLES, type Actor, type Role } from '../people/actor.ts'

export const OBJECTION_STATES = ['filed', 'reviewing', 'upheld', 'rejected', 'withdrawn'] as const
export type ObjectionState = (typeof OBJECTION_STATES)[number]
export const OPEN_OBJECTION: readonly ObjectionState[] = ['filed', 'reviewing']
export const OBJECTION_MOVES = ['take_up', 'state', 'uphold', 'reject', 'withdraw'] as const
export type ObjectionMove = (typeof OBJECTION_MOVES)[number]

/** side: whose move it is: the centre's, the unit's that objects, or the unit's it points to. */
type Rule = { from: readonly ObjectionState[]; to?: ObjectionState; who: readonly Role[]; side: 'center' | 'objector' | 'suggested' }

const UNIT: readonly Role[] = ['unit_signer', 'unit_handler', 'unit_head']
const JUDGES: readonly Role[] = ['dispatcher', 'reviewer', 'shift_leader']
export const MAY_FILE: readonly Role[] = UNIT
export const MAY_KEEP_PRECEDENTS: readonly Role[] = JUDGES

/** Nothing else changes a state. */
export const OBJECTION_RULES: Record<ObjectionMove, Rule> = {
  take_up: { from: ['filed'], to: 'reviewing', who: JUDGES, side: 'center' },
  // 听取意见: the other unit is heard before it is given the duty.
  state: { from: ['filed', 'reviewing'], who: UNIT, side: 'suggested' },
  uphold: { from: ['filed', 'reviewing'], to: 'upheld', who: JUDGES, side: 'center' },
  reject: { from: ['filed', 'reviewing'], to: 'rejected', who: JUDGES, side: 'center' },
  withdraw: { from: ['filed', 'reviewing'], to: 'withdrawn', who: UNIT, side: 'objector' },
}

export type Objection = { state: ObjectionState; centerId: string; unitId: string; suggestedUnitId: string | null; stated: boolean }
export type WhyNot = 'not_found' | 'forbidden' | 'objection_closed' | 'objection_stated'

export const isCenter = (actor: Actor): boolean => CENTER_ROLES.some((role) => actor.roles.includes(role))

/** The centre sees all of its own, a unit those it filed and those that point to it. */
export const maySeeObjection = (actor: Actor, { centerId, unitId, suggestedUnitId }: Objection): boolean =>
  actor.centerId === centerId && (isCenter(actor) || (UNIT.some((role) => actor.roles.includes(role)) && (actor.unitId === unitId || actor.unitId === suggestedUnitId)))

/** undefined: allowed */
export function whyNotObjection(actor: Actor, objection: Objection, move: ObjectionMove): WhyNot | undefined {
  if (!maySeeObjection(actor, objection)) return 'not_found'
  const { who, side, from } = OBJECTION_RULES[move]
  if (!who.some((role) => actor.roles.includes(role))) return 'forbidden'
  if (side === 'objector' && actor.unitId !== objection.unitId) return 'forbidden'
  if (side === 'suggested' && actor.unitId !== objection.suggestedUnitId) return 'forbidden'
  if (!from.includes(objection.state)) return 'objection_closed'
  return move === 'state' && objection.stated ? 'objection_stated' : undefined
}

export const objectionAbilities = (actor: Actor, objection: Objection): ObjectionMove[] => OBJECTION_MOVES.filter((move) => !whyNotObjection(actor, objection, move))

/** Whom the adjudication names, and against whom: an objection upheld frees the objector, one rejected binds it. */
export const adjudged = (move: 'uphold' | 'reject', objection: Pick<Objection, 'unitId' | 'suggestedUnitId'>, unitId: string): { unitId: string; against: string | null } => {
  const against = move === 'uphold' ? objection.unitId : objection.suggestedUnitId
  return { unitId, against: against === unitId ? null : against }
}

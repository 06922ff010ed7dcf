/** Every move of an order: from which state, to which, whose it is. Nothing else changes a state. */
import { CENTER_ROLES, OVERSIGHT_ROLES, type Actor, type Role } from '../people/actor.ts'
import type { Order, OrderState, PartState } from './order.ts'

export const ORDER_MOVES = [
  'send', 'record_proof', 'answer', 'sign_answer', 'ask_return', 'decide_return', 'review_answer', 'climb', 'finish', 'add_tickets', 'add_units', 'urge', 'attach',
] as const
export type OrderMove = (typeof ORDER_MOVES)[number]

/** side: supervision's move or that of a unit it is addressed to; part: what the unit's part must be; append: a version sent is not compared. */
type Rule = { from: readonly OrderState[]; to: readonly OrderState[]; who: readonly Role[]; side: 'staff' | 'unit' | 'either'; part?: readonly PartState[]; append?: true }

export const STAFF: readonly Role[] = ['supervisor', 'supervision_office', 'leader']
const ANSWERS: readonly Role[] = ['unit_handler', 'unit_head']
const RUNNING = ['sent', 'answered', 'return_asked', 'under_review', 'climbed'] as const satisfies OrderState[]
const OPEN = ['opened', ...RUNNING] as const satisfies OrderState[]
const WAITING = ['sent', 'answered', 'return_asked', 'climbed'] as const satisfies OrderState[]

export const ORDER_RULES: Record<OrderMove, Rule> = {
  send: { from: ['opened'], to: ['sent'], who: STAFF, side: 'staff' },
  record_proof: { from: OPEN, to: OPEN, who: STAFF, side: 'staff', append: true },
  attach: { from: OPEN, to: OPEN, who: [...STAFF, ...ANSWERS], side: 'either', append: true },
  answer: { from: WAITING, to: RUNNING, who: ANSWERS, side: 'unit', part: ['asked', 'drafted'], append: true },
  sign_answer: { from: WAITING, to: RUNNING, who: ['unit_head'], side: 'unit', part: ['drafted'], append: true },
  ask_return: { from: WAITING, to: ['return_asked'], who: ANSWERS, side: 'unit', part: ['asked', 'drafted'], append: true },
  decide_return: { from: ['return_asked'], to: RUNNING, who: STAFF, side: 'staff', part: ['return_asked'] },
  review_answer: { from: ['answered', 'under_review', 'return_asked'], to: RUNNING, who: STAFF, side: 'staff', part: ['answered'] },
  // A unit's request is decided before anybody goes over its head.
  climb: { from: ['sent', 'answered', 'under_review', 'climbed'], to: ['climbed'], who: STAFF, side: 'staff' },
  finish: { from: ['sent', 'answered', 'under_review', 'climbed'], to: ['finished'], who: STAFF, side: 'staff' },
  add_tickets: { from: OPEN, to: OPEN, who: STAFF, side: 'staff' },
  add_units: { from: OPEN, to: OPEN, who: STAFF, side: 'staff' },
  urge: { from: WAITING, to: WAITING, who: STAFF, side: 'staff', part: ['asked', 'drafted'], append: true },
}

export type WhyNotOrder = 'not_found' | 'forbidden' | 'order_wrong_state' | 'order_part_wrong_state'
const has = (actor: Actor, roles: readonly Role[]): boolean => roles.some((role) => actor.roles.includes(role))

export const isStaff = (actor: Actor): boolean => actor.kind === 'system' || has(actor, STAFF)
/** The centre's people and 监督 read every order; a unit those sent to it. */
export function maySeeOrder(actor: Actor, order: Pick<Order, 'centerId' | 'state' | 'parts'>): boolean {
  if (actor.centerId !== order.centerId) return false
  if (actor.kind === 'system' || has(actor, [...CENTER_ROLES, ...OVERSIGHT_ROLES])) return true
  return order.state !== 'opened' && has(actor, ['unit_signer', ...ANSWERS]) && order.parts.some(({ unitId }) => unitId === actor.unitId)
}

/** undefined: allowed. `unitId`: whose part it is about; a unit's own where nobody says. */
export function whyNotOrder(actor: Actor, order: Order, move: OrderMove, unitId?: string): WhyNotOrder | undefined {
  if (!maySeeOrder(actor, order)) return 'not_found'
  const rule = ORDER_RULES[move]
  if (actor.kind !== 'system' && !has(actor, rule.who)) return 'forbidden'
  if (!rule.from.includes(order.state)) return 'order_wrong_state'
  if (!rule.part) return undefined
  const whose = rule.side === 'unit' ? actor.unitId : unitId
  const part = order.parts.find((one) => one.unitId === whose)
  if (!part) return rule.side === 'unit' ? 'forbidden' : 'not_found'
  return rule.part.includes(part.state) ? undefined : 'order_part_wrong_state'
}

export type OrderAbility = { move: OrderMove; unitId?: string }
/** Exactly the buttons this viewer gets. */
export const orderAbilities = (actor: Actor, order: Order): OrderAbility[] => ORDER_MOVES.flatMap((move): OrderAbility[] => {
  const { part, side } = ORDER_RULES[move]
  if (!part || side === 'unit') return whyNotOrder(actor, order, move) ? [] : [{ move, ...(part ? { unitId: actor.unitId } : {}) }]
  return order.parts.filter(({ unitId }) => !whyNotOrder(actor, order, move, unitId)).map(({ unitId }) => ({ move, unitId }))
})

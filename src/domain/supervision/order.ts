/** 督办单、督查单: one order over many tickets, answered by each unit it is addressed to, standing on one rung of the ladder. */
import type { Instant } from '../calendar/work-calendar.ts'
import type { ProofKind } from '../profile/supervision.ts'

/** supervise 督办; inspect 督查: an order to the unit by supervision staff. */
export const ORDER_KINDS = ['supervise', 'inspect'] as const
export type OrderKind = (typeof ORDER_KINDS)[number]
export const ORDER_BASES = ['manual', 'clue', 'trigger', 'obligation', 'instruction', 'unsolved_order', 'quality'] as const
export type OrderBasis = (typeof ORDER_BASES)[number]

/** 已立单、已发送、部分答复、申请退回、审核中、已升级、已办结 */
export const ORDER_STATES = ['opened', 'sent', 'answered', 'return_asked', 'under_review', 'climbed', 'finished'] as const
export type OrderState = (typeof ORDER_STATES)[number]

/** What one unit owes. drafted: written, the unit's head has not signed. */
export const PART_STATES = ['waiting', 'asked', 'drafted', 'answered', 'return_asked', 'accepted', 'released'] as const
export type PartState = (typeof PART_STATES)[number]
export type OrderPart = { unitId: string; state: PartState; text?: string; urges: number }

/** 督办手段的佐证, recorded while the order stands on a rung. */
export type GivenProof = {
  code: string
  kind: ProofKind
  text?: string
  link?: string
  /** when and where it was taken */
  takenAt?: Instant
  place?: string
  fileIds: readonly string[]
}

export const CLIMB_WAYS = ['opened', 'by_hand', 'skipped', 'by_itself', 'mapped'] as const
export type ClimbWay = (typeof CLIMB_WAYS)[number]
/** The order's stay on a rung. */
export type OrderStep = { no: number; rung: string; enteredAt: Instant; sentAt?: Instant; dueAt?: Instant; climbsAt?: Instant; proofs: readonly GivenProof[] }

export type Order = {
  id: string
  centerId: string
  version: number
  kind: OrderKind
  state: OrderState
  basis: OrderBasis
  basisId?: string
  step: OrderStep
  parts: readonly OrderPart[]
  ticketIds: readonly string[]
  solved?: boolean
}

const OWING: readonly PartState[] = ['waiting', 'asked', 'drafted']
export const owes = ({ state }: Pick<OrderPart, 'state'>): boolean => OWING.includes(state)
export const isSettled = ({ state }: Pick<OrderPart, 'state'>): boolean => state === 'accepted' || state === 'released'

/** The state of a running order that was sent follows from what its units did. */
export function stateOfParts(parts: readonly OrderPart[], climbed: boolean): OrderState {
  if (parts.some(({ state }) => state === 'return_asked')) return 'return_asked'
  if (!parts.some(owes)) return 'under_review'
  if (parts.some(({ state }) => state === 'answered' || state === 'accepted')) return 'answered'
  return climbed ? 'climbed' : 'sent'
}

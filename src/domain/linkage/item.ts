/** 监督事项: its life. Nothing else changes a state. */
import type { Actor } from '../people/actor.ts'
import { mayInitiate } from './choose.ts'

export const ITEM_STATES = ['candidate', 'dropped', 'passed', 'received', 'accepted', 'refused', 'concluded'] as const
export type ItemState = (typeof ITEM_STATES)[number]
export const ITEM_MOVES = ['consent', 'drop', 'take_up', 'pass', 'resend', 'receive', 'accept', 'refuse', 'outcome', 'correct', 'conclude'] as const
export type ItemMove = (typeof ITEM_MOVES)[number]

/** initiator: whom the rule names; net: the discipline side, over its link or by its reader's hand */
type Rule = { from: readonly ItemState[]; to?: ItemState; side: 'initiator' | 'net' }
export const ITEM_RULES: Record<ItemMove, Rule> = {
  consent: { from: ['candidate', 'refused'], side: 'initiator' },
  drop: { from: ['candidate'], to: 'dropped', side: 'initiator' },
  take_up: { from: ['dropped'], to: 'candidate', side: 'initiator' },
  pass: { from: ['candidate'], to: 'passed', side: 'initiator' },
  // 退回补充后再送: the net refused; what was missing is there now.
  resend: { from: ['refused'], to: 'passed', side: 'initiator' },
  receive: { from: ['passed'], to: 'received', side: 'net' },
  accept: { from: ['passed', 'received'], to: 'accepted', side: 'net' },
  refuse: { from: ['passed', 'received'], to: 'refused', side: 'net' },
  // Outcomes come one after the other: part of the money now, the rest next month.
  outcome: { from: ['accepted', 'concluded'], side: 'net' },
  correct: { from: ['accepted', 'concluded'], side: 'net' },
  conclude: { from: ['accepted'], to: 'concluded', side: 'net' },
}
export const RECEIPTS = ['receive', 'accept', 'refuse', 'conclude'] as const satisfies ItemMove[]
export type Receipt = (typeof RECEIPTS)[number]

export type ItemSeen = { centerId: string; state: ItemState; initiatorRoles: readonly string[]; initiatorUnitId: string | null }
export type WhyNotItem = 'not_found' | 'forbidden' | 'discipline_state'

export const isReader = (actor: Actor): boolean => actor.roles.includes('discipline_reader')
/** undefined: allowed. The system speaks for the net's own platform. */
export function whyNotItem(actor: Actor, item: ItemSeen, move: ItemMove): WhyNotItem | undefined {
  if (actor.centerId !== item.centerId) return 'not_found'
  const { from, side } = ITEM_RULES[move]
  const own = side === 'initiator' ? mayInitiate(actor, { roles: item.initiatorRoles, unitId: item.initiatorUnitId }) : isReader(actor) || actor.kind === 'system'
  if (!own) return 'forbidden'
  return from.includes(item.state) ? undefined : 'discipline_state'
}
export const itemAbilities = (actor: Actor, item: ItemSeen): ItemMove[] => ITEM_MOVES.filter((move) => !whyNotItem(actor, item, move))
export const stateAfter = (state: ItemState, move: ItemMove): ItemState => ITEM_RULES[move].to ?? state

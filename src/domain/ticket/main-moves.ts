/** Moves of the main order. */
import type { MoveRule } from './move-rule.ts'
import type { Status } from './ticket.ts'

const OPEN = ['pending_info', 'pending_dispatch', 'difficult', 'processing', 'suspended', 'pending_review', 'pending_revisit', 'revisited', 'transferred', 'studying'] as const satisfies Status[]
const FRONT = ['pending_dispatch', 'pending_info', 'difficult'] as const satisfies Status[]

export const MAIN_MOVES = {
  answer: { from: FRONT, to: ['closed', 'pending_revisit'], who: ['agent', 'shift_leader', 'dispatcher'], scope: 'center', stops: ['dispatch', 'supplement'] },
  ask_info: { from: ['pending_dispatch', 'difficult'], to: ['pending_info'], who: ['agent', 'shift_leader', 'dispatcher'], scope: 'center', starts: ['supplement'], stops: ['dispatch'] },
  supplement: { from: ['pending_info'], to: ['pending_dispatch'], who: ['agent', 'shift_leader', 'dispatcher'], scope: 'center', starts: ['dispatch'], stops: ['supplement'] },
  lapse: { from: ['pending_info'], to: ['closed'], who: ['shift_leader', 'dispatcher'], scope: 'center', stops: ['supplement'] },
  refuse: { from: FRONT, to: ['closed'], who: ['agent', 'shift_leader', 'dispatcher'], scope: 'center', stops: ['dispatch', 'supplement'] },
  transfer: { from: FRONT, to: ['transferred'], who: ['agent', 'shift_leader', 'dispatcher'], scope: 'center', stops: ['dispatch', 'supplement'] },
  complete_transfer: { from: ['transferred'], to: ['closed'], who: ['agent', 'shift_leader', 'dispatcher'], scope: 'center' },
  take_back: { from: ['transferred'], to: ['pending_dispatch'], who: ['agent', 'shift_leader', 'dispatcher'], scope: 'center', starts: ['dispatch'] },
  amend: { from: FRONT, to: [], who: ['agent', 'shift_leader', 'dispatcher'], scope: 'center' },
  merge: { from: FRONT, to: ['merged'], who: ['agent', 'shift_leader', 'dispatcher'], scope: 'center' },
  undo_merge: { from: ['merged'], to: FRONT, who: ['agent', 'shift_leader', 'dispatcher'], scope: 'center' },
  assign: { from: ['pending_dispatch'], to: ['processing', 'studying'], who: ['dispatcher', 'shift_leader'], scope: 'center', starts: ['sign', 'contact', 'on_site', 'progress', 'answer', 'return_window'], stops: ['dispatch'] },
  mark_difficult: { from: ['pending_dispatch'], to: ['difficult'], who: ['dispatcher', 'shift_leader'], scope: 'center' },
  designate: { from: ['difficult'], to: ['processing', 'studying'], who: ['shift_leader', 'reviewer'], scope: 'center', starts: ['sign', 'contact', 'on_site', 'progress', 'answer'], stops: ['dispatch'] },
  add_unit: { from: ['processing'], to: [], who: ['dispatcher', 'shift_leader'], scope: 'center', starts: ['sign', 'answer'] },
  accept: { from: ['pending_review'], to: ['pending_revisit', 'closed'], who: ['reviewer'], scope: 'center', starts: ['revisit'], stops: ['review'] },
  send_back: { from: ['pending_review'], to: ['processing'], who: ['reviewer'], scope: 'center', starts: ['answer'], stops: ['review'] },
  attempt_revisit: { from: ['pending_revisit'], to: ['pending_revisit', 'closed'], who: ['revisiter'], scope: 'center', append: true },
  record_revisit: { from: ['pending_revisit'], to: ['revisited'], who: ['revisiter'], scope: 'center', stops: ['revisit'] },
  rehandle: { from: ['revisited'], to: ['processing', 'pending_dispatch'], who: ['revisiter', 'reviewer'], scope: 'center', starts: ['answer'] },
  close: { from: ['revisited'], to: ['closed'], who: ['revisiter', 'reviewer'], scope: 'center' },
  exempt: { from: ['pending_revisit'], to: ['closed'], who: ['reviewer'], scope: 'center', stops: ['revisit'] },
  reopen: { from: ['closed'], to: ['pending_dispatch'], who: ['agent', 'shift_leader', 'revisiter', 'reviewer'], scope: 'center', starts: ['dispatch'] },
  archive: { from: ['closed'], to: ['archived'], who: ['reviewer'], scope: 'center' },
  withdraw: { from: OPEN, to: ['closed'], who: ['agent', 'shift_leader'], scope: 'center' },
  resume: { from: ['suspended'], to: ['processing'], who: ['reviewer', 'shift_leader'], scope: 'center' },
  urge: { from: [...OPEN, 'merged'], to: [], who: ['agent', 'shift_leader'], scope: 'center', append: true },
  add_supplement: { from: [...OPEN, 'merged'], to: [], who: ['agent', 'shift_leader'], scope: 'center', append: true },
  thank: { from: [...OPEN, 'merged', 'closed'], to: [], who: ['agent', 'shift_leader'], scope: 'center', append: true },
  note: { from: [...OPEN, 'merged', 'closed'], to: [], who: ['agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter'], scope: 'center', append: true },
  attach: { from: [...OPEN, 'merged'], to: [], who: ['agent', 'shift_leader', 'dispatcher', 'reviewer', 'revisiter'], scope: 'center', append: true },
} as const satisfies Record<string, MoveRule>

/** Moves on one assignment, made by the unit or decided by the centre. */
import type { MoveRule } from './move-rule.ts'

const RUNNING = ['processing', 'studying'] as const
const AT_WORK = ['signed', 'handling'] as const

export const UNIT_MOVES = {
  sign: { from: RUNNING, to: [], who: ['unit_signer', 'unit_handler'], scope: 'unit', assignmentFrom: ['wait_sign'], stops: ['sign'] },
  contact: { from: RUNNING, to: [], who: ['unit_signer', 'unit_handler'], scope: 'unit', assignmentFrom: AT_WORK, stops: ['contact'], append: true },
  arrive: { from: ['processing'], to: [], who: ['unit_handler'], scope: 'unit', assignmentFrom: AT_WORK, stops: ['on_site'] },
  report_progress: { from: RUNNING, to: [], who: ['unit_handler'], scope: 'unit', assignmentFrom: AT_WORK, stops: ['progress'], append: true },
  apply_return: { from: RUNNING, to: [], who: ['unit_signer', 'unit_handler'], scope: 'unit', assignmentFrom: ['wait_sign', 'signed', 'handling'], application: 'none' },
  decide_return: { from: RUNNING, to: ['processing', 'pending_dispatch', 'difficult'], who: ['reviewer', 'dispatcher'], scope: 'center', application: 'return', starts: ['dispatch'] },
  apply_extension: { from: ['processing'], to: [], who: ['unit_handler', 'unit_signer'], scope: 'unit', assignmentFrom: AT_WORK, application: 'none' },
  decide_extension: { from: ['processing'], to: [], who: ['reviewer'], scope: 'center', application: 'extension' },
  apply_suspension: { from: ['processing'], to: [], who: ['unit_handler', 'unit_signer'], scope: 'unit', assignmentFrom: AT_WORK, application: 'none' },
  decide_suspension: { from: ['processing'], to: ['processing', 'suspended'], who: ['reviewer'], scope: 'center', application: 'suspension' },
  sub_dispatch: { from: ['processing'], to: [], who: ['unit_signer', 'unit_handler'], scope: 'unit', assignmentFrom: AT_WORK, starts: ['sign', 'answer'] },
  accept_sub: { from: ['processing'], to: [], who: ['unit_signer', 'unit_handler'], scope: 'parent_unit', assignmentFrom: ['submitted'] },
  reject_sub: { from: ['processing'], to: [], who: ['unit_signer', 'unit_handler'], scope: 'parent_unit', assignmentFrom: ['submitted'], starts: ['answer'] },
  reply: { from: ['processing'], to: [], who: ['unit_handler'], scope: 'unit', assignmentFrom: AT_WORK, application: 'none' },
  sign_off: { from: ['processing'], to: ['processing', 'pending_review'], who: ['unit_head'], scope: 'unit', assignmentFrom: ['awaiting_sign_off'], starts: ['review'], stops: ['answer'] },
  decline_sign_off: { from: ['processing'], to: [], who: ['unit_head'], scope: 'unit', assignmentFrom: ['awaiting_sign_off'] },
  conclude_study: { from: ['studying'], to: ['pending_revisit'], who: ['unit_head'], scope: 'unit', assignmentFrom: AT_WORK, starts: ['revisit'], stops: ['answer'] },
  reassign: { from: RUNNING, to: [], who: ['dispatcher', 'shift_leader'], scope: 'center', assignmentFrom: ['wait_sign'], application: 'none' },
  release: { from: ['processing'], to: ['processing', 'pending_review'], who: ['dispatcher', 'shift_leader'], scope: 'center', assignmentFrom: ['wait_sign', 'signed', 'handling', 'awaiting_sign_off'], application: 'none' },
} as const satisfies Record<string, MoveRule>

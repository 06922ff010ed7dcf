/** MOVES: every move with its from, who may make it, and what it leads to. Nothing else changes a status. */
import type { Role } from '../people/actor.ts'
import type { AssignmentStatus } from './assignment.ts'
import { MAIN_MOVES } from './main-moves.ts'
import { UNIT_MOVES } from './unit-moves.ts'
import type { ClockName } from '../calendar/limit.ts'
import type { Status } from './ticket.ts'

export type MoveRule = {
  /** main-order states the move starts from */
  from: readonly Status[]
  /** states it may lead to; the same state when empty */
  to: readonly Status[]
  who: readonly Role[]
  /** center: any site of the centre · unit: only the assignment's own unit · parent_unit: the unit that sub-dispatched */
  scope: 'center' | 'unit' | 'parent_unit'
  /** for moves on an assignment: its states */
  assignmentFrom?: readonly AssignmentStatus[]
  /** only with this kind of pending application on the assignment */
  application?: 'return' | 'extension' | 'suspension' | 'none'
  starts?: readonly ClockName[]
  stops?: readonly ClockName[]
  /** appends check no version */
  append?: true
}

export const MOVES = { ...MAIN_MOVES, ...UNIT_MOVES } as const satisfies Record<string, MoveRule>
export type MoveName = keyof typeof MOVES
export const MOVE_NAMES = Object.keys(MOVES) as MoveName[]
export const ruleOf = (move: MoveName): MoveRule => MOVES[move]

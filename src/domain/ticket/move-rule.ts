/** What the table of moves says of one move. */
import type { ClockName } from '../calendar/limit.ts'
import type { Role } from '../people/actor.ts'
import type { AssignmentStatus } from './assignment.ts'
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

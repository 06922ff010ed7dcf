import type { Door } from '#platform/door.ts'
import { mountMove } from '#server/ticket/mount-move.ts'
import { addUnitToTicket } from './actions/add-unit.ts'
import { assignTicket } from './actions/assign-ticket.ts'
import { decideAssignmentReturn } from './actions/decide-return.ts'
import { designateUnit } from './actions/designate-unit.ts'
import { markTicketDifficult } from './actions/mark-difficult.ts'
import { reassignUnit } from './actions/reassign-unit.ts'
import { releaseUnit } from './actions/release-unit.ts'
import { categoryModelRoutes } from './category-model.routes.ts'
import { objectionRoutes } from './objection.routes.ts'

export function dispatchRoutes(door: Door): void {
  mountMove(door, 'assign', assignTicket)
  mountMove(door, 'mark_difficult', markTicketDifficult)
  mountMove(door, 'designate', designateUnit)
  mountMove(door, 'add_unit', addUnitToTicket)
  mountMove(door, 'reassign', reassignUnit)
  mountMove(door, 'release', releaseUnit)
  mountMove(door, 'decide_return', decideAssignmentReturn)
  categoryModelRoutes(door)
  objectionRoutes(door)
}

import type { Door } from '#platform/door.ts'
import { mountMove } from '#server/ticket/mount-move.ts'
import { attemptTicketRevisit } from './actions/attempt-revisit.ts'
import { closeTicket } from './actions/close-ticket.ts'
import { exemptRevisit } from './actions/exempt-revisit.ts'
import { recordTicketRevisit } from './actions/record-revisit.ts'
import { rehandleTicket } from './actions/rehandle-ticket.ts'
import { reopenTicket } from './actions/reopen-ticket.ts'
import { callBackRoutes } from './call-back.routes.ts'
import { reasonablenessRoutes } from './reasonableness.routes.ts'

export function revisitRoutes(door: Door): void {
  mountMove(door, 'attempt_revisit', attemptTicketRevisit)
  mountMove(door, 'record_revisit', recordTicketRevisit)
  mountMove(door, 'rehandle', rehandleTicket)
  mountMove(door, 'close', closeTicket)
  mountMove(door, 'exempt', exemptRevisit)
  mountMove(door, 'reopen', reopenTicket)
  callBackRoutes(door)
  reasonablenessRoutes(door)
}

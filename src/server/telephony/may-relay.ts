/** 中继: a unit that is at work on the ticket, and nobody else. */
import { isOpen, type Assignment } from '#domain/ticket/assignment.ts'
import type { Actor } from '#domain/people/actor.ts'
import { isUnitRole } from '#domain/ticket/may-move.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'

/** Not yet signed for, handed in, returned: the unit has nothing to ask the caller. */
const AT_WORK: readonly Assignment['status'][] = ['signed', 'handling', 'awaiting_sign_off']

export const workOf = (actor: Actor, ticket: Ticket): Assignment | undefined =>
  isUnitRole(actor) ? ticket.assignments.findLast((one) => one.unitId === actor.unitId && isOpen(one) && AT_WORK.includes(one.status)) : undefined

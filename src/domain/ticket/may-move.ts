/** One rule for server and screen: may this actor make this move now, and if not, why. */
import { CENTER_ROLES, OVERSIGHT_ROLES, UNIT_ROLES, type Actor, type Role } from '../people/actor.ts'
import type { Assignment } from './assignment.ts'
import { ruleOf, MOVE_NAMES, type MoveName } from './lifecycle.ts'
import type { TicketRefusalCode } from './refusal-code.ts'
import type { Ticket } from './ticket.ts'

export type Why = TicketRefusalCode | 'forbidden' | 'not_found'

/** undefined: allowed. not_found where the actor may not even see the ticket. */
export function whyNot(actor: Actor, ticket: Ticket, move: MoveName, assignment?: Assignment): Why | undefined {
  if (!maySee(actor, ticket)) return 'not_found'
  return whyNotAllowed(actor, ticket, move, assignment) ?? whyNotNow(ticket, move, assignment)
}

function whyNotAllowed(actor: Actor, ticket: Ticket, move: MoveName, assignment?: Assignment): Why | undefined {
  if (actor.kind === 'system') return undefined
  const { who, scope } = ruleOf(move)
  if (!who.some((role) => actor.roles.includes(role))) return 'forbidden'
  if (scope === 'unit' && assignment?.unitId !== actor.unitId) return 'forbidden'
  if (scope === 'parent_unit' && ticket.assignments.find((a) => a.id === assignment?.parentId)?.unitId !== actor.unitId) return 'forbidden'
  return undefined
}

function whyNotNow(ticket: Ticket, move: MoveName, assignment?: Assignment): Why | undefined {
  const { from, assignmentFrom, application } = ruleOf(move)
  if (move === 'undo_merge' && ticket.mergedInto && ticket.status !== 'merged') return 'undo_too_late'
  if (!from.includes(ticket.status)) return 'wrong_state'
  if (assignmentFrom && !(assignment && assignmentFrom.includes(assignment.status))) return 'assignment_wrong_state'
  if (application === 'none' && assignment?.application) return 'application_pending'
  if (application && application !== 'none' && assignment?.application?.type !== application) return 'no_application'
  return undefined
}

/** 数据范围: the centre's people and 监督 see their centre's tickets; a unit sees those it or a unit below it works on. Merging never changes this. */
export function maySee(actor: Actor, ticket: Pick<Ticket, 'centerId' | 'assignments'>): boolean {
  if (actor.kind === 'system') return true
  if (actor.centerId !== ticket.centerId) return false
  if (seesWholeCenter(actor)) return true
  // An administrator sits in a unit too, but handles nobody's demand.
  return isUnitRole(actor) && ticket.assignments.some((a) => a.unitPath.startsWith(actor.unitPath))
}

export const isUnitRole = (actor: Actor): boolean => actor.roles.some((role) => (UNIT_ROLES as readonly Role[]).includes(role))
export const isCenterRole = (actor: Actor): boolean => actor.roles.some((role) => (CENTER_ROLES as readonly Role[]).includes(role))
/** Every ticket of the centre, whoever works on it. Whose person is shown, the viewer decides. */
export const seesWholeCenter = (actor: Actor): boolean => isCenterRole(actor) || actor.roles.some((role) => (OVERSIGHT_ROLES as readonly Role[]).includes(role))

export type AbilityOf = { move: MoveName; assignmentId?: string }

/** Exactly the buttons this viewer gets. */
export function abilitiesOf(actor: Actor, ticket: Ticket): AbilityOf[] {
  return MOVE_NAMES.flatMap((move): AbilityOf[] => {
    const { scope, assignmentFrom, application } = ruleOf(move)
    if (scope === 'center' && !assignmentFrom && !application) return whyNot(actor, ticket, move) ? [] : [{ move }]
    return ticket.assignments.filter((a) => !whyNot(actor, ticket, move, a) && !pointless(ticket, move, a)).map((a) => ({ move, assignmentId: a.id }))
  })
}

/** Allowed by state and role, but the domain would say no for this kind of ticket. */
function pointless(ticket: Ticket, move: MoveName, assignment: Assignment): boolean {
  switch (move) {
    case 'apply_return': return ticket.designated || assignment.returnDenied
    case 'release': return assignment.role === 'lead'
    case 'conclude_study': return assignment.role !== 'lead'
    default: return false
  }
}

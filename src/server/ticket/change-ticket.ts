/** The life of one move: lock, may it, decide, save, record; one transaction. */
import { whyNot } from '#domain/ticket/may-move.ts'
import { ruleOf, type MoveName } from '#domain/ticket/lifecycle.ts'
import type { Assignment } from '#domain/ticket/assignment.ts'
import type { Changed, Facts } from '#domain/ticket/facts.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { factsOf } from './facts.ts'
import { recordTicketEvents } from './record-ticket.ts'
import { lockTicket, saveTicket } from './ticket.store.ts'

/** version: of the assignment for moves on one, else of the main order; undefined only for the system. */
export type Target = { ticketId: string; assignmentId?: string; version?: number }
export type AssignmentTarget = Target & { assignmentId: string }
type Decide = (ticket: Ticket, facts: Facts, tx: Tx) => Changed | Promise<Changed>

export async function changeTicket(ctx: Context, move: MoveName, target: Target, decide: Decide): Promise<Ticket> {
  return ctx.transaction(async (tx) => {
    const ticket = await lockTicket(tx, ctx.actor.centerId, target.ticketId)
    requireMove(ctx, move, ticket, target)
    return saveChange(tx, ctx, move, ticket, await decide(ticket, await factsOf(ctx, tx, ticket), tx))
  })
}

/** @throws Refusal not_found, conflict (someone else was first), forbidden, wrong_state … */
export function requireMove(ctx: Context, move: MoveName, ticket: Ticket, target: Target): void {
  const assignment = target.assignmentId === undefined ? undefined : ticket.assignments.find((a) => a.id === target.assignmentId)
  if (target.assignmentId !== undefined && !assignment) throw new Refusal('not_found')
  const why = whyNot(ctx.actor, ticket, move, assignment)
  if (why === 'not_found' || why === 'forbidden') throw new Refusal(why)
  if (!ruleOf(move).append) requireVersion(target, assignment ?? ticket)
  if (why) throw new Refusal(why, { status: ticket.status, ...(assignment && { assignmentStatus: assignment.status }) })
}

function requireVersion(target: Target, row: Ticket | Assignment): void {
  if (target.version !== undefined && target.version !== row.version) throw new Refusal('conflict', { version: row.version, status: row.status })
}

export async function saveChange(tx: Tx, ctx: Context, move: MoveName, before: Ticket, { ticket, events }: Changed): Promise<Ticket> {
  const rule = ruleOf(move)
  const raises = ticket.status !== before.status || (!rule.append && rule.scope === 'center' && !rule.assignmentFrom && !rule.application)
  const after = raises ? { ...ticket, version: before.version + 1 } : ticket
  await saveTicket(tx, before, after)
  await recordTicketEvents(tx, ctx, before, after, events)
  return after
}

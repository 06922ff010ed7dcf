/** Ticket events with every dimension a figure needs. The first event of a change carries the step from one status to the next. */
import type { TicketEvent } from '#domain/ticket/facts.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'

export const recordTicketEvents = (tx: Tx, ctx: Context, before: Ticket | undefined, after: Ticket, events: readonly TicketEvent[]): Promise<void> =>
  recordEvents(tx, ctx, events.map(({ type, assignment, facts, body }, i) => ({
    type, subject: { kind: 'ticket', id: after.id }, body,
    dimensions: {
      unitPath: assignment?.unitPath, assignmentId: assignment?.id, categoryCode: after.categoryCode, areaCode: after.areaCode, channel: after.channel,
      line: after.line, kind: after.kind, party: after.party, urgency: after.urgency, before: i === 0 ? before?.status : after.status, after: after.status, ruleVersion: after.ruleVersion, facts,
    },
  })))

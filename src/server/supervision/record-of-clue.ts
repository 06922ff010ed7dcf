/** What a clue meets stands on the record of each of its tickets. */
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { getTickets } from '#server/ticket/ticket.store.ts'

type OfClue = { type: `clue.${string}`; facts: Record<string, string>; ruleVersion?: string; body?: unknown }

export async function recordOfClue(tx: Tx, ctx: Context, ticketIds: readonly string[], { type, facts, ruleVersion, body }: OfClue): Promise<void> {
  const tickets = await getTickets(tx, ctx.actor.centerId, ticketIds)
  await recordEvents(tx, ctx, tickets.map((ticket) => ({
    type, subject: { kind: 'ticket', id: ticket.id }, body,
    dimensions: {
      categoryCode: ticket.categoryCode, areaCode: ticket.areaCode, channel: ticket.channel, line: ticket.line, kind: ticket.kind, party: ticket.party, urgency: ticket.urgency,
      unitPath: ticket.assignments.findLast(({ role }) => role === 'lead')?.unitPath, ruleVersion: ruleVersion ?? ticket.ruleVersion, facts,
    },
  })))
}

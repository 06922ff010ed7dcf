/** 质检 on the record: what concerns a ticket on the ticket, the rest by itself. */
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'

type About = { ticketId: string; assignmentId?: string | null; unitPath?: string | null; categoryCode?: string | null }
type Happened = { type: `quality.${string}`; facts?: Record<string, string | number | boolean>; body?: Record<string, unknown> }

export const recordOnTicket = (tx: Tx, ctx: Context, about: About, { type, facts, body }: Happened): Promise<void> => recordEvents(tx, ctx, [{
  type, subject: { kind: 'ticket', id: about.ticketId }, body,
  dimensions: { unitPath: about.unitPath ?? undefined, assignmentId: about.assignmentId ?? undefined, categoryCode: about.categoryCode ?? undefined, facts },
}])

export const recordQuality = (tx: Tx, ctx: Context, id: string, { type, facts, body }: Happened): Promise<void> =>
  recordEvents(tx, ctx, [{ type, subject: { kind: 'quality', id }, body, dimensions: { facts } }])

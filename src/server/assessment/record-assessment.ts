/** 考核 on the record: of the ticket it is about, else by itself. */
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'

type Happened = { type: `assessment.${string}`; id: string; ticketId?: string; unitPath?: string; facts?: Record<string, string | number | boolean>; body?: Record<string, unknown> }

export const recordAssessment = (tx: Tx, ctx: Context, { type, id, ticketId, unitPath, facts, body }: Happened): Promise<void> => recordEvents(tx, ctx, [{
  type, subject: ticketId === undefined ? { kind: 'assessment', id } : { kind: 'ticket', id: ticketId }, body, dimensions: { unitPath, facts },
}])

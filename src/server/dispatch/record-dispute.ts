/** Objections and precedents on the record: on the ticket they are about, else by themselves. */
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'

type About = { id: string; ticketId: string | null; assignmentId: string | null; categoryCode: string | null; areaCode: string | null; unitPath?: string }
type Happened = { type: `objection.${string}` | `precedent.${string}`; facts?: Record<string, string | number | boolean>; body?: Record<string, unknown> }

export const recordDispute = (tx: Tx, ctx: Context, about: About, { type, facts, body }: Happened): Promise<void> => recordEvents(tx, ctx, [{
  type, subject: about.ticketId === null ? { kind: 'catalogue', id: about.id } : { kind: 'ticket', id: about.ticketId }, body,
  dimensions: { unitPath: about.unitPath, assignmentId: about.assignmentId ?? undefined, categoryCode: about.categoryCode ?? undefined, areaCode: about.areaCode ?? undefined, facts },
}])

import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { requireSystem } from '#server/people/require-role.ts'
import { recordSession } from './change-session.ts'
import { linkTicketRow } from './session-part.store.ts'
import { sessionsAt } from './session.store.ts'

/** What an agent of a session registers while it sits is of the session. */
export async function linkRegistered(ctx: Context, { ticketId, agentId, at, answered }: { ticketId: string; agentId: string; at: number; answered: boolean }): Promise<void> {
  requireSystem(ctx)
  await ctx.transaction(async (tx) => {
    for (const session of await sessionsAt(tx, ctx.actor.centerId, at)) {
      if (!session.agentIds.includes(agentId)) continue
      const how = answered ? 'answered' as const : 'registered' as const
      if (await linkTicketRow(tx, { centerId: session.centerId, sessionId: session.id, ticketId, how, linkedAt: toDate(at) })) await recordSession(tx, ctx, session, { type: 'ticket_linked', facts: { ticketId, how } })
    }
  })
}

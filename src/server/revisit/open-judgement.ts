import { needsJudging } from '#domain/revisit/judgement.ts'
import type { RevisitMedium } from '#domain/revisit/media.ts'
import { lastLead } from '#domain/ticket/change.ts'
import { roundOf } from '#domain/ticket/moves/revisit.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { getTicket } from '#server/ticket/ticket.store.ts'
import { cutWords } from './cut-words.ts'
import { openJudgement } from './judgement.store.ts'

/** A call-back that ended badly waits for a second person from the same commit on. */
export async function openWhereUnhappy(tx: Tx, ctx: Context, ticket: Ticket, said: { medium: RevisitMedium; opinion?: string | undefined }): Promise<void> {
  if (!ticket.revisit || !needsJudging(ticket.revisit)) return
  // A merged demand was handled by its parent's unit.
  const handled = ticket.mergedInto && !lastLead(ticket) ? await getTicket(tx, ticket.centerId, ticket.mergedInto) : ticket
  const lead = lastLead(handled)
  const opinion = said.opinion ? (await cutWords(tx, ctx.keys, ticket))(said.opinion) : undefined
  await openJudgement(tx, {
    ...ticket.revisit, centerId: ticket.centerId, ticketId: ticket.id, round: roundOf(ticket), state: 'open', openedAt: toDate(ctx.now), unitId: lead?.unitId ?? null, unitPath: lead?.unitPath ?? null,
    callerId: ctx.actor.id, callerName: ctx.actor.name, medium: said.medium, opinionSealed: opinion === undefined ? null : ctx.keys.seal(opinion), reasonable: null,
  })
}

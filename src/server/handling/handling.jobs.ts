import type { Context } from '#platform/context.ts'
import { overdueSuspensions } from '#server/ticket/deadline.query.ts'
import { resumeTicket } from './actions/resume-ticket.ts'

/** 挂起到期自动恢复. */
export async function resumeDue(ctx: Context): Promise<void> {
  for (const { ticketId } of await overdueSuspensions(ctx.db, ctx.actor.centerId, ctx.now)) await resumeTicket(ctx, { ticketId }, { text: '挂起期满，自动恢复' })
}

import type { Context } from '#platform/context.ts'
import { overdueSuspensions } from '#server/ticket/deadline.query.ts'
import { markRoomDue } from './actions/mark-room-due.ts'
import { resumeTicket } from './actions/resume-ticket.ts'
import { dueRooms } from './room.store.ts'

/** 挂起到期自动恢复. */
export async function resumeDue(ctx: Context): Promise<void> {
  for (const { ticketId } of await overdueSuspensions(ctx.db, ctx.actor.centerId, ctx.now)) await resumeTicket(ctx, { ticketId }, { text: '挂起期满，自动恢复' })
}

/** 直通联办: promises and calls whose time is over. */
export async function markRoomsDue(ctx: Context): Promise<void> {
  for (const { id } of await dueRooms(ctx.db, ctx.actor.centerId, ctx.now)) await markRoomDue(ctx, id)
}

import type { Context } from '#platform/context.ts'
import { requireUser } from '#server/people/require-role.ts'
import { recordGap } from '../record-gap.ts'
import { visibleTicket } from '../visible-ticket.ts'

/** 搜过而没有: filed by whoever looked. @returns false where the same person has filed the same today */
export async function fileGap(ctx: Context, { text, ticketId }: { text: string; ticketId?: string | undefined }): Promise<boolean> {
  requireUser(ctx)
  return ctx.transaction(async (tx) => {
    if (ticketId) await visibleTicket(tx, ctx, ticketId)
    return recordGap(tx, ctx, { source: 'search', text, ticketId: ticketId ?? null })
  })
}

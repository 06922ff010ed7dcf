import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { requireRole } from '#server/people/require-role.ts'
import { lockVersion, recordSession } from '../change-session.ts'
import { linkMediaRow } from '../session-part.store.ts'

/** 跟踪报道的链接: of a matter that was chosen. Told to the ticket as exposure in the media. */
export async function linkMedia(ctx: Context, id: string, ticketId: string, { link, note }: { link: string; note?: string | undefined }): Promise<void> {
  requireRole(ctx, 'leader_office')
  await ctx.transaction(async (tx) => {
    const session = await lockVersion(tx, ctx, id, undefined)
    await linkMediaRow(tx, session.centerId, id, ticketId, link, note ?? null)
    await recordSession(tx, ctx, session, { type: 'media_linked', body: { link, note }, facts: { ticketId } })
    await recordEvents(tx, ctx, [{ type: 'media.exposed', subject: { kind: 'ticket', id: ticketId }, body: { link }, dimensions: { facts: { link: 'leader_day', sessionId: id } } }])
  })
}

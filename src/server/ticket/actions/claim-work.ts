/** 领取: opening an item of the pool makes it mine for a quarter of an hour. */
import { sql } from 'kysely'
import type { WorkKind } from '#domain/ticket/work-item.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireCenterRole } from '../require-center-role.ts'
import { claimRow } from '../work.store.ts'

const MINE_MS = 15 * 60_000

/** @throws Refusal conflict with the holder's name, not_found when the work is done */
export async function claimWork(ctx: Context, ticketId: string, kind: WorkKind): Promise<{ id: string; name: string }> {
  requireCenterRole(ctx)
  return ctx.transaction(async (tx) => {
    const claimed = await claimRow(tx, ctx.actor, { ticketId, kind, now: ctx.now, until: ctx.now + MINE_MS })
    if (!claimed) {
      const held = await sql<{ name: string }>`select u.name from work_item w join app_user u on u.id = w.claimed_by
        where w.center_id = ${ctx.actor.centerId} and w.ticket_id = ${ticketId} and w.kind = ${kind}`.execute(tx)
      throw held.rows[0] ? new Refusal('conflict', { claimedBy: held.rows[0].name }) : new Refusal('not_found')
    }
    await recordEvents(tx, ctx, [{ type: 'work.claimed', subject: { kind: 'ticket', id: ticketId }, dimensions: { facts: { kind } } }])
    return { id: ctx.actor.id, name: ctx.actor.name }
  })
}

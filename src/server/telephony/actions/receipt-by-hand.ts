import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { lockHandOver, saveHandOver, type HandOver } from '../hand-over.store.ts'

/** The partner has no address, or did not answer: its receipt was read out. @throws Refusal hand_over_not_open */
export async function receiptByHand(ctx: Context, id: string, receipt: string): Promise<HandOver> {
  requireRole(ctx, 'agent', 'shift_leader')
  return ctx.transaction(async (tx) => {
    const row = await lockHandOver(tx, ctx.actor.centerId, id)
    if (row.direction !== 'out' || (row.state !== 'waiting' && row.state !== 'failed')) throw new Refusal('hand_over_not_open')
    await recordEvents(tx, ctx, [{ type: 'hand_over.received', subject: { kind: 'call', id: row.callId ?? id }, dimensions: { facts: { link: row.link, handOver: id, byHand: true } }, body: { receipt } }])
    return saveHandOver(tx, row, { state: 'received', receipt, receiptAt: toDate(ctx.now), nextTryAt: null })
  })
}

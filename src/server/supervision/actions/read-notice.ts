import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { markRead } from '../told.store.ts'

/** A notice is read by the very person it was written to, by nobody else. @throws Refusal not_found */
function requireTold(told: number): void {
  if (told === 0) throw new Refusal('not_found')
}

/** 已阅: the receipt stands on the order's record; a second time changes nothing. */
export async function readNotice(ctx: Context, orderId: string): Promise<void> {
  const { centerId, id: userId } = ctx.actor
  await ctx.transaction(async (tx) => {
    const { told, now } = await markRead(tx, { centerId, orderId, userId, at: ctx.now })
    requireTold(told)
    if (now.length > 0) await recordEvents(tx, ctx, [{ type: 'supervision.notice_read', subject: { kind: 'order', id: orderId }, dimensions: { facts: { orderId, stepNo: now.at(-1)! } } }])
  })
}

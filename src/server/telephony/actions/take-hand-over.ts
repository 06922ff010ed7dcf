import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { lockHandOver, saveHandOver, type HandOver } from '../hand-over.store.ts'

/** One agent takes it; who took it sees it again. @throws Refusal hand_over_taken, hand_over_not_open */
export async function takeHandOver(ctx: Context, id: string): Promise<HandOver> {
  requireRole(ctx, 'agent', 'shift_leader')
  return ctx.transaction(async (tx) => {
    const row = await lockHandOver(tx, ctx.actor.centerId, id)
    if (row.direction !== 'in') throw new Refusal('hand_over_not_open')
    if (row.takenBy !== null && row.takenBy !== ctx.actor.id && !ctx.actor.roles.includes('shift_leader')) throw new Refusal('hand_over_taken')
    if (row.state === 'settled') throw new Refusal('hand_over_not_open')
    await recordEvents(tx, ctx, [{ type: 'hand_over.taken', subject: { kind: 'call', id }, dimensions: { facts: { link: row.link } } }])
    return saveHandOver(tx, row, { state: 'taken', takenBy: ctx.actor.id })
  })
}

import type { Call } from '#domain/telephony/call.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { callEvent } from '../call-event.ts'
import { findCall, saveOwnCall } from '../call.store.ts'
import { requireBindable } from '../may-bind.ts'

export type Logged = { id: string; number?: string | undefined; line: string; direction: 'in' | 'out'; ticketId?: string | undefined }

/** 手工登记: begun now by a button; it never waited in a queue, and no figure of queues counts it. @throws Refusal unknown_line */
export async function logCall(ctx: Context, { id, number, line, direction, ticketId }: Logged): Promise<Call> {
  requireRole(ctx, 'agent', 'shift_leader', 'revisiter', 'dispatcher', 'leader')
  const { centerId, id: agentId } = ctx.actor
  return ctx.transaction(async (tx) => {
    const known = await findCall(tx, centerId, id)
    if (known) return known
    const { rules } = await currentRules(tx, centerId)
    if (line !== '' && !rules.lines.some(({ code }) => code === line)) throw new Refusal('unknown_line', { line })
    const call: Call = {
      id, direction, line, dialled: rules.lines.find(({ code }) => code === line)?.number ?? '', state: 'talking', offeredAt: ctx.now, answeredAt: ctx.now, agentId, recordingIds: [], simulated: false, version: 0,
      legs: [{ id: newId(), role: 'agent', agentId, state: 'up', since: ctx.now }, { id: newId(), role: direction === 'in' ? 'caller' : 'called', state: 'up', since: ctx.now }],
    }
    await saveOwnCall(tx, ctx.keys, centerId, call, { source: 'manual', number })
    if (ticketId !== undefined) {
      await requireBindable({ ...ctx, db: tx }, id, ticketId)
      call.ticketId = ticketId
      await saveOwnCall(tx, ctx.keys, centerId, call, { source: 'manual' })
    }
    await recordEvents(tx, ctx, [callEvent('call.logged', call, { agentId, manual: true, ...(ticketId === undefined ? {} : { ticketId }) })])
    return call
  })
}

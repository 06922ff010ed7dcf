/** 手工话单: without an engine a call is timed by two buttons and sent when it is over, with what the form knew by then. */
import type { Call } from '#domain/telephony/call.ts'
import type { CallOutcome } from '#domain/telephony/call-outcome.ts'
import { filledTelephony } from '#domain/telephony/telephony-rules.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { callEvent } from '../call-event.ts'
import { findCall, saveCalls, saveOutcome } from '../call.store.ts'
import { requireBindable } from '../may-bind.ts'
import { requireNewCall } from '../new-call.ts'

export type WholeCall = { id: string; line?: string | undefined; number?: string | undefined; startedAt: number; endedAt: number; ticketId?: string | undefined; outcome?: CallOutcome | undefined }

const CLOCKS_DIFFER_MS = 60_000

/** @throws Refusal call_times_wrong, call_not_yours, confidential_call */
export async function logWholeCall(ctx: Context, { id, line, number, startedAt, endedAt, ticketId, outcome }: WholeCall): Promise<void> {
  requireRole(ctx, 'agent', 'shift_leader')
  const { centerId, id: me } = ctx.actor
  requireNewCall(ctx, id)
  if (endedAt < startedAt || endedAt > ctx.now + CLOCKS_DIFFER_MS) throw new Refusal('call_times_wrong')
  const { rules } = await currentRules(ctx.db, centerId)
  const call: Call = {
    id, direction: 'in', line: line ?? '', dialled: rules.lines.find(({ code }) => code === line)?.number ?? filledTelephony(rules.telephony).number, state: 'ended',
    legs: [{ id: newId(), role: 'agent', agentId: me, state: 'ended', since: endedAt }], offeredAt: startedAt, answeredAt: startedAt, endedAt, endedBy: 'agent', cause: 'normal', agentId: me,
    recordingIds: [], simulated: false, version: 1, ...(ticketId === undefined ? {} : { ticketId }),
  }
  await ctx.transaction(async (tx) => {
    const known = await findCall(tx, centerId, id)
    if (known && known.agentId !== me) throw new Refusal('call_not_yours')
    if (known) return
    await saveCalls(tx, ctx.keys, [call], { centerId, source: 'manual', numbers: new Map(number ? [[id, number]] : []) })
    if (ticketId !== undefined) await requireBindable({ ...ctx, db: tx }, id, ticketId)
    if (outcome !== undefined) await saveOutcome(tx, centerId, id, outcome, ctx.now)
    await recordEvents(tx, ctx, [callEvent('call.logged', call, { agentId: me, manual: true, talkMs: endedAt - startedAt, ...(ticketId === undefined ? {} : { ticketId }), ...(outcome === undefined ? {} : { outcome }) })])
  })
}

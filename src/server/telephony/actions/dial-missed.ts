import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { requireRole } from '#server/people/require-role.ts'
import { askSwitch } from './ask-switch.ts'
import { claimMissed } from './take-missed.ts'

/**
 * 回拨: the switch rings the agent's telephone and the caller's; the number goes from the sealed row to the switch and through nobody's hands.
 * Not in a transaction: the switch must see the wish. @throws Refusal missed_taken, missed_done, and whatever the switch says
 */
export async function dialMissed(ctx: Context, missedId: string, wishId: string): Promise<{ callId: string }> {
  requireRole(ctx, 'agent', 'shift_leader')
  const entry = await claimMissed(ctx, missedId)
  const callId = newId()
  await askSwitch(ctx, wishId, { wish: 'dial', callId, number: ctx.keys.open(entry.numberSealed), callBackOf: entry.callId })
  return { callId }
}

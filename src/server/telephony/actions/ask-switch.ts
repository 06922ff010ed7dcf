import type { Wish } from '#domain/telephony/switch-wishes.ts'
import type { Context } from '#platform/context.ts'
import { requireRole } from '#server/people/require-role.ts'
import { awaitSwitch } from '../await-switch.ts'
import { requireBindable } from '../may-bind.ts'

/** What an agent asks of the switch. @throws Refusal whatever the switch says, or switch_away */
export async function askSwitch(ctx: Context, id: string, wish: Wish): Promise<void> {
  if (wish.wish === 'supervise' || wish.wish === 'force' || wish.wish === 'skills') requireRole(ctx, 'shift_leader')
  else requireRole(ctx, 'agent', 'shift_leader', 'revisiter', 'dispatcher', 'leader')
  if ((wish.wish === 'bind' || wish.wish === 'dial') && wish.ticketId !== undefined) await requireBindable(ctx, wish.callId, wish.ticketId)
  await awaitSwitch(ctx, id, wish)
}

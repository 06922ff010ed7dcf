import type { Context } from '#platform/context.ts'
import { instantOf } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'

const MOST_APART_MS = 400 * 24 * 3_600_000

/** An id of another century has no place in the record, and one such call would stop the switch. @throws Refusal call_times_wrong */
export function requireNewCall(ctx: Context, callId: string): void {
  if (Math.abs(instantOf(callId) - ctx.now) > MOST_APART_MS) throw new Refusal('call_times_wrong')
}

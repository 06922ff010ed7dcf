import { afterAttempt, type AttemptOutcome } from '#domain/telephony/missed-call.ts'
import { filledTelephony } from '#domain/telephony/telephony-rules.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { calendarOf } from '#server/ticket/facts.ts'
import { lockMissed, saveMissed, type Missed } from '../missed.store.ts'
import { recordMissed, settleMissed } from '../record-missed.ts'

/** 回拨结果. Only who holds it, or the shift leader. @throws Refusal missed_taken, missed_done */
export async function settleMissedCall(ctx: Context, id: string, { outcome, note }: { outcome: AttemptOutcome; note?: string | undefined }): Promise<Missed> {
  requireRole(ctx, 'agent', 'shift_leader')
  const { centerId, id: userId, roles } = ctx.actor
  return ctx.transaction(async (tx) => {
    const entry = await lockMissed(tx, centerId, id)
    if (entry.state === 'done') throw new Refusal('missed_done')
    if (entry.claimedBy !== userId && !roles.includes('shift_leader')) throw new Refusal('missed_taken')
    const { rules } = await currentRules(ctx.db, centerId, tx)
    const attempts = entry.attempts + 1
    const after = afterAttempt(attempts, outcome, ctx.now, filledTelephony(rules.telephony).missed, await calendarOf(ctx, tx, rules))
    if ('end' in after) return settleMissed(tx, ctx, entry, after.end, { attempts, note })
    const waits = await saveMissed(tx, entry, { attempts, nextAt: toDate(after.nextAt), claimedBy: null, claimedAt: null })
    await recordMissed(tx, ctx, waits, 'missed.tried', { attempts })
    return waits
  })
}

import { addAmount } from '#domain/calendar/add-amount.ts'
import { revisitPlanOf } from '#domain/profile/revisit-plan.ts'
import { afterQuiet } from '#domain/ticket/quiet-hours.ts'
import type { Context } from '#platform/context.ts'
import { toDate } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '#server/people/require-role.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { calendarOf } from '#server/ticket/facts.ts'
import { requireOpenSample, saveSample, type Sample } from '../sample.store.ts'

/** 抽样未接通: comes back by itself like any call-back; after the last attempt it is put aside as not reached. */
export async function attemptSample(ctx: Context, ticketId: string, { version, reason }: { version: number; reason: string }): Promise<Sample> {
  requireRole(ctx, 'revisiter')
  return ctx.transaction(async (tx) => {
    const sample = await requireOpenSample(tx, ctx, ticketId, version)
    const { rules } = await currentRules(ctx.db, ctx.actor.centerId, tx)
    if (!revisitPlanOf(rules).noContact.some(({ code }) => code === reason)) throw new Refusal('reason_unknown', { reason })
    const attempts = sample.attempts + 1
    const again = attempts < rules.revisit.maxAttempts
    const next = again ? afterQuiet(addAmount(ctx.now, rules.revisit.retryAfter, await calendarOf(ctx, tx, rules)), rules.revisit.quiet, rules) : undefined
    const after = await saveSample(tx, sample, next === undefined ? { attempts, state: 'unreached', doneAt: toDate(ctx.now), doneByName: ctx.actor.name } : { attempts, notBefore: toDate(next) })
    await recordEvents(tx, ctx, [{ type: 'revisit.sample_failed', subject: { kind: 'ticket', id: ticketId }, dimensions: { facts: { reason, attempt: attempts, sampling: sample.sampling } } }])
    return after
  })
}

import type { ReplyOf } from '#contract/endpoint.ts'
import type { listMissed as listEndpoint, MissedView } from '#contract/missed-calls.ts'
import { isClaimed } from '#domain/telephony/missed-call.ts'
import { filledTelephony, lineRules } from '#domain/telephony/telephony-rules.ts'
import { maskPhone } from '#domain/people/mask.ts'
import type { Context } from '#platform/context.ts'
import { userNames } from '#server/people/user.store.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { listMissed, missedCounts, type Missed } from './missed.store.ts'

const iso = (at: number): string => new Date(at).toISOString()

export async function presentMissed(ctx: Context, entries: readonly Missed[]): Promise<MissedView[]> {
  const { rules } = await currentRules(ctx.db, ctx.actor.centerId)
  const telephony = filledTelephony(rules.telephony)
  const lines = new Map(lineRules(rules.lines, telephony).map((line) => [line.code, line]))
  const names = await userNames(ctx.db, entries.flatMap(({ claimedBy, doneBy }) => [claimedBy, doneBy].filter((id) => id !== null)))
  return entries.map((entry) => {
    const isTaken = entry.state === 'open' && isClaimed(entry, ctx.now)
    return {
      id: entry.id, number: maskPhone(ctx.keys.open(entry.numberSealed)), lineName: lines.get(entry.line)?.name ?? '', queueName: telephony.queues.find(({ code }) => code === entry.queue)?.name ?? '',
      reason: entry.reason, count: entry.count, firstAt: iso(entry.firstAt), lastAt: iso(entry.lastAt), dueAt: iso(entry.dueAt), overdue: (entry.doneAt ?? ctx.now) > entry.dueAt,
      nextAt: entry.state === 'open' && entry.nextAt > ctx.now ? iso(entry.nextAt) : null, attempts: entry.attempts, maxAttempts: telephony.missed.maxAttempts,
      takenBy: isTaken ? names.get(entry.claimedBy!) ?? '' : null, mine: isTaken && entry.claimedBy === ctx.actor.id, confidential: lines.get(entry.line)?.confidential === true,
      outcome: entry.outcome, doneAt: entry.doneAt === null ? null : iso(entry.doneAt), doneBy: entry.doneBy === null ? null : names.get(entry.doneBy) ?? '', note: entry.noteSealed ? ctx.keys.open(entry.noteSealed) : null,
    }
  })
}

export async function missedBoard(ctx: Context, view: 'open' | 'done'): Promise<ReplyOf<typeof listEndpoint>> {
  const { centerId } = ctx.actor
  const [{ rules }, entries, counts] = await Promise.all([currentRules(ctx.db, centerId), listMissed(ctx.db, centerId, view), missedCounts(ctx.db, centerId, ctx.now)])
  const { due, placeholder } = filledTelephony(rules.telephony).missed
  return { items: await presentMissed(ctx, entries), ...counts, due, isPreset: placeholder === true }
}

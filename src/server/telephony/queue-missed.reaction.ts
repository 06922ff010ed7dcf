/** 漏接入队: from what happened to calls. Looks at how things stand, so that the order in which events come changes nothing. */
import { missedDue, missedReason } from '#domain/telephony/missed-call.ts'
import { filledTelephony, lineRules } from '#domain/telephony/telephony-rules.ts'
import type { Context } from '#platform/context.ts'
import { toDate, type Tx } from '#platform/database.ts'
import { reaction } from '#platform/follower.ts'
import { newId } from '#platform/ids.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { calendarOf } from '#server/ticket/facts.ts'
import { wasSatisfied } from './assistant.store.ts'
import { addMissed, isCounted, numberedCall, openOfNumber, spokenSince, type NumberedCall } from './missed.store.ts'
import { recordMissed, settleMissed } from './record-missed.ts'

export const queueMissedReaction = reaction({
  name: 'queue-missed-calls', types: ['call.abandoned', 'call.refused_closed', 'call.call_back_asked', 'call.answered', 'call.ended'],
  run: async (tx, ctx, event) => {
    const found = await numberedCall(tx, event.centerId, event.subjectId)
    // 隐藏号码: nobody can be called back.
    if (!found?.numberBlind) return
    if (event.type === 'call.answered') return calledAgain(tx, ctx, found)
    await missed(tx, ctx, found, event.type === 'call.call_back_asked')
  },
})

/** Whoever gets through needs no call-back. */
async function calledAgain(tx: Tx, ctx: Context, { call, numberBlind }: NumberedCall): Promise<void> {
  if (call.direction !== 'in' || call.answeredAt === undefined) return
  const entry = await openOfNumber(tx, ctx.actor.centerId, numberBlind!)
  if (entry && entry.lastAt <= call.answeredAt) await settleMissed(tx, ctx, entry, 'called_again', { attempts: entry.attempts })
}

async function missed(tx: Tx, ctx: Context, { call, numberBlind, numberSealed }: NumberedCall, isAsked: boolean): Promise<void> {
  const { centerId } = ctx.actor
  const { rules } = await currentRules(ctx.db, centerId, tx)
  const telephony = filledTelephony(rules.telephony)
  const reason = missedReason(call, isAsked, telephony.missed)
  if (reason === undefined || (await isCounted(tx, centerId, call.id)) || (reason === 'abandoned' && (await wasSatisfied(tx, centerId, call.id))) || (await spokenSince(tx, centerId, numberBlind!, call.answeredAt ?? call.offeredAt))) return
  const line = lineRules(rules.lines, telephony).find(({ code }) => code === call.line)
  const at = toDate(call.endedAt ?? call.offeredAt)
  const due = missedDue(call, reason, line, telephony.missed, await calendarOf(ctx, tx, rules))
  const entry = await addMissed(tx, {
    centerId, id: newId(), state: 'open', reason, numberSealed: numberSealed!, numberBlind: numberBlind!, line: call.line, queue: call.queue ?? null, callId: call.id, count: 1, firstAt: at, lastAt: at,
    dueAt: toDate(due), nextAt: at, attempts: 0, version: 1,
  })
  await recordMissed(tx, ctx, entry, entry.count === 1 ? 'missed.opened' : 'missed.joined')
}

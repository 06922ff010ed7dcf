import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import type { MissedEnd } from '#domain/telephony/missed-call.ts'
import { toDate } from '#platform/database.ts'
import { saveMissed, type Missed } from './missed.store.ts'

type Facts = Record<string, string | number | boolean>
export const recordMissed = (tx: Tx, ctx: Context, entry: Missed, type: 'missed.opened' | 'missed.joined' | 'missed.claimed' | 'missed.tried' | 'missed.settled', facts: Facts = {}): Promise<void> =>
  recordEvents(tx, ctx, [{ type, subject: { kind: 'call', id: entry.callId }, dimensions: { channel: 'phone', line: entry.line, facts: { missedId: entry.id, reason: entry.reason, count: entry.count, ...facts } } }])

/** 办结 of an entry, with how long the caller waited for it. */
export async function settleMissed(tx: Tx, ctx: Context, entry: Missed, end: MissedEnd, { attempts, note }: { attempts: number; note?: string | undefined }): Promise<Missed> {
  const done = await saveMissed(tx, entry, {
    state: 'done', outcome: end, attempts, doneAt: toDate(ctx.now), doneBy: ctx.actor.kind === 'system' ? null : ctx.actor.id, claimedBy: null, claimedAt: null, noteSealed: note === undefined ? null : ctx.keys.seal(note),
  })
  await recordMissed(tx, ctx, done, 'missed.settled', { outcome: end, attempts, tookMs: ctx.now - entry.firstAt, onTime: ctx.now <= entry.dueAt })
  return done
}

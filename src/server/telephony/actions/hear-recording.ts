import { mayListen } from '#domain/telephony/recording-rules.ts'
import type { Context } from '#platform/context.ts'
import { recordEvents } from '#platform/events.ts'
import { Refusal } from '#platform/refusal.ts'
import { readSealed } from '#platform/sealed-files.ts'
import { aboutCall } from '../about-call.ts'
import { findCall } from '../call.store.ts'
import { findRecording } from '../recording.store.ts'

/** 调听: on the record before the first octet leaves. @throws Refusal not_found, forbidden, recording_not_kept */
export async function hearRecording(ctx: Context, folder: string, recordingId: string, reason: string): Promise<{ bytes: Buffer; mediaType: string }> {
  const { centerId } = ctx.actor
  const recording = await findRecording(ctx.db, centerId, recordingId)
  const call = recording && (await findCall(ctx.db, centerId, recording.callId))
  if (!recording || !call) throw new Refusal('not_found')
  if (!mayListen(ctx.actor, call, await aboutCall(ctx.db, centerId, call))) throw new Refusal('forbidden')
  if (recording.state !== 'kept' || recording.keySealed === null || recording.sm3 === null) throw new Refusal('recording_not_kept')
  const bytes = await readSealed(folder, centerId, recording.id, { key: ctx.keys.open(recording.keySealed), sm3: recording.sm3 })
  await ctx.transaction((tx) => recordEvents(tx, ctx, [{
    type: 'recording.listened', subject: { kind: 'call', id: call.id }, dimensions: { channel: 'phone', line: call.line, facts: { recordingId, ...(call.ticketId === undefined ? {} : { ticketId: call.ticketId }) } }, body: { reason },
  }]))
  return { bytes, mediaType: recording.mediaType ?? 'application/octet-stream' }
}

/** 到期销毁: file and key go, the row stays and says that there was one. What the voice assistant heard goes with them. */
import { filledTelephony } from '#domain/telephony/telephony-rules.ts'
import { recordEvents } from '#platform/events.ts'
import type { Context } from '#platform/context.ts'
import { removeSealed } from '#platform/sealed-files.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { forgetTurns } from './assistant.store.ts'
import { lockRecording, outOfTime, saveRecording } from './recording.store.ts'

export async function forgetRecordings(ctx: Context, folder: string): Promise<void> {
  const { centerId } = ctx.actor
  const { rules } = await currentRules(ctx.db, centerId)
  await forgetTurns(ctx.db, centerId, filledTelephony(rules.telephony).keepMonths, ctx.now)
  for (const id of await outOfTime(ctx.db, centerId, ctx.now)) {
    await ctx.transaction(async (tx) => {
      const recording = await lockRecording(tx, centerId, id)
      if (recording?.state !== 'kept' || recording.keepUntil === null || recording.keepUntil > ctx.now) return
      // First the file: a crash leaves a row that is met again, never a file nobody knows.
      await removeSealed(folder, centerId, id)
      await saveRecording(tx, centerId, id, { state: 'forgotten', keySealed: null })
      await recordEvents(tx, ctx, [{ type: 'recording.forgotten', subject: { kind: 'call', id: recording.callId }, dimensions: { channel: 'phone', facts: { recordingId: id } } }])
    })
  }
}

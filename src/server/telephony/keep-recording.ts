/** 取回录音: from the engine into a sealed file of our own, and only then away from the engine. Safe at any point to begin again. */
import { keepUntil, soundType, wavSeconds } from '#domain/telephony/recording-rules.ts'
import { filledTelephony } from '#domain/telephony/telephony-rules.ts'
import type { Engine } from '#domain/telephony/engine.ts'
import { contextOf } from '#platform/context.ts'
import { toDate, type Db, type Tx } from '#platform/database.ts'
import { recordEvents } from '#platform/events.ts'
import type { Keys } from '#platform/keys.ts'
import { codeOf } from '#platform/loop.ts'
import { writeSealed } from '#platform/sealed-files.ts'
import { systemActor } from '#platform/system-actor.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { lockRecording, saveRecording, tryAgain, type Recording } from './recording.store.ts'

export type Keeping = { db: Db; keys: Keys; centerId: string; engine: Engine; folder: string; now: () => number }

/** @returns whether the engine still has to be told to delete it */
export async function keepRecording(keeping: Keeping, id: string): Promise<boolean> {
  const { db, centerId } = keeping
  // The row is held while the file is fetched: of two processes one writes it.
  return db.transaction().execute(async (tx) => {
    const recording = await lockRecording(tx, centerId, id)
    if (!recording) return false
    if (recording.state === 'kept') return recording.atEngine
    if (recording.state !== 'expected') return false
    try {
      await fetchOne(keeping, tx, recording)
      return true
    } catch (error) {
      await failed(keeping, tx, recording, codeOf(error))
      return false
    }
  })
}

async function fetchOne({ db, keys, centerId, engine, folder, now }: Keeping, tx: Tx, recording: Recording): Promise<void> {
  if (!engine.fetchRecording) throw new Error('this engine hands out no recordings')
  const bytes = Buffer.from(await engine.fetchRecording(recording.id))
  const kept = await writeSealed(folder, centerId, recording.id, bytes)
  const { rules } = await currentRules(db, centerId, tx)
  const seconds = recording.seconds ?? wavSeconds(bytes) ?? null
  await saveRecording(tx, centerId, recording.id, {
    state: 'kept', seconds, bytes: bytes.length, mediaType: soundType(bytes), sm3: kept.sm3, keySealed: keys.seal(kept.key), keptAt: toDate(now()),
    keepUntil: toDate(keepUntil(now(), filledTelephony(rules.telephony).keepMonths)), why: null, attempts: 0, nextTryAt: toDate(now()),
  })
  await tell(keys, db, tx, recording, now(), { type: 'recording.kept', facts: { recordingId: recording.id, bytes: bytes.length, ...(seconds === null ? {} : { seconds }) } })
}

async function failed({ db, keys, now }: Keeping, tx: Tx, recording: Recording, why: string): Promise<void> {
  if (await tryAgain(tx, recording, now(), why)) await tell(keys, db, tx, recording, now(), { type: 'recording.missing', facts: { recordingId: recording.id, why } })
}

/** 录音失败: the engine said so itself, nothing is to be fetched. */
export async function recordingFailed({ db, keys, centerId, now }: Keeping, id: string, why: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const recording = await lockRecording(tx, centerId, id)
    if (recording?.state !== 'expected') return
    await saveRecording(tx, centerId, id, { state: 'missing', why: why.slice(0, 200), nextTryAt: null, atEngine: false })
    await tell(keys, db, tx, recording, now(), { type: 'recording.missing', facts: { recordingId: id, why: 'engine' } })
  })
}

/** After the row has committed; a repeat finds it gone and is content. */
export async function deleteAtEngine({ db, centerId, engine, now }: Keeping, id: string): Promise<void> {
  const why = await engine.deleteRecording?.(id).then(() => undefined, (error: unknown) => codeOf(error))
  await db.transaction().execute(async (tx) => {
    const recording = await lockRecording(tx, centerId, id)
    if (!recording) return
    if (why === undefined) await saveRecording(tx, centerId, id, { atEngine: false, nextTryAt: null, attempts: 0, why: null })
    else await tryAgain(tx, recording, now(), why)
  })
}

async function tell(keys: Keys, db: Db, tx: Tx, { centerId, callId }: Recording, now: number, { type, facts }: { type: string; facts: Record<string, string | number | boolean> }): Promise<void> {
  const ctx = contextOf({ actor: systemActor(centerId), now, db, keys, requestId: 'recordings' }, tx)
  await recordEvents(tx, ctx, [{ type, subject: { kind: 'call', id: callId }, dimensions: { channel: 'phone', facts } }])
}

/** Beside the switch: fetches what the engine has recorded, one at a time, so that calls go before recordings. */
import type { EngineEvent } from '#domain/telephony/engine.ts'
import { codeOf, type Log } from '#platform/loop.ts'
import { deleteAtEngine, keepRecording, recordingFailed, type Keeping } from './keep-recording.ts'
import { dueRecordings, lookForUnheard, recordingTold } from './recording.store.ts'

export type RecordingKeeper = { hear(event: EngineEvent): void; /** once nothing is due */ settled(): Promise<void>; stop(): Promise<void> }
const LOOK_EVERY_MS = 5_000

export function openKeeper(keeping: Keeping, log: Log): RecordingKeeper {
  const { db, centerId, now } = keeping
  const life: { running?: Promise<void> | undefined; again: boolean; stopped: boolean } = { again: false, stopped: false }
  const told = new Set<Promise<unknown>>()

  const wake = () => {
    if (life.stopped) return
    life.again = true
    life.running ??= work().finally(() => { life.running = undefined; if (life.again) wake() })
  }
  async function work(): Promise<void> {
    try {
      while (life.again && !life.stopped) {
        life.again = false
        await lookForUnheard(db, centerId, now())
        for (const id of await dueRecordings(db, centerId, now())) {
          if (life.stopped) return
          if (await keepRecording(keeping, id)) await deleteAtEngine(keeping, id)
        }
      }
    } catch (error) {
      // The rows stand as they were: the next look finds them.
      log.error({ loop: 'recordings', code: codeOf(error) }, 'recordings could not be kept; trying again')
    }
  }
  const timer = setInterval(wake, LOOK_EVERY_MS)
  wake()
  const settled = async () => { while (told.size > 0 || life.running) { await Promise.all(told); await life.running } }
  return {
    hear(event) {
      if (event.type !== 'recording.finished' && event.type !== 'recording.failed') return
      const done = (event.type === 'recording.finished' ? recordingTold(db, centerId, event.recordingId, { at: now(), seconds: Math.round(event.seconds) }) : recordingFailed(keeping, event.recordingId, event.reason))
        .catch((error: unknown) => log.error({ loop: 'recordings', code: codeOf(error) }, 'what the engine told of a recording is lost; its call\'s end finds it')).finally(() => { told.delete(done); wake() })
      told.add(done)
    },
    settled,
    async stop() {
      clearInterval(timer)
      life.stopped = true
      await settled()
    },
  }
}

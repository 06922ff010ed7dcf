/** 暂停录音 as marks on what was recorded: what was said meanwhile is not in the file, so a mark stands where it is missing. */
import type { Instant } from '../calendar/work-calendar.ts'

export type Pause = { /** second of the recording */ at: number; /** how long nothing was recorded */ seconds: number }
type Told = { at: Instant; on: boolean }

/** @param told in the order it happened @param until end of the recording */
export function pausesOf(startedAt: Instant, told: readonly Told[], until: Instant): Pause[] {
  const pauses: Pause[] = []
  let missing = 0
  let from: Instant | undefined
  const close = (at: Instant) => {
    if (from === undefined) return
    pauses.push({ at: Math.round((from - startedAt - missing) / 1000), seconds: Math.round((at - from) / 1000) })
    missing += at - from
    from = undefined
  }
  for (const { at, on } of told) {
    if (at < startedAt || at > until) continue
    if (!on) close(at)
    else from ??= at
  }
  close(until)
  return pauses
}

/** The centre's telephone rules of today, filled in where the profile is silent. */
import { localDay, localTime } from '#domain/calendar/local-day.ts'
import type { Engine } from '#domain/telephony/engine.ts'
import type { SwitchRules } from '#domain/telephony/switch.ts'
import { filledTelephony, lineRules } from '#domain/telephony/telephony-rules.ts'
import type { Db } from '#platform/database.ts'
import { centerClock } from './center-clock.ts'
import { currentRules } from '#server/profile/profile.store.ts'

export async function switchRules(db: Db, centerId: string, engine: Engine, exts: ReadonlyMap<string, string>): Promise<SwitchRules> {
  const { rules } = await currentRules(db, centerId)
  const telephony = filledTelephony(rules.telephony)
  const { isWorkingDay } = await centerClock(db, centerId, rules)
  return {
    lines: lineRules(rules.lines, telephony), queues: telephony.queues, extOf: (agentId) => exts.get(agentId), shownNumber: telephony.number,
    ...(telephony.rating ? { rating: { prompts: ['rate'], thanks: ['thanks'], keys: ['1', '2', '3', '4', '5'] } } : {}),
    prompts: { waiting: [], closed: ['closed'], position: (n) => ['position', `number-${n}`], callBack: ['call-back'], callBackTaken: ['call-back-taken'], ...(telephony.recordingPrompt ? { recorded: [telephony.recordingPrompt] } : {}) },
    records: telephony.records && engine.abilities.recording, simulated: engine.kind === 'simulated', localTime: (at) => localTime(at, rules), localDay: (at) => localDay(at, rules), isWorkingDay,
  }
}

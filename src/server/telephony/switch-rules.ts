/** The centre's telephone rules of today, filled in where the profile is silent; who is blocked and which sessions are open is part of them. */
import { localDay, localTime } from '#domain/calendar/local-day.ts'
import type { Engine } from '#domain/telephony/engine.ts'
import type { SwitchRules } from '#domain/telephony/switch.ts'
import { centreQueues, filledTelephony, lineRules } from '#domain/telephony/telephony-rules.ts'
import { sessionQueue } from '#domain/telephony/leader-session.ts'
import type { Db } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { currentRules } from '#server/profile/profile.store.ts'
import { centerClock } from './center-clock.ts'
import { phoneBlind } from '#server/ticket/requester.store.ts'
import { blockedNumbers } from './nuisance.store.ts'
import { openSessions } from './session.store.ts'

type At = { db: Db; keys: Keys; now: number }

export async function switchRules({ db, keys, now }: At, centerId: string, engine: Engine, exts: ReadonlyMap<string, string>): Promise<SwitchRules> {
  const [{ rules }, blocked, sessions] = await Promise.all([currentRules(db, centerId), blockedNumbers(db, centerId, now), openSessions(db, centerId, now)])
  const telephony = filledTelephony(rules.telephony)
  const { isWorkingDay } = await centerClock(db, centerId, rules)
  const byExt = new Map([...exts].map(([agentId, ext]) => [ext, agentId]))
  return {
    lines: lineRules(rules.lines, telephony, rules.services), queues: [...centreQueues(rules, telephony), ...sessions.map((session) => sessionQueue(session, telephony.queue))], queue: telephony.queue,
    extOf: (agentId) => exts.get(agentId), agentOf: (ext) => byExt.get(ext), isBlocked: (number) => blocked.size > 0 && number !== '' && blocked.has(phoneBlind(keys, number).toString('hex')), shownNumber: telephony.number,
    ...(telephony.rating ? { rating: { prompts: ['rate'], thanks: ['thanks'], keys: ['1', '2', '3', '4', '5'] } } : {}),
    prompts: { waiting: [], closed: ['closed'], blocked: ['blocked'], silent: ['silent'], position: (n) => ['position', `number-${n}`], callBack: ['call-back'], callBackTaken: ['call-back-taken'], ...(telephony.recordingPrompt ? { recorded: [telephony.recordingPrompt] } : {}) },
    records: telephony.records && engine.abilities.recording, simulated: engine.kind === 'simulated', localTime: (at) => localTime(at, rules), localDay: (at) => localDay(at, rules), isWorkingDay,
  }
}

/** The seasons whose call is out today, with the instant since when a confirmation counts. */
import { dayStart, localDay } from '#domain/calendar/local-day.ts'
import { filledRules } from '#domain/knowledge/knowledge-rules.ts'
import { openCall, type Season, type SeasonCall } from '#domain/knowledge/season.ts'
import type { CenterRules } from '#domain/profile/rules.ts'

export type OpenSeason = SeasonCall & { rule: Season; since: number }
export const openSeasons = (rules: CenterRules, now: number): OpenSeason[] => filledRules(rules.knowledge).seasons.flatMap((rule) => {
  const call = openCall(rule, localDay(now, rules))
  return call ? [{ ...call, rule, since: dayStart(call.callOn, rules) }] : []
})

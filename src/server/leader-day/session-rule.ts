import type { LeaderDay } from '#domain/profile/mechanisms.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import { USUAL_HALVES, type HalfTimes } from '#domain/leader-day/half-day.ts'
import { Refusal } from '#platform/refusal.ts'

/** The centre's rule a session is held under. @throws Refusal leader_rule_unknown */
export function ruleOf(rules: CenterRules, code: string): LeaderDay {
  const rule = rules.leaderDays?.find((one) => one.code === code)
  if (!rule) throw new Refusal('leader_rule_unknown', { code })
  return rule
}
export const timesOf = (rule: LeaderDay | undefined): HalfTimes => rule?.times ?? USUAL_HALVES

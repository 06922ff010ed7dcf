/** One section of the rules replaced: is the result sound, and what does it change? */
import { z } from 'zod'
import { CenterRulesSchema } from '#contract/profile/center-rules.ts'
import { sayChange } from '#contract/profile/change-words.ts'
import { RULE_TEXTS } from '#contract/profile/rule-texts.ts'
import { checkCodes } from '#domain/profile/check-codes.ts'
import { checkRules } from '#domain/profile/check.ts'
import { checkTrees } from '#domain/profile/check-trees.ts'
import { diffRules } from '#domain/profile/diff.ts'
import type { Profile } from '#domain/profile/profile.ts'
import type { CenterRules } from '#domain/profile/rules.ts'

export type SectionChange = { section: string; value?: unknown }
export type ChangedRules = { rules: CenterRules; problems: string[]; changes: string[] }

export function changedRules(before: CenterRules, change: SectionChange, around: Profile): ChangedRules {
  const parsed = CenterRulesSchema.safeParse({ ...before, [change.section]: change.value })
  if (!parsed.success) return { rules: before, problems: parsed.error.issues.map(sayIssue), changes: [] }
  const rules = parsed.data
  const profile = { ...around, centers: around.centers.map((center) => (center.code === rules.code ? rules : center)) }
  const at = profile.centers.indexOf(rules)
  const ofCenter = [...checkCodes(profile), ...checkTrees(profile)].filter(({ path }) => path[0] === 'centers' && path[1] === at)
  const findings = [...ofCenter, ...checkRules(rules, profile)]
  return {
    rules,
    problems: findings.map(({ rule, subject }) => `${RULE_TEXTS[rule].zh}：${subject}`),
    changes: diffRules(before, rules).map(({ center: _center, ...rest }) => sayChange(rest)),
  }
}

const sayIssue = ({ path, message }: z.core.$ZodIssue) => `${path.join('.')}: ${message}`

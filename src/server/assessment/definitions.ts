/** What a month is counted by: the rules in force, or for a frozen month those it was frozen with. */
import type { Cohort } from '#domain/assessment/cohort.ts'
import { workingMinutesOf, type Kpi } from '#domain/assessment/kpi.ts'
import type { Scheme } from '#domain/assessment/score.ts'
import type { AssessmentRules, ExclusionReason } from '#domain/profile/assessment.ts'
import type { CenterRules } from '#domain/profile/rules.ts'

export type Definitions = {
  kpis: Kpi[]; cohorts: Cohort[]; schemes: Scheme[]; reasons: ExclusionReason[]; rules: AssessmentRules
  utcOffsetMinutes: number; workingMinutes: number
}
/** A unit as it stood in its month. */
export type Grouped = { unitId: string; code: string; name: string; cohort: string | undefined; load: number }

const RULES: AssessmentRules = { exclusionWindow: { amount: 10, unit: 'working_day' }, appealWindow: { amount: 5, unit: 'working_day' }, smallBelow: 10, bulletin: [], placeholder: true }

export const definitionsOf = (rules: CenterRules): Definitions => ({
  kpis: rules.kpis ?? [], cohorts: rules.cohorts ?? [], schemes: rules.schemes ?? [], reasons: rules.exclusionReasons ?? [], rules: rules.assessment ?? RULES,
  utcOffsetMinutes: rules.utcOffsetMinutes, workingMinutes: workingMinutesOf(rules.workingHours),
})

/** 考核 as data: definitions, cohorts, weights, reasons for exclusion. */
import { z } from 'zod'
import type { Condition, SimpleCondition } from '#domain/assessment/condition.ts'
import { CODES, COUNTS, FLAGS, GRAINS, MEASURES, WINDOWS } from '#domain/assessment/fact.ts'
import type { Target } from '#domain/assessment/kpi.ts'
import type { SchemeItem } from '#domain/assessment/score.ts'
import type { AssessmentRules, Cohort, ExclusionReason, Kpi, Scheme } from '#domain/profile/assessment.ts'
import { tied } from './tied.ts'
import { AmountSchema, Code, Name, Placeholder } from './words.ts'

const simple = [
  z.strictObject({ is: z.enum(FLAGS) }), z.strictObject({ not: z.enum(FLAGS) }),
  z.strictObject({ code: z.enum(CODES), in: z.array(z.string().min(1).max(64)).min(1) }),
  z.strictObject({ count: z.enum(COUNTS), atLeast: z.number().int().min(1) }), z.strictObject({ none: z.enum(COUNTS) }),
] as const
const SimpleConditionSchema = tied<SimpleCondition>()(z.union(simple))
const ConditionSchema = tied<Condition>()(z.union([...simple, z.strictObject({ any: z.array(SimpleConditionSchema).min(2) })]))

const TargetSchema = tied<Target>()(z.strictObject({ value: z.number(), name: Name, source: Name.optional(), placeholder: Placeholder }))

export const KpiSchema = tied<Kpi>()(z.strictObject({
  code: Code,
  name: Name,
  about: z.string().trim().min(1).max(400).describe('what stands above and below the line, as people read it'),
  grain: z.enum(GRAINS),
  window: z.enum(WINDOWS).describe('which time decides the month'),
  of: z.enum(['unit', 'center']),
  denominator: z.array(ConditionSchema),
  numerator: z.array(ConditionSchema).min(1).optional().describe('share: what of the denominator counts'),
  sum: z.enum(MEASURES).optional().describe('mean: what is summed over the denominator'),
  exclusions: z.array(Code),
  better: z.enum(['higher', 'lower']),
  unit: z.enum(['share', 'day', 'working_day', 'minute']),
  target: TargetSchema.optional(),
  needs: z.enum(['telephony']).optional(),
}))

export const CohortSchema = tied<Cohort>()(z.strictObject({
  code: Code,
  name: Name,
  kinds: z.array(z.enum(['center', 'site', 'government', 'bureau', 'street', 'company'])).optional(),
  units: z.array(Code).optional(),
  load: z.strictObject({ from: z.number().int().min(0).optional(), below: z.number().int().min(1).optional() }).optional(),
  placeholder: Placeholder,
}))

export const SchemeItemSchema = tied<SchemeItem>()(z.strictObject({ kpi: Code, weight: z.number().min(0).max(1000), inverse: z.boolean().optional() }))
export const SchemeSchema = tied<Scheme>()(z.strictObject({ code: Code, name: Name, items: z.array(SchemeItemSchema).min(1), placeholder: Placeholder }))
export const ExclusionReasonSchema = tied<ExclusionReason>()(z.strictObject({ code: Code, name: Name, placeholder: Placeholder }))
export const AssessmentRulesSchema = tied<AssessmentRules>()(z.strictObject({
  exclusionWindow: AmountSchema, appealWindow: AmountSchema, smallBelow: z.number().int().min(1).max(10000), bulletin: z.array(Code).max(12), placeholder: Placeholder,
}))

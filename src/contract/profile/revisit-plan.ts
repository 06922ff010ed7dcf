import { z } from 'zod'
import { DEMAND_CLASSES } from '#domain/profile/rules.ts'
import { PRIORITY_WHENS, SAMPLING_BASES, type RevisitPlan } from '#domain/profile/revisit-plan.ts'
import { tied } from './tied.ts'
import { AmountSchema, Code, Name, Placeholder, ReasonSchema, Text } from './words.ts'

const PrioritySchema = z.strictObject({
  code: Code, name: Name, when: z.enum(PRIORITY_WHENS), withinHours: z.number().positive().max(1000).optional(), atLeast: z.number().int().min(1).max(100_000).optional(),
})
const ScriptSchema = z.strictObject({
  code: Code, name: Name, text: Text,
  when: z.strictObject({
    classes: z.array(z.enum(DEMAND_CLASSES)).min(1).optional(), kinds: z.array(Code).min(1).optional(), parties: z.array(z.enum(['person', 'enterprise'])).min(1).optional(), sampled: z.boolean().optional(),
  }).optional(),
})
const SamplingSchema = z.strictObject({
  code: Code, name: Name, base: z.enum(SAMPLING_BASES), kinds: z.array(Code).min(1).optional(), share: z.number().min(0).max(1), within: AmountSchema, placeholder: Placeholder,
})

export const RevisitPlanSchema = tied<RevisitPlan>()(z.strictObject({
  priorities: z.array(PrioritySchema),
  scripts: z.array(ScriptSchema),
  noContact: z.array(ReasonSchema).min(1),
  link: z.strictObject({ site: z.string().max(200).regex(/^https?:\/\/\S+[^/\s]$/).optional(), validFor: AmountSchema, waitFor: AmountSchema }),
  samplings: z.array(SamplingSchema),
  reasonableness: z.strictObject({
    reasons: z.array(z.strictObject({ code: Code, name: Name, reasonable: z.boolean() })).min(2), unitAppeal: AmountSchema, requesterAppeal: AmountSchema, placeholder: Placeholder,
  }),
}))

import { z } from 'zod'
import { URGED_WORK, type UrgeRule } from '#domain/profile/urging.ts'
import { tied } from './tied.ts'
import { AmountSchema, Code, Name, Placeholder } from './words.ts'

export const UrgeRuleSchema = tied<UrgeRule>()(z.strictObject({ code: Code, name: Name, work: z.array(z.enum(URGED_WORK)).min(1), before: AmountSchema, placeholder: Placeholder }))

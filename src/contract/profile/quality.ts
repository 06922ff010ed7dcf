/** Rules of quality inspection. */
import { z } from 'zod'
import type { QualityRules } from '#domain/quality/quality-rules.ts'
import { INSPECTION_KINDS, type Sheet, type SheetItem } from '#domain/quality/sheet.ts'
import type { Weights } from '#domain/quality/sampling.ts'
import { tied } from './tied.ts'
import { AmountSchema, Code, Name, Placeholder, ReasonSchema } from './words.ts'

const Points = z.number().min(0).max(1000).multipleOf(0.5)
export const SheetItemSchema = tied<SheetItem>()(z.strictObject({
  code: Code, name: Name, points: Points, veto: z.boolean().optional(), reason: Code.optional().describe('the non-compliance a veto stands for'),
}))
export const SheetSchema = tied<Sheet>()(z.strictObject({ code: Code, kind: z.enum(INSPECTION_KINDS), name: Name, passMark: Points, items: z.array(SheetItemSchema).min(1).max(60) }))
const Weight = z.number().min(0).max(100).optional()
export const WeightsSchema = tied<Weights>()(z.strictObject({ dissatisfied: Weight, rehandled: Weight, urged: Weight, near: Weight, overdue: Weight, hints: Weight }))

export const QualitySchema = tied<QualityRules>()(z.strictObject({
  reasons: z.array(ReasonSchema),
  correction: AmountSchema.describe('time a unit has to correct what was found non-compliant'),
  appealWindow: AmountSchema.describe('time an agent has to appeal against a score'),
  weights: WeightsSchema.describe('added to the weight 1 of an ordinary ticket'),
  sheets: z.array(SheetSchema),
  placeholder: Placeholder,
}))

import { z } from 'zod'
import type { StaffingRules } from '#domain/profile/staffing.ts'
import { tied } from './tied.ts'
import { Placeholder } from './words.ts'

export const StaffingSchema = tied<StaffingRules>()(z.strictObject({
  handleSeconds: z.number().int().min(10).max(3600).optional(),
  share: z.number().min(0.5).max(0.99).optional(),
  withinSeconds: z.number().int().min(0).max(300).optional(),
  weeksMeasured: z.number().int().min(1).max(53).optional(),
  watchHours: z.number().int().min(1).max(168).optional(),
  placeholder: Placeholder,
}))

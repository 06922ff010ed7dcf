/** Limits, working hours and the small numbers of each move. */
import { z } from 'zod'
import { CLOCKS, type Limit, type WorkingHours } from '#domain/calendar/limit.ts'
import { PARTIES, URGENCIES } from '#domain/profile/dimensions.ts'
import type { CalendarDay } from '#domain/profile/mechanisms.ts'
import { DEMAND_CLASSES, type ReturnRules, type RevisitRules } from '#domain/profile/rules.ts'
import { tied } from './tied.ts'
import { AmountSchema, AmountShape, ClockTime, Code, LocalDay, Name, Placeholder, ReasonSchema, Text } from './words.ts'

const words = (values: readonly string[]) =>
  z.array(z.string().refine((word) => values.includes(word), `one of ${values.join(', ')}`)).min(1)

export const LimitSchema = tied<Limit>()(z.strictObject({
  ...AmountShape,
  code: Code,
  clock: z.enum(CLOCKS),
  when: z.strictObject({
    kinds: z.array(Code).min(1).optional(),
    classes: words(DEMAND_CLASSES).optional(),
    categories: z.array(Code).min(1).optional(),
    urgencies: words(URGENCIES).optional(),
    parties: words(PARTIES).optional(),
    services: z.array(Code).min(1).optional(),
  }).optional(),
  start: z.enum(['now', 'next_day']),
  source: Text.optional(),
  placeholder: Placeholder,
}))

export const WorkingHoursSchema = tied<WorkingHours>()(z.array(z.strictObject({ from: ClockTime, to: ClockTime })))
export const CalendarDaySchema = tied<CalendarDay>()(z.strictObject({ date: LocalDay, worked: z.boolean(), name: Name }))

const Count = z.number().int().min(0).max(100)
const Days = z.number().int().min(0).max(3650)
export const ReturnsSchema = tied<ReturnRules>()(z.strictObject({ reasons: z.array(ReasonSchema).min(1), designateAfter: Count.min(1) }))
export const ExtensionSchema = z.strictObject({ maxCount: Count, reasons: z.array(ReasonSchema) })
export const SuspensionSchema = z.strictObject({ maxDays: Days, reasons: z.array(ReasonSchema) })
export const RehandleSchema = z.strictObject({ maxCount: Count })
export const ReopenSchema = z.strictObject({ windowDays: Days })
export const ArchiveSchema = z.strictObject({ afterDays: Days })
export const LightSchema = z.strictObject({ yellowShare: z.number().gt(0).lt(1) })

export const RevisitSchema = tied<RevisitRules>()(z.strictObject({
  maxAttempts: Count.min(1),
  retryAfter: AmountSchema,
  quiet: z.strictObject({ from: ClockTime, to: ClockTime }),
  script: Text,
}))

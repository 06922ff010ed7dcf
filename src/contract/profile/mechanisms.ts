/** Mechanisms a centre announces beside its limits. */
import { z } from 'zod'
import type { Grade, LeaderDay, Link, Panel, ReportPlan, WorkRule } from '#domain/profile/mechanisms.ts'
import { tied } from './tied.ts'
import { ClockTime, Code, Name, Placeholder } from './words.ts'

export const GradeSchema = tied<Grade>()(z.strictObject({ code: Code, name: Name, placeholder: Placeholder }))
export const WorkRuleSchema = tied<WorkRule>()(z.strictObject({ code: Code, name: Name, placeholder: Placeholder }))

export const LinkSchema = tied<Link>()(z.strictObject({
  code: Code,
  name: Name,
  kind: z.enum([
    'police', 'emergency', 'grid', 'city_management', 'governance', 'environment', 'discipline', 'petition', 'sub_center', 'other',
  ]),
  direction: z.enum(['both', 'out', 'in']),
  oneKey: z.boolean().optional(),
  matters: z.array(Name).optional(),
  recovers: z.boolean().optional(),
  placeholder: Placeholder,
}))

const Span = z.strictObject({ from: ClockTime, to: ClockTime })
const Count = z.number().int().min(0)
export const LeaderDaySchema = tied<LeaderDay>()(z.strictObject({
  code: Code,
  name: Name,
  who: Name,
  every: z.enum(['week', 'month', 'plan']),
  halfDay: z.boolean().optional(),
  announceIn: z.array(Name).optional(),
  coordinationMeeting: z.boolean().optional(),
  mediaFollowUps: z.strictObject({ min: Count, max: Count }).optional(),
  rates: z.array(Name).optional(),
  announcement: z.string().trim().min(1).max(1000).optional(),
  times: z.strictObject({ morning: Span, afternoon: Span }).optional(),
  units: Count.optional(),
  placeholder: Placeholder,
}))

export const PanelSchema = tied<Panel>()(z.strictObject({ name: Name, ledBy: Name, recheckMonths: z.number().int().min(1).max(24).optional(), placeholder: Placeholder }))
export const ReportPlanSchema = tied<ReportPlan>()(z.strictObject({
  code: Code, name: Name, every: z.enum(['day', 'week', 'month', 'quarter', 'occasion']),
}))

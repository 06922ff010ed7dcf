/** One centre's rules, section by section. */
import { z } from 'zod'
import type { CenterRules } from '#domain/profile/rules.ts'
import { AssessmentRulesSchema, CohortSchema, ExclusionReasonSchema, KpiSchema, SchemeSchema } from './assessment.ts'
import { CatalogueRowSchema, CategorySchema, KindSchema, RefusalReasonSchema, SpecialServiceSchema, TemplateSchema, WordGroupSchema } from './demand.ts'
import { GradeSchema, LeaderDaySchema, LinkSchema, PanelSchema, ReportPlanSchema, WorkRuleSchema } from './mechanisms.ts'
import { IncidentLevelSchema, JointRoomSchema, LinkageClassSchema, LinkageRuleSchema } from './linkage.ts'
import { KnowledgeSchema } from './knowledge.ts'
import { AreaSchema, ChannelSchema, LineSchema, TransferTargetSchema } from './place.ts'
import { QualitySchema } from './quality.ts'
import { RevisitPlanSchema } from './revisit-plan.ts'
import { SignalSchema } from './signals.ts'
import { StaffingSchema } from './staffing.ts'
import { AddresseeSchema, ObligationSchema, RungSchema, TriggerSchema } from './supervision.ts'
import { TelephonySchema } from './telephony.ts'
import { tied } from './tied.ts'
import {
  ArchiveSchema, CalendarDaySchema, ExtensionSchema, LightSchema, LimitSchema, RehandleSchema, ReopenSchema,
  ReturnsSchema, RevisitSchema, SuspensionSchema, WorkingHoursSchema,
} from './time.ts'
import { UrgeRuleSchema } from './urging.ts'
import { Code, Name } from './words.ts'

export const CenterRulesSchema = tied<CenterRules>()(z.strictObject({
  code: Code,
  name: Name,
  numberPrefix: z.string().regex(/^[A-Z]{1,6}$/),
  utcOffsetMinutes: z.number().int().min(-720).max(840),
  areas: z.array(AreaSchema).min(1),
  channels: z.array(ChannelSchema).min(1),
  lines: z.array(LineSchema),
  kinds: z.array(KindSchema).min(1),
  categories: z.array(CategorySchema).min(1),
  catalogue: z.array(CatalogueRowSchema).min(1),
  workingHours: WorkingHoursSchema,
  limits: z.array(LimitSchema).min(1),
  light: LightSchema,
  returns: ReturnsSchema,
  extension: ExtensionSchema,
  suspension: SuspensionSchema,
  rehandle: RehandleSchema,
  reopen: ReopenSchema,
  archive: ArchiveSchema,
  revisit: RevisitSchema,
  revisitPlan: RevisitPlanSchema.optional(),
  refusals: z.array(RefusalReasonSchema).min(1),
  transferTargets: z.array(TransferTargetSchema),
  signals: z.array(SignalSchema).optional(),
  services: z.array(SpecialServiceSchema),
  templates: z.array(TemplateSchema),
  knowledge: KnowledgeSchema,
  ladder: z.array(RungSchema),
  addressees: z.array(AddresseeSchema).optional(),
  triggers: z.array(TriggerSchema),
  obligations: z.array(ObligationSchema),
  urging: z.array(UrgeRuleSchema).optional(),
  calendar: z.array(CalendarDaySchema).optional(),
  grades: z.array(GradeSchema).optional(),
  workRules: z.array(WorkRuleSchema).optional(),
  links: z.array(LinkSchema).optional(),
  linkageClasses: z.array(LinkageClassSchema).optional(),
  linkageRules: z.array(LinkageRuleSchema).optional(),
  jointRoom: JointRoomSchema.optional(),
  incidentLevels: z.array(IncidentLevelSchema).optional(),
  leaderDays: z.array(LeaderDaySchema).optional(),
  panel: PanelSchema.optional(),
  reports: z.array(ReportPlanSchema).optional(),
  quality: QualitySchema.optional(),
  staffing: StaffingSchema.optional(),
  vocabulary: z.array(WordGroupSchema).optional(),
  telephony: TelephonySchema.optional(),
  kpis: z.array(KpiSchema).max(100).optional(),
  cohorts: z.array(CohortSchema).optional(),
  schemes: z.array(SchemeSchema).optional(),
  exclusionReasons: z.array(ExclusionReasonSchema).optional(),
  assessment: AssessmentRulesSchema.optional(),
}))

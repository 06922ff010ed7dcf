/** One centre's rules. A version is immutable; a running ticket keeps the version it was accepted under. */
import type { Limit, WorkingHours, Amount } from '../calendar/limit.ts'
import type { QualityRules } from '../quality/quality-rules.ts'
import type { KnowledgeRules } from '../knowledge/knowledge-rules.ts'
import type { LineTelephony, TelephonyRules } from '../telephony/telephony-rules.ts'
import type { AssessmentRules, Cohort, ExclusionReason, Kpi, Scheme } from './assessment.ts'
import type { Category, CatalogueRow } from './catalogue.ts'
import type { CalendarDay, Grade, LeaderDay, Link, Panel, ReportPlan, WorkRule } from './mechanisms.ts'
import type { IncidentLevel, JointRoomRules, LinkageClass, LinkageRule } from './linkage.ts'
import type { Urgency } from './dimensions.ts'
import type { RevisitPlan } from './revisit-plan.ts'
import type { Signal } from './signals.ts'
import type { StaffingRules } from './staffing.ts'
import type { Addressee, Obligation, Rung, Trigger } from './supervision.ts'
import type { UrgeRule } from './urging.ts'

export type CenterRules = {
  code: string
  name: string
  /** Leading letters of every ticket number of this centre, e.g. "LS". */
  numberPrefix: string
  /** Minutes east of UTC; China is 480. Day arithmetic uses it, never the machine's zone. */
  utcOffsetMinutes: number
  areas: Area[]
  channels: Channel[]
  lines: Line[]
  kinds: Kind[]
  categories: Category[]
  catalogue: CatalogueRow[]
  workingHours: WorkingHours
  limits: Limit[]
  light: { yellowShare: number }
  returns: ReturnRules
  extension: { maxCount: number; reasons: Reason[] }
  suspension: { maxDays: number; reasons: Reason[] }
  rehandle: { maxCount: number }
  reopen: { windowDays: number }
  archive: { afterDays: number }
  revisit: RevisitRules
  revisitPlan?: RevisitPlan
  refusals: RefusalReason[]
  transferTargets: TransferTarget[]
  /** 险情与敏感信号: words that raise a warning at the desk */
  signals?: Signal[]
  services: SpecialService[]
  templates: Template[]
  knowledge: KnowledgeRules
  ladder: Rung[]
  /** 告知对象: who stands behind a name a rung tells */
  addressees?: Addressee[]
  triggers: Trigger[]
  obligations: Obligation[]
  /** 到期前催办 by the timer */
  urging?: UrgeRule[]
  /** Days that differ from the statutory calendar: true = worked. Kept by the calendar area once loaded. */
  calendar?: CalendarDay[]
  /** 分级: grades a demand gets before routing. */
  grades?: Grade[]
  workRules?: WorkRule[]
  links?: Link[]
  /** 监督一张网: classes of items, and the written rules that choose them */
  linkageClasses?: LinkageClass[]
  linkageRules?: LinkageRule[]
  jointRoom?: JointRoomRules
  incidentLevels?: IncidentLevel[]
  leaderDays?: LeaderDay[]
  panel?: Panel
  reports?: ReportPlan[]
  /** 质检 */
  quality?: QualityRules
  /** 排班口径 */
  staffing?: StaffingRules
  /** 词汇: groups of words that mean the same (synonyms, abbreviations), both ways; a word alone is only known as a word. */
  vocabulary?: WordGroup[]
  /** 话务: queues and what holds for every call */
  telephony?: TelephonyRules
  /** 考核指标 */
  kpis?: Kpi[]
  /** 分档分类 */
  cohorts?: Cohort[]
  /** 权重方案 */
  schemes?: Scheme[]
  exclusionReasons?: ExclusionReason[]
  assessment?: AssessmentRules
}

export type WordGroup = { code: string; words: string[] }

/** An area of the division tree (city, county, street), code as published (six digits or more). */
export type Area = { code: string; name: string; parent?: string; center?: { lng: number; lat: number; datum: 'GCJ-02' | 'CGCS2000' } }
export type Channel = { code: string; name: string; medium: 'phone' | 'web' | 'app' | 'social' | 'letter' | 'video' | 'partner' }
/** How an old number joined: merged whole 整体并入, two numbers in parallel 双号并行, sub-centre 分中心. */
export type Line = { code: string; name: string; number: string; merge: 'whole' | 'parallel' | 'sub_center'; placeholder?: boolean } & LineTelephony
export const DEMAND_CLASSES = ['consult', 'resolve', 'suggest', 'thank'] as const
export type DemandClass = (typeof DEMAND_CLASSES)[number]
export type Kind = {
  code: string
  name: string
  class: DemandClass
  /** 举报: the caller's identity is kept secret unless the caller says otherwise. */
  secretByDefault?: boolean
  /** share of directly answered tickets called back (0–1); what a unit closed is always called back. */
  sampleShare?: number
}
export type Reason = { code: string; name: string }
export type ReturnRules = { reasons: Reason[]; /** after so many dispatches the centre designates and return is closed */ designateAfter: number }
export type RevisitRules = {
  /** unanswered attempts after which the ticket closes as "could not be reached" */
  maxAttempts: number
  retryAfter: Amount
  /** local times between which nobody is called */
  quiet: { from: string; to: string }
  script: string
}
export type RefusalReason = { code: string; name: string; /** what the agent says */ script: string; /** the legal way the citizen is told */ route: string }
export type TransferTarget = { code: string; name: string; number: string; emergency: boolean; /** the other side can hand matters back the same way (一键互转) */ bothWays?: boolean; placeholder?: boolean }
/** 12345+N: a service item beside the general line, added as data. */
export type SpecialService = {
  code: string
  name: string
  entry: { channels: string[]; line?: string }
  kind: string
  category?: string
  urgency?: Urgency
  unit?: string
  script: string
  /** confidential: nothing of it is dispatched to units */
  confidential?: boolean
  form: FormField[]
  /** skill group that answers it first; the general queue when absent */
  queue?: string
  /** figures counted for this item alone, e.g. taken, answered_at_once, closed_in_time */
  counters?: string[]
  placeholder?: boolean
}
export type FormField = { code: string; name: string; type: 'text' | 'number' | 'date' | 'choice'; required: boolean; choices?: string[] }
export type Template = { code: string; name: string; text: string }

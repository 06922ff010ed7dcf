/** 考核: figures of a month with their denominators, what they count, freezing, exclusion, appeal, publication. */
import { z } from 'zod'
import { APPEAL_MOVES, APPEAL_STATES, CLAIM_MOVES, EXCLUSION_STATES, MAY_ASSESS, MAY_CLAIM, READS_ALL } from '#domain/assessment/claim.ts'
import { GRAINS, WINDOWS } from '#domain/assessment/fact.ts'
import { endpoint, Id, Page, pageOf, Text, Time } from './endpoint.ts'

const READERS = [...READS_ALL, ...MAY_CLAIM]
export const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)
const MonthParams = z.object({ month: Month })
const KpiCode = z.string().max(64)
export const TargetView = z.object({ value: z.number(), name: z.string(), source: z.string().nullable(), placeholder: z.boolean() })
export const KpiView = z.object({
  code: z.string(), name: z.string(), about: z.string(), grain: z.enum(GRAINS), window: z.enum(WINDOWS), of: z.enum(['unit', 'center']), better: z.enum(['higher', 'lower']),
  unit: z.enum(['share', 'day', 'working_day', 'minute']), target: TargetView.nullable(), needs: z.enum(['telephony']).nullable(), exclusions: z.array(z.string()),
})
export type KpiView = z.infer<typeof KpiView>
const Counted = z.object({ numerator: z.number(), denominator: z.number(), total: z.number(), value: z.number().nullable() })
export const FigureView = Counted.extend({ kpi: z.string(), small: z.boolean(), meetsTarget: z.boolean().nullable(), corrected: Counted.nullable() })
export type FigureView = z.infer<typeof FigureView>
export const UnitFigures = z.object({ unitId: z.string(), name: z.string(), load: z.number(), figures: z.array(FigureView) })
export type UnitFigures = z.infer<typeof UnitFigures>
export const CohortFigures = z.object({ code: z.string(), name: z.string(), placeholder: z.boolean(), units: z.array(UnitFigures) })
export type CohortFigures = z.infer<typeof CohortFigures>
const MonthState = z.enum(['open', 'frozen', 'published'])
export const MonthView = z.object({
  month: z.string(), state: MonthState, version: z.number(), asOf: Time, frozenAt: Time.nullable(), frozenBy: z.string().nullable(), publishedAt: Time.nullable(), publishedBy: z.string().nullable(), note: z.string().nullable(),
  scope: z.enum(['all', 'own', 'cohort']), smallBelow: z.number(), bulletin: z.array(z.string()), workingMinutes: z.number(), abilities: z.array(z.enum(['freeze', 'publish', 'claim'])),
  kpis: z.array(KpiView), whole: z.array(FigureView), cohorts: z.array(CohortFigures),
})
export type MonthView = z.infer<typeof MonthView>
const MonthLine = z.object({ month: z.string(), state: MonthState, frozenAt: Time.nullable(), publishedAt: Time.nullable(), corrections: z.number() })
export const CountedTicket = z.object({
  ticketId: Id, factId: Id, number: z.string(), title: z.string(), unit: z.string().nullable(), at: Time, counted: z.boolean(), minutes: z.number().nullable(),
  exclusion: z.object({ id: Id, state: z.enum(EXCLUSION_STATES) }).nullable(),
})
export type CountedTicket = z.infer<typeof CountedTicket>
export const CorrectionView = z.object({
  id: Id, month: z.string(), kpi: z.string(), unitId: z.string().nullable(), unit: z.string().nullable(), before: Counted, after: Counted,
  cause: z.enum(['exclusion', 'appeal']), causeId: Id, madeAt: Time, madeBy: z.string(),
})
export type CorrectionView = z.infer<typeof CorrectionView>
export const SchemeItem = z.object({ kpi: KpiCode, weight: z.number().min(0).max(1000), inverse: z.boolean().optional() })
export const SchemeView = z.object({ code: z.string(), name: z.string(), placeholder: z.boolean(), items: z.array(SchemeItem) })
export const ScoreView = z.object({
  unitId: z.string(), name: z.string(), score: z.number().nullable(), place: z.number().nullable(), small: z.boolean(),
  parts: z.array(z.object({ kpi: z.string(), weight: z.number(), inverse: z.boolean(), numerator: z.number(), denominator: z.number(), points: z.number().nullable() })),
})
export type ScoreView = z.infer<typeof ScoreView>
const Scores = z.object({ cohort: z.string(), items: z.array(ScoreView) })

export const assessmentMonths = endpoint('GET', '/api/assessment/months', { response: z.object({ items: z.array(MonthLine), current: z.string() }), access: READERS, summary: 'months and their states' })
export const assessmentRules = endpoint('GET', '/api/assessment/rules', {
  response: z.object({ kpis: z.array(KpiView), schemes: z.array(SchemeView), cohorts: z.array(z.object({ code: z.string(), name: z.string(), kinds: z.array(z.string()), load: z.object({ from: z.number().nullable(), below: z.number().nullable() }), placeholder: z.boolean() })), reasons: z.array(z.object({ code: z.string(), name: z.string() })), version: z.string(), validFrom: Time }),
  access: READERS, summary: 'definitions, cohorts, schemes and reasons in force',
})
export const assessmentMonth = endpoint('GET', '/api/assessment/months/:month', { params: MonthParams, response: MonthView, access: READERS, summary: 'figures of a month by cohort' })
export const assessmentRows = endpoint('GET', '/api/assessment/months/:month/rows', {
  params: MonthParams, query: Page.extend({ kpi: KpiCode, unitId: Id.optional(), side: z.enum(['denominator', 'numerator', 'rest']).default('denominator') }),
  response: pageOf(CountedTicket), access: READERS, summary: 'exactly the tickets a figure counts',
})
export const assessmentTrend = endpoint('GET', '/api/assessment/trend', {
  query: z.object({ kpi: KpiCode, unitId: Id.optional(), month: Month }),
  response: z.object({ months: z.array(z.object({ month: z.string(), value: z.number().nullable(), denominator: z.number(), lastYear: z.number().nullable() })) }), access: READERS, summary: 'a figure over the months, with the year before',
})
export const assessmentCorrections = endpoint('GET', '/api/assessment/months/:month/corrections', { params: MonthParams, response: z.object({ items: z.array(CorrectionView) }), access: READERS, summary: 'corrections after freezing' })
export const assessmentRanking = endpoint('GET', '/api/assessment/months/:month/ranking', { params: MonthParams, query: z.object({ scheme: KpiCode, cohort: KpiCode.optional() }), response: Scores, access: READS_ALL, summary: 'scores within one cohort' })
export const assessmentWhatIf = endpoint('POST', '/api/assessment/months/:month/what-if', { params: MonthParams, body: z.object({ cohort: KpiCode.optional(), items: z.array(SchemeItem).min(1).max(20) }), response: Scores, access: READS_ALL, summary: 'scores under other weights', idempotent: false })

export const freezeMonth = endpoint('POST', '/api/assessment/months/:month/freeze', { params: MonthParams, body: z.object({}), response: MonthLine, access: MAY_ASSESS, summary: 'freeze a month' })
export const publishMonth = endpoint('POST', '/api/assessment/months/:month/publish', { params: MonthParams, body: z.object({ version: z.number().int(), note: z.string().trim().max(2000).default('') }), response: MonthLine, access: MAY_ASSESS, summary: 'publish a frozen month' })
export const assessmentPublication = endpoint('GET', '/api/assessment/months/:month/publication', { params: MonthParams, response: MonthView, access: READERS, summary: 'the published bulletin; a unit sees its cohort' })
export const assessmentDocument = endpoint('GET', '/api/assessment/months/:month/document', { params: MonthParams, response: z.unknown(), access: READERS, summary: 'the bulletin as a document' })
export const assessmentSheet = endpoint('GET', '/api/assessment/months/:month/sheet', { params: MonthParams, response: z.unknown(), access: READERS, summary: 'the figures as a table' })

const TicketName = z.object({ id: Id, number: z.string(), title: z.string() })
export const ExclusionView = z.object({
  id: Id, version: z.number(), state: z.enum(EXCLUSION_STATES), month: z.string(), ticket: TicketName, unitId: z.string(), unit: z.string(), reason: z.string(), kpi: z.string().nullable(), remark: z.string(),
  appliedAt: Time, appliedBy: z.string(), decidedAt: Time.nullable(), decidedBy: z.string().nullable(), decision: z.string().nullable(), abilities: z.array(z.enum(CLAIM_MOVES)), mayAppeal: z.boolean(),
})
export type ExclusionView = z.infer<typeof ExclusionView>
const ClaimList = Page.extend({ state: z.enum(['open', 'decided', 'all']).default('open') })
const Decision = z.object({ version: z.number().int(), reason: Text(1000) })
const ExclusionParams = z.object({ exclusionId: Id })
export const applyExclusion = endpoint('POST', '/api/assessment/exclusions', { body: z.object({ month: Month, ticketId: Id, reason: KpiCode, remark: Text(1000) }), response: ExclusionView, access: MAY_CLAIM, summary: 'ask for a ticket not to count' })
export const listExclusions = endpoint('GET', '/api/assessment/exclusions', { query: ClaimList, response: pageOf(ExclusionView), access: READERS, summary: 'exclusions' })
export const decideExclusion = endpoint('POST', '/api/assessment/exclusions/:exclusionId/decide', { params: ExclusionParams, body: Decision.extend({ approve: z.boolean() }), response: ExclusionView, access: MAY_ASSESS, summary: 'decide on an exclusion' })
export const withdrawExclusion = endpoint('POST', '/api/assessment/exclusions/:exclusionId/withdraw', { params: ExclusionParams, body: z.object({ version: z.number().int() }), response: ExclusionView, access: MAY_CLAIM, summary: 'take an application back' })

export const AppealView = z.object({
  id: Id, version: z.number(), state: z.enum(APPEAL_STATES), month: z.string(), unitId: z.string(), unit: z.string(), kpi: z.string().nullable(), exclusionId: Id.nullable(), tickets: z.array(TicketName.extend({ granted: z.boolean() })), grounds: z.string(),
  filedAt: Time, filedBy: z.string(), decidedAt: Time.nullable(), decidedBy: z.string().nullable(), decision: z.string().nullable(), abilities: z.array(z.enum(APPEAL_MOVES)),
})
export type AppealView = z.infer<typeof AppealView>
const AppealParams = z.object({ appealId: Id })
export const fileAppeal = endpoint('POST', '/api/assessment/appeals', { body: z.object({ exclusionId: Id.optional(), month: Month.optional(), kpi: KpiCode.optional(), ticketIds: z.array(Id).max(50).default([]), grounds: Text(2000) }), response: AppealView, access: MAY_CLAIM, summary: 'appeal against a figure or a refusal' })
export const listAppeals = endpoint('GET', '/api/assessment/appeals', { query: ClaimList, response: pageOf(AppealView), access: READERS, summary: 'appeals' })
export const decideAppeal = endpoint('POST', '/api/assessment/appeals/:appealId/decide', { params: AppealParams, body: Decision.extend({ uphold: z.boolean(), ticketIds: z.array(Id).max(50).optional() }), response: AppealView, access: ['appeal_judge'], summary: 'judge an appeal' })
export const withdrawAppeal = endpoint('POST', '/api/assessment/appeals/:appealId/withdraw', { params: AppealParams, body: z.object({ version: z.number().int() }), response: AppealView, access: MAY_CLAIM, summary: 'take an appeal back' })

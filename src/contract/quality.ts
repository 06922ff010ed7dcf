/** 质检: sheets, plans, draws, inspections. Cases: quality-cases.ts; calibration, training: quality-training.ts. */
import { z } from 'zod'
import { INSPECTION_MOVES, INSPECTION_STATES } from '#domain/quality/inspection-life.ts'
import { PERIODS } from '#domain/quality/period.ts'
import { METHODS, RISKS } from '#domain/quality/sampling.ts'
import { RESULTS } from '#domain/quality/score.ts'
import { INSPECTION_KINDS } from '#domain/quality/sheet.ts'
import { endpoint, Id, Page, pageOf, Text, Time } from './endpoint.ts'
import { SheetSchema, WeightsSchema } from './profile/quality.ts'

export const Version = z.number().int()
export const TicketName = z.object({ id: Id, number: z.string(), title: z.string() })
export const MarkSchema = z.object({ code: z.string().max(64), points: z.number(), remark: z.string().trim().max(500).optional() })
export const Marks = z.array(MarkSchema).max(60)
const READ = ['inspector', 'appeal_judge', 'supervisor', 'supervision_office', 'system_admin'] as const
const SET = ['inspector', 'system_admin'] as const

export const SheetView = z.object({ code: z.string(), number: z.number(), state: z.enum(['draft', 'published', 'retired']), sheet: SheetSchema, full: z.number(), madeBy: z.string(), madeAt: Time, publishedAt: Time.nullable() })
export type SheetView = z.infer<typeof SheetView>
export const listSheets = endpoint('GET', '/api/quality/sheets', { response: z.object({ items: z.array(SheetView), reasons: z.array(z.object({ code: z.string(), name: z.string() })) }), access: READ, summary: 'score sheets, all versions' })
/** The one draft of a sheet; saved again, it is replaced. */
export const saveSheet = endpoint('POST', '/api/quality/sheets', { body: SheetSchema, response: SheetView, access: SET, summary: 'write the next version of a sheet' })
export const publishSheet = endpoint('POST', '/api/quality/sheets/:code/publish', { params: z.object({ code: z.string().max(64) }), body: z.object({ number: z.number().int() }), response: SheetView, access: SET, summary: 'put a version in force; the one before stays with what it scored' })

const Day = z.iso.date()
export const PlanView = z.object({
  id: Id, version: z.number(), name: z.string(), sheetCode: z.string(), kind: z.enum(INSPECTION_KINDS), method: z.enum(METHODS), period: z.enum(PERIODS), size: z.number(), weights: WeightsSchema, categoryCodes: z.array(z.string()), seed: z.string(), active: z.boolean(),
  draws: z.array(z.object({ day: Day, population: z.number(), drawn: z.number(), inspected: z.number(), by: z.string(), at: Time })),
})
export type PlanView = z.infer<typeof PlanView>
export const listPlans = endpoint('GET', '/api/quality/plans', { response: z.object({ items: z.array(PlanView), weights: WeightsSchema, today: Day }), access: SET, summary: 'sampling plans with their latest draws' })
export const savePlan = endpoint('POST', '/api/quality/plans', {
  body: z.object({ id: Id.optional(), version: Version.optional(), name: Text(120), sheetCode: z.string().max(64), method: z.enum(METHODS), period: z.enum(PERIODS), size: z.number().int().min(1).max(2000), weights: WeightsSchema.default({}), categoryCodes: z.array(z.string().max(64)).max(200).default([]), seed: z.string().trim().max(60).default(''), active: z.boolean().default(true) }),
  response: PlanView, access: SET, summary: 'make or change a sampling plan',
})
/** A repeat returns the first draw of that period. */
export const drawPlan = endpoint('POST', '/api/quality/plans/:planId/draw', { params: z.object({ planId: Id }), body: z.object({ /** a day of the period; none: the last one that is over */ day: Day.optional() }), response: z.object({ day: Day, population: z.number(), drawn: z.number(), first: z.boolean() }), access: SET, summary: 'draw the sample of a period' })
/** Both numbers: what was inspected, and what there was. */
export const inspectedShare = endpoint('GET', '/api/quality/coverage', {
  query: z.object({ from: Day, to: Day }), response: z.object({ items: z.array(z.object({ kind: z.enum(INSPECTION_KINDS), inspected: z.number(), drawn: z.number(), population: z.number() })), agents: z.array(z.object({ name: z.string(), inspected: z.number(), population: z.number(), meanShare: z.number().nullable() })) }),
  access: READ, summary: 'what share was inspected',
})

export const InspectionRow = z.object({
  id: Id, version: z.number(), kind: z.enum(INSPECTION_KINDS), state: z.enum(INSPECTION_STATES), ticket: TicketName, agent: z.object({ id: Id, name: z.string() }).nullable(), unit: z.string(), assignmentId: Id.nullable(), plan: z.string().nullable(), periodDay: Day.nullable(),
  reasons: z.array(z.enum(RISKS)), inspector: z.object({ id: Id, name: z.string() }).nullable(), score: z.number().nullable(), full: z.number().nullable(), result: z.enum(RESULTS).nullable(), scoredAt: Time.nullable(), appealUntil: Time.nullable(), appealedAt: Time.nullable(), abilities: z.array(z.enum(INSPECTION_MOVES)),
})
export type InspectionRow = z.infer<typeof InspectionRow>
export const ScoreView = z.object({ round: z.number(), sheet: SheetSchema, sheetNumber: z.number(), marks: z.array(MarkSchema), remark: z.string(), score: z.number(), full: z.number(), result: z.enum(RESULTS), by: z.string().nullable(), at: Time })
export const InspectionView = InspectionRow.extend({
  /** what an open one, or a re-scoring, is scored with now */
  sheet: z.object({ number: z.number(), sheet: SheetSchema }).nullable(), scores: z.array(ScoreView), recordingRef: z.string().nullable(), appealReason: z.string().nullable(), decision: z.string().nullable(), decidedBy: z.string().nullable(), caseId: Id.nullable(),
})
export type InspectionView = z.infer<typeof InspectionView>
const OfInspection = z.object({ inspectionId: Id })
export const listInspections = endpoint('GET', '/api/quality/inspections', {
  query: Page.extend({ state: z.enum(['open', 'done', 'appealed', 'all']).default('open'), whose: z.enum(['mine', 'all']).default('all'), ticketId: Id.optional() }),
  response: pageOf(InspectionRow), access: READ, summary: 'inspections, oldest open first',
})
export const getInspection = endpoint('GET', '/api/quality/inspections/:inspectionId', { params: OfInspection, response: InspectionView, access: 'signed_in', summary: 'one inspection, for inspectors and for whose work it is' })
export const openInspection = endpoint('POST', '/api/quality/inspections', { body: z.object({ ticketId: Id, kind: z.enum(INSPECTION_KINDS), assignmentId: Id.optional() }), response: InspectionView, access: ['inspector'], summary: 'inspect a ticket nobody drew' })
export const takeInspection = endpoint('POST', '/api/quality/inspections/:inspectionId/take', { params: OfInspection, body: z.object({ version: Version }), response: InspectionView, access: ['inspector'], summary: 'take an inspection over' })
const Scored = z.object({ version: Version, sheetNumber: z.number().int(), marks: Marks, remark: z.string().trim().max(2000).default('') })
export const scoreInspection = endpoint('POST', '/api/quality/inspections/:inspectionId/score', { params: OfInspection, body: Scored.extend({ recordingRef: z.string().trim().max(200).optional() }), response: InspectionView, access: ['inspector'], summary: 'score; a veto on a unit’s answer opens a non-compliant case' })
export const appealInspection = endpoint('POST', '/api/quality/inspections/:inspectionId/appeal', { params: OfInspection, body: z.object({ version: Version, reason: Text(2000) }), response: InspectionView, access: 'center', summary: 'appeal against one’s own score' })
export const withdrawAppeal = endpoint('POST', '/api/quality/inspections/:inspectionId/withdraw-appeal', { params: OfInspection, body: z.object({ version: Version }), response: InspectionView, access: 'center', summary: 'withdraw an appeal' })
/** marks: a second score, which counts; none: the first one stands. */
export const decideAppeal = endpoint('POST', '/api/quality/inspections/:inspectionId/decide', { params: OfInspection, body: z.object({ version: Version, decision: Text(2000), sheetNumber: z.number().int().optional(), marks: Marks.optional() }), response: InspectionView, access: ['appeal_judge'], summary: 'confirm a score or score again' })
export const myQuality = endpoint('GET', '/api/quality/mine', { response: z.object({ items: z.array(InspectionRow), mean: z.object({ score: z.number(), full: z.number(), count: z.number() }).nullable() }), access: 'center', summary: 'my scores' })

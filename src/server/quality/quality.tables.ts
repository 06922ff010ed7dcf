/** migrations/0024-quality.sql: sheets, plans, inspections, cases */
import type { ColumnType, Generated } from 'kysely'
import type { CaseState } from '#domain/quality/case-life.ts'
import type { InspectionState } from '#domain/quality/inspection-life.ts'
import type { Period } from '#domain/quality/period.ts'
import type { Method, Risk, Weights } from '#domain/quality/sampling.ts'
import type { Mark, Result } from '#domain/quality/score.ts'
import type { InspectionKind, Sheet } from '#domain/quality/sheet.ts'

type Time = ColumnType<number, Date, Date>
type MaybeTime = ColumnType<number | null, Date | null | undefined, Date | null>
type Json<T> = ColumnType<T, string, string>
/** numeric comes as text */
type Points = ColumnType<string, number, number>
type MaybePoints = ColumnType<string | null, number | null | undefined, number | null>

export type QualityInspectionTable = {
  centerId: string; id: string; version: Generated<number>; kind: InspectionKind; ticketId: string; assignmentId: string | null
  agentId: string | null; agentName: string | null; unitId: string; unitPath: string; categoryCode: string | null; byIds: string[]
  planId: string | null; periodDay: string | null; reasons: Risk[]; sheetCode: string; state: InspectionState
  inspectorId: string | null; inspectorName: string | null; recordingRef: string | null; madeAt: Time
  score: MaybePoints; fullScore: MaybePoints; result: Result | null; scoredBy: string | null; scoredAt: MaybeTime
  appealUntil: MaybeTime; appealReason: string | null; appealedAt: MaybeTime; decision: string | null; decidedByName: string | null; decidedAt: MaybeTime
}
export type QualityCaseTable = {
  centerId: string; id: string; version: Generated<number>; ticketId: string; assignmentId: string | null; unitId: string; unitPath: string; unitName: string; categoryCode: string | null
  reason: string; source: 'inspection' | 'report'; inspectionId: string | null; state: CaseState; foundBy: string; foundByName: string; foundAt: Time; dueAt: Time
  submittedAt: MaybeTime; settledAt: MaybeTime; sentBackCount: Generated<number>; objected: Generated<boolean>
}
export type QualityPlanTable = {
  centerId: string; id: string; version: Generated<number>; name: string; sheetCode: string; kind: InspectionKind; method: Method; period: Period; size: number
  weights: Json<Weights>; categoryCodes: string[]; seed: string; active: boolean; madeByName: string; madeAt: Time
}
export type QualitySheetTable = {
  centerId: string; code: string; number: number; kind: InspectionKind; state: 'draft' | 'published' | 'retired'; content: Json<Sheet>; madeByName: string; madeAt: Time; publishedAt: MaybeTime
}

declare module '#platform/database.ts' {
  interface Tables {
    qualitySheet: QualitySheetTable
    qualityPlan: QualityPlanTable
    qualityDraw: { centerId: string; planId: string; periodDay: string; population: number; drawn: number; drawnAt: Time; drawnByName: string }
    qualityInspection: QualityInspectionTable
    qualityScore: {
      centerId: string; inspectionId: string; round: number; sheetCode: string; sheetNumber: number; marks: Json<Mark[]>; remark: string
      score: Points; fullScore: Points; result: Result; byId: string; byName: string; at: Time
    }
    qualityCase: QualityCaseTable
    qualityCaseStep: { centerId: string; caseId: string; id: string; move: string; text: string; byName: string; at: Time }
    qualityFile: { centerId: string; id: string; caseId: string; name: string; mediaType: string; bytes: number; sm3: Buffer; keySealed: Buffer; uploadedAt: Time; uploadedByName: string }
  }
}

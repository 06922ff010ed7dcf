/** migrations/0025-assessment.sql */
import type { ColumnType, Generated } from 'kysely'
import type { AppealState, ExclusionState } from '#domain/assessment/claim.ts'
import type { Definitions, Grouped } from './definitions.ts'

type Time = ColumnType<number, Date, Date>
type TimeOrNull = ColumnType<number | null, Date | null | undefined, Date | null>
type Json<T> = ColumnType<T, string, string>

export type MonthTable = {
  centerId: string; month: string; id: string; version: Generated<number>; asOf: Time; ruleVersion: string; definitions: Json<Definitions>; groups: Json<Grouped[]>
  frozenAt: Time; frozenByName: string; publishedAt: TimeOrNull; publishedByName: string | null; note: string | null
}
export type FigureTable = { centerId: string; month: string; kpi: string; unitId: string; numerator: number; denominator: number; total: number }
export type CorrectionTable = FigureTable & {
  id: string; beforeNumerator: number; beforeDenominator: number; beforeTotal: number; cause: 'exclusion' | 'appeal'; causeId: string; madeAt: Time; madeByName: string
}
export type ExclusionTable = {
  centerId: string; id: string; version: Generated<number>; state: ExclusionState; month: string; ticketId: string; unitId: string; reason: string; kpi: string | null; remark: string
  appliedAt: Time; appliedByName: string; decidedAt: TimeOrNull; decidedByName: string | null; decision: string | null; appealId: string | null
}
export type AppealTable = {
  centerId: string; id: string; version: Generated<number>; state: AppealState; unitId: string; month: string; kpi: string | null; exclusionId: string | null
  ticketIds: string[]; grantedIds: Generated<string[]>; grounds: string; filedAt: Time; filedByName: string; decidedAt: TimeOrNull; decidedByName: string | null; decision: string | null
}

declare module '#platform/database.ts' {
  interface Tables {
    assessmentMonth: MonthTable
    assessmentFigure: FigureTable
    assessmentCorrection: CorrectionTable
    assessmentExclusion: ExclusionTable
    assessmentAppeal: AppealTable
  }
}

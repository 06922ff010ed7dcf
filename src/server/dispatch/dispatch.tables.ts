/** migrations/0015-dispatch-precedent.sql */
import type { ColumnType, Generated } from 'kysely'
import type { ObjectionState } from '#domain/dispatch/objection.ts'

type Time = ColumnType<number, Date, Date>
type TimeOrNull = ColumnType<number | null, Date | null | undefined, Date | null>

export type ObjectionTable = {
  centerId: string; id: string; version: Generated<number>; state: ObjectionState; ticketId: string | null; assignmentId: string | null; catalogueRow: string | null
  categoryCode: string | null; areaCode: string | null; unitId: string; suggestedUnitId: string | null; reason: string; basis: string
  filedAt: Time; filedBy: string; filedByName: string; takenUpAt: TimeOrNull; takenUpByName: string | null
  statement: string | null; statedAt: TimeOrNull; statedByName: string | null
  decidedAt: TimeOrNull; decidedByName: string | null; decidedUnitId: string | null; decision: string | null; decisionBasis: string | null
}
export type PrecedentTable = {
  centerId: string; id: string; categoryCode: string | null; areaCode: string | null; words: string[]; unitId: string; againstUnitId: string | null
  reason: string; basis: string; source: 'objection' | 'return'; objectionId: string | null; ticketId: string | null; assignmentId: string | null
  madeAt: Time; madeByName: string; withdrawnAt: TimeOrNull; withdrawnByName: string | null; withdrawnReason: string | null
}

declare module '#platform/database.ts' {
  interface Tables {
    dispatchObjection: ObjectionTable
    dispatchPrecedent: PrecedentTable
    dispatchPractice: { centerId: string; categoryCode: string; unitCode: string; made: number; returned: number }
  }
}

/** migrations/0022-supervision-obligation.sql, its first half, and 0043-supervision-y.sql */
import type { ColumnType, Generated } from 'kysely'
import type { Obligation } from '#domain/profile/supervision.ts'
import type { CaseState, Discharge } from '#domain/supervision/obligation.ts'

type Time = ColumnType<number, Date, Date>
type TimeOrNull = ColumnType<number | null, Date | null, Date | null>

export type ObligationCaseTable = {
  centerId: string; ticketId: string; id: string; code: string; name: string; base: Obligation['base']; duty: Obligation['duty']; key: string; round: number; state: CaseState
  openedAt: Time; dueAt: TimeOrNull; groundEventId: string; unitPath: string | null; unreachedAt: TimeOrNull; unreachedEventId: string | null
  dischargedAt: TimeOrNull; dischargedEventId: string | null; dischargedBy: string | null; dischargedHow: Discharge | null; orderId: string | null
  exemptedAt: TimeOrNull; exemptedEventId: string | null; exemptedBy: string | null; withdrawnAt: TimeOrNull; withdrawnEventId: string | null
}
export type ObligationExemptionTable = {
  centerId: string; id: string; caseId: string; ticketId: string; state: 'asked' | 'granted' | 'refused'; reason: string; askedAt: Time; askedBy: string; askedByName: string
  decidedAt: TimeOrNull; decidedBy: string | null; decidedByName: string | null; decision: string | null
}

export type BackfillTable = { centerId: string; afterTicket: ColumnType<string | null, string | null | undefined, string | null>; lookedAt: Generated<number>; opened: Generated<number>; startedAt: Time; finishedAt: ColumnType<number | null, Date | null | undefined, Date | null> }

declare module '#platform/database.ts' {
  interface Tables {
    obligationBackfill: BackfillTable
    obligationCase: ObligationCaseTable
    obligationExemption: ObligationExemptionTable
  }
}

/** migrations/0018-supervision.sql */
import type { ColumnType, Generated } from 'kysely'
import type { ProofKind } from '#domain/profile/supervision.ts'
import type { ClimbWay, OrderBasis, OrderKind, OrderState, PartState } from '#domain/supervision/order.ts'

type Time = ColumnType<number, Date, Date>
type TimeOrNull = ColumnType<number | null, Date | null | undefined, Date | null>

export type OrderTable = {
  centerId: string; id: string; version: Generated<number>; number: string; kind: OrderKind; state: OrderState; basis: OrderBasis; basisId: string | null; reason: string
  openedAt: Time; openedBy: string; openedByName: string; stepNo: number; rung: string; enteredAt: Time; sentAt: TimeOrNull; dueAt: TimeOrNull; climbsAt: TimeOrNull
  hinderedAt: TimeOrNull; finishedAt: TimeOrNull; finishedByName: string | null; solved: boolean | null; conclusion: string | null
}
export type OrderUnitTable = { centerId: string; orderId: string; unitId: string; state: PartState; text: string | null; urges: Generated<number> }
export type StepTable = { centerId: string; orderId: string; no: number; rung: string; rungName: string; how: ClimbWay; reason: string | null; enteredAt: Time; byName: string }
export type ProofTable = {
  centerId: string; orderId: string; id: string; stepNo: number; code: string; name: string; kind: ProofKind; text: string | null; link: string | null
  takenAt: TimeOrNull; place: string | null; fileIds: string[]; recordedAt: Time; recordedBy: string; recordedByName: string
}
export type OrderFileTable = {
  centerId: string; id: string; orderId: string; name: string; mediaType: string; bytes: number; sm3: Buffer; keySealed: Buffer
  uploadedAt: Time; uploadedBy: string; uploadedByName: string; unitId: string
}
export type OrderEntryTable = { centerId: string; orderId: string; id: string; stepNo: number; what: string; unitId: string | null; text: string | null; at: Time; byName: string }
export type UrgeTable = { centerId: string; ticketId: string; id: string; rule: string; ruleName: string; assignmentId: string; unitId: string; dueAt: Time; urgedAt: Time }

declare module '#platform/database.ts' {
  interface Tables {
    supervisionOrder: OrderTable
    supervisionOrderTicket: { centerId: string; orderId: string; ticketId: string; addedAt: Time }
    supervisionOrderUnit: OrderUnitTable
    supervisionStep: StepTable
    supervisionProof: ProofTable
    supervisionFile: OrderFileTable
    supervisionEntry: OrderEntryTable
    supervisionUrge: UrgeTable
    supervisionSeries: { centerId: string; year: number; kind: OrderKind; last: number }
  }
}

/** migrations/0029-linkage.sql, 0044-linkage-x.sql */
import type { ColumnType, Generated } from 'kysely'
import type { Reason } from '#domain/linkage/choose.ts'
import type { ItemState, Receipt } from '#domain/linkage/item.ts'
import type { LinkageCondition } from '#domain/profile/linkage.ts'

type Time = ColumnType<number, Date, Date>
type TimeOrNull = ColumnType<number | null, Date | null | undefined, Date | null>
type OrNull<T> = ColumnType<T | null, T | null | undefined, T | null>

export type DisciplineItemTable = {
  centerId: string; id: string; version: Generated<number>; state: ItemState; ticketId: string; ticketNumber: string; ruleCode: string; ruleName: string; classCode: string; linkCode: string
  areaCode: string | null; categoryCode: string | null; initiatorRoles: string[]; initiatorUnitId: string | null; reasons: ColumnType<Reason[], string, string>; foundAt: Time
  consent: OrNull<boolean>; consentNoteSealed: OrNull<Buffer>; consentAt: TimeOrNull; noteSealed: OrNull<Buffer>; dropReason: OrNull<string>
  passedAt: TimeOrNull; passedBy: OrNull<string>; passedByName: OrNull<string>; packageSealed: OrNull<Buffer>; checksum: OrNull<string>; stateAt: Time
}
export type ReceiptTable = { centerId: string; itemId: string; id: string; kind: Receipt; reasonSealed: Buffer | null; at: Time; byName: string; overLink: boolean }
export type OutcomeTable = {
  centerId: string; itemId: string; id: string; corrects: string | null; classCode: string; recoveredCents: number; persons: number; textSealed: Buffer | null; at: Time; byName: string; overLink: boolean
}
export type OutboxTable = {
  centerId: string; id: string; linkCode: string; itemId: string; checksum: string; state: 'waiting' | 'sent'; attempts: Generated<number>; lastProblem: OrNull<string>; dueAt: Time; sentAt: TimeOrNull
  triedAt: TimeOrNull; lastAnswer: OrNull<string>
}
export type ReadingTable = { centerId: string; id: string; itemId: string; at: Time; userId: string; userName: string; unitId: string; what: 'preview' | 'item' | 'refused' }

declare module '#platform/database.ts' {
  interface Tables {
    linkageMark: { centerId: string; ticketId: string; eventId: string; condition: LinkageCondition; at: Time }
    disciplineItem: DisciplineItemTable
    disciplineReceipt: ReceiptTable
    disciplineOutcome: OutcomeTable
    linkagePartner: { centerId: string; linkCode: string; url: string; tokenSealed: Buffer; tokenBlind: Buffer; setAt: Time; setBy: string; classes: OrNull<string[]>; active: Generated<boolean> }
    linkageOutbox: OutboxTable
    disciplineReading: ReadingTable
  }
}

/** migrations/0005-ticket.sql */
import type { ColumnType, Generated } from 'kysely'
import type { Application, Assignment, Reply } from '#domain/ticket/assignment.ts'
import type { Clock } from '#domain/calendar/clock.ts'
import type { DisplayPart } from '#domain/ticket/display.ts'
import type { ComplainedOf, Elements, RevisitResult, Ticket } from '#domain/ticket/ticket.ts'
import type { WorkKind } from '#domain/ticket/work-item.ts'

type Time = ColumnType<number, Date, Date>
type TimeOrNull = ColumnType<number | null, Date | null | undefined, Date | null>
type Json<T> = ColumnType<T, string, string>
type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>

export type TicketTable = {
  centerId: string; id: string; number: string; queryCode: string; version: number; ruleVersion: string
  status: Ticket['status']; outcome: Ticket['outcome'] | null; resumeStatus: Ticket['status'] | null
  channel: string; line: string | null; service: string | null; kind: string; class: Ticket['class']; categoryCode: string | null
  urgency: Ticket['urgency']; party: Ticket['party']; disclosure: Ticket['disclosure']; complainedOf: JsonOrNull<ComplainedOf>
  personsRepresented: number; areaCode: string | null; isPublic: boolean; wantsRevisit: boolean; title: string; listTitle: string; tags: string[]
  acceptedBy: string; firstUnitId: string; acceptedAt: Time; closedAt: TimeOrNull; mergedInto: string | null
  childCount: number; dispatchCount: number; rehandleCount: number; reopenCount: number; urgeCount: number; contactCount: number
  revisitAttempts: number; revisitNotBefore: TimeOrNull; revisit: JsonOrNull<RevisitResult>; suspendedUntil: TimeOrNull
  designated: boolean; clocks: Json<Clock[]>; display: Json<DisplayPart[]>; isGenerated: Generated<boolean>
}
export type TicketTextTable = {
  centerId: string; ticketId: string; body: string; elements: Json<Elements>
  addressSealed: Buffer | null; lng: number | null; lat: number | null; datum: string | null; serviceFields: Json<Record<string, string | number>>
}
export type AssignmentTable = {
  centerId: string; ticketId: string; id: string; unitId: string; unitPath: string; unitName: string; role: Assignment['role']; parentId: string | null
  status: Assignment['status']; version: number; assignedAt: Time; remark: string | null; contactedAt: TimeOrNull; arrivedAt: TimeOrNull
  repliedAt: TimeOrNull; extensionCount: number; returnDenied: boolean; application: JsonOrNull<Application>; reply: JsonOrNull<Reply>; clocks: Json<Clock[]>
}
export type WorkItemTable = {
  centerId: string; ticketId: string; kind: WorkKind; assignmentId: Generated<string>; unitId: string | null; unitPath: string | null
  startedAt: TimeOrNull; dueAt: Time; claimedBy: string | null; claimedUntil: TimeOrNull
  number: string; title: string; areaCode: string | null; urgency: Ticket['urgency']; channel: string; demandKind: string
  role: Assignment['role'] | null; urgeCount: number; contactCount: number
}
export type RequesterTable = {
  centerId: string; id: string; nameSealed: Buffer | null; phoneSealed: Buffer | null; idNumberSealed: Buffer | null; enterprise: string | null
  nameBlind: Buffer | null; phoneBlind: Buffer | null; phone4Blind: Buffer | null; idNumberBlind: Buffer | null
}
export type AttachmentTable = {
  centerId: string; id: string; ticketId: string; name: string; mediaType: string; bytes: number; sm3: Buffer; keySealed: Buffer; kind: string
  uploadedAt: Time; uploadedBy: string; uploadedByName: string; unitPath: string | null
}

declare module '#platform/database.ts' {
  interface Tables {
    ticket: TicketTable
    ticketText: TicketTextTable
    assignment: AssignmentTable
    workItem: WorkItemTable
    ticketNumber: { centerId: string; number: string; ticketId: string }
    ticketNumberSeries: { centerId: string; day: string; last: number }
    requester: RequesterTable
    ticketRequester: { centerId: string; ticketId: string; requesterId: string; via: string }
    ticketSearch: { centerId: string; ticketId: string; words: string }
    attachment: AttachmentTable
  }
}

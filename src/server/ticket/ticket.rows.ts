/** Ticket ⇄ rows. Rows are written as one JSON document a statement (json_populate_record), read column by column. */
import type { Selectable } from 'kysely'
import type { Assignment } from '#domain/ticket/assignment.ts'
import { displayParts } from '#domain/ticket/display.ts'
import type { Ticket } from '#domain/ticket/ticket.ts'
import { workItems } from '#domain/ticket/work-items.ts'
import type { AssignmentTable, TicketTable } from './ticket.tables.ts'

const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString())
const or = <T>(value: T | null): T | undefined => value ?? undefined
/** sorts last where no clock runs */
export const NO_DUE = Date.UTC(9999, 11, 31)

export const ticketRow = (t: Ticket) => ({
  center_id: t.centerId, id: t.id, number: t.number, version: t.version, rule_version: t.ruleVersion, status: t.status, outcome: t.outcome, resume_status: t.resumeStatus,
  channel: t.channel, line: t.line, service: t.service, kind: t.kind, class: t.class, category_code: t.categoryCode, urgency: t.urgency, party: t.party,
  disclosure: t.disclosure, complained_of: t.complainedOf, persons_represented: t.personsRepresented, area_code: t.areaCode, is_public: t.isPublic,
  wants_revisit: t.wantsRevisit, title: t.title, list_title: t.listTitle, tags: t.tags, accepted_by: t.acceptedBy, first_unit_id: t.firstUnitId,
  accepted_at: iso(t.acceptedAt), closed_at: iso(t.closedAt), merged_into: t.mergedInto, child_count: t.childCount, dispatch_count: t.dispatchCount,
  rehandle_count: t.rehandleCount, reopen_count: t.reopenCount, urge_count: t.urgeCount, contact_count: t.contactCount, revisit_attempts: t.revisitAttempts,
  revisit_not_before: iso(t.revisitNotBefore), revisit: t.revisit, suspended_until: iso(t.suspendedUntil), designated: t.designated, clocks: t.clocks, display: displayParts(t),
})

export const assignmentRow = (t: Ticket, a: Assignment) => ({
  center_id: t.centerId, ticket_id: t.id, id: a.id, unit_id: a.unitId, unit_path: a.unitPath, unit_name: a.unitName, role: a.role, parent_id: a.parentId,
  status: a.status, version: a.version, assigned_at: iso(a.assignedAt), remark: a.remark, contacted_at: iso(a.contactedAt), arrived_at: iso(a.arrivedAt),
  replied_at: iso(a.repliedAt), extension_count: a.extensionCount, return_denied: a.returnDenied, application: a.application, reply: a.reply, clocks: a.clocks,
})

export const workRows = (t: Ticket) => workItems(t).map((w) => ({
  kind: w.kind, assignment_id: w.assignmentId ?? '00000000-0000-0000-0000-000000000000', unit_id: w.unitId, unit_path: w.unitPath,
  started_at: iso(w.startedAt), due_at: iso(w.dueAt ?? NO_DUE), number: t.number, title: t.listTitle, area_code: t.areaCode, urgency: t.urgency,
  channel: t.channel, demand_kind: t.kind, role: t.assignments.find((a) => a.id === w.assignmentId)?.role, urge_count: t.urgeCount, contact_count: t.contactCount,
}))

export function ticketOf(row: Selectable<TicketTable>, assignments: Selectable<AssignmentTable>[]): Ticket {
  const { queryCode: _, display: __, isGenerated: ___, ...r } = row
  return {
    ...r, outcome: or(r.outcome), resumeStatus: or(r.resumeStatus), line: or(r.line), service: or(r.service), categoryCode: or(r.categoryCode),
    complainedOf: or(r.complainedOf), areaCode: or(r.areaCode), closedAt: or(r.closedAt), mergedInto: or(r.mergedInto),
    revisitNotBefore: or(r.revisitNotBefore), revisit: or(r.revisit), suspendedUntil: or(r.suspendedUntil), assignments: assignments.map(assignmentOf),
  }
}

const assignmentOf = ({ centerId: _, ticketId: __, ...a }: Selectable<AssignmentTable>): Assignment => ({
  ...a, parentId: or(a.parentId), remark: or(a.remark), contactedAt: or(a.contactedAt), arrivedAt: or(a.arrivedAt),
  repliedAt: or(a.repliedAt), application: or(a.application), reply: or(a.reply),
})

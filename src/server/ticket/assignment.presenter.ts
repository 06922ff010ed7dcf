import type { AssignmentView } from '#contract/ticket/view.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { Application, Assignment, Reply } from '#domain/ticket/assignment.ts'
import type { CenterRules } from '#domain/profile/rules.ts'
import type { WorkCalendar } from '#domain/calendar/work-calendar.ts'
import { iso, isoOrNull, presentClock } from './clock.presenter.ts'
import type { Viewer } from './viewer.ts'

type With = { actor: Actor; viewer: Viewer; rules: CenterRules; calendar: WorkCalendar; now: number; unitName: (id: string) => string | undefined }

export const presentAssignment = (a: Assignment, w: With): AssignmentView => ({
  id: a.id, unitId: a.unitId, unitName: a.unitName, role: a.role, parentId: a.parentId ?? null, status: a.status, version: a.version,
  assignedAt: iso(a.assignedAt), remark: a.remark === undefined ? null : w.viewer.words(a.remark),
  contactedAt: isoOrNull(a.contactedAt), arrivedAt: isoOrNull(a.arrivedAt), repliedAt: isoOrNull(a.repliedAt),
  application: a.application ? presentApplication(a.application, w) : null, reply: a.reply ? presentReply(a, a.reply, w) : null,
  clocks: a.clocks.map((clock) => presentClock(clock, w.rules, w.calendar, w.now)),
})

function presentApplication(application: Application, { rules, viewer, unitName }: With): NonNullable<AssignmentView['application']> {
  const reasons = { return: rules.returns.reasons, extension: rules.extension.reasons, suspension: rules.suspension.reasons }[application.type]
  return {
    type: application.type, reason: application.reason, at: iso(application.at), reasonName: reasons.find((r) => r.code === application.reason)?.name ?? application.reason,
    basis: application.type === 'return' ? viewer.words(application.basis) : null,
    suggestedUnit: application.type === 'return' && application.suggestedUnitId ? (unitName(application.suggestedUnitId) ?? null) : null,
    amount: application.type === 'extension' ? `${application.amount.amount} ${application.amount.unit}` : null,
    until: application.type === 'suspension' ? iso(application.until) : null,
  }
}

/** The internal note is for the centre and for the unit that wrote it (and those above it). */
function presentReply(a: Assignment, reply: Reply, { actor, viewer }: With): NonNullable<AssignmentView['reply']> {
  const own = viewer.isCenter || a.unitPath.startsWith(actor.unitPath)
  return {
    publicAnswer: viewer.words(reply.publicAnswer), internalNote: own && reply.internalNote ? viewer.words(reply.internalNote) : null,
    factsTrue: reply.factsTrue, solved: reply.solved, whyNot: reply.whyNot ? viewer.words(reply.whyNot) : null,
    similarChecked: (reply.similarChecked ?? []).map((s) => ({ place: viewer.words(s.place), found: viewer.words(s.found) })),
    milestones: (reply.milestones ?? []).map((m) => ({ what: viewer.words(m.what), dueDay: m.dueDay, doneAt: isoOrNull(m.doneAt) })),
    at: iso(reply.at), signedAt: isoOrNull(reply.signedAt), signedBy: reply.signedBy ?? null,
  }
}

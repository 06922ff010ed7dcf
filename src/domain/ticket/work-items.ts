/** What somebody must do next, derived from the ticket alone. */
import type { ClockName } from '../calendar/limit.ts'
import type { Clock } from '../calendar/clock.ts'
import type { Assignment } from './assignment.ts'
import { lastClock, runningClock } from './clocks.ts'
import type { Status, Ticket } from './ticket.ts'
import type { WorkItem, WorkKind } from './work-item.ts'

const MAIN: Partial<Record<Status, { kind: WorkKind; clock?: ClockName }>> = {
  pending_info: { kind: 'info', clock: 'supplement' },
  pending_dispatch: { kind: 'dispatch', clock: 'dispatch' },
  difficult: { kind: 'designate', clock: 'dispatch' },
  pending_review: { kind: 'review', clock: 'review' },
  pending_revisit: { kind: 'revisit', clock: 'revisit' },
  revisited: { kind: 'close' },
  transferred: { kind: 'transfer' },
  suspended: { kind: 'resume' },
}

export function workItems(ticket: Ticket): WorkItem[] {
  const main = MAIN[ticket.status]
  const running = ticket.status === 'processing' || ticket.status === 'studying'
  return [
    ...(main ? [mainItem(ticket, main.kind, main.clock)] : []),
    ...(running ? ticket.assignments.flatMap((a) => [...unitItem(ticket, a), ...decisionItem(a)]) : []),
  ]
}

function mainItem(ticket: Ticket, kind: WorkKind, name?: ClockName): WorkItem {
  if (kind === 'resume') return { kind, dueAt: ticket.suspendedUntil }
  const clock = name && lastClock(ticket.clocks, name)
  return { kind, startedAt: kind === 'revisit' ? (ticket.revisitNotBefore ?? clock?.startedAt) : clock?.startedAt, dueAt: clock?.dueAt }
}

/** The nearest running deadline of the unit is what the unit must do next. */
function unitItem(ticket: Ticket, a: Assignment): WorkItem[] {
  const unit = { assignmentId: a.id, unitId: a.unitId, unitPath: a.unitPath }
  const at = (kind: WorkKind, clock: Clock | undefined, to = unit): WorkItem[] => [{ kind, ...to, startedAt: clock?.startedAt ?? a.assignedAt, dueAt: clock?.dueAt }]
  switch (a.status) {
    case 'wait_sign': return at('sign', runningClock(a.clocks, 'sign') ?? nextClock(a))
    case 'signed': case 'handling': return at(ticket.status === 'studying' && a.role === 'lead' ? 'study' : 'handle', nextClock(a))
    case 'awaiting_sign_off': return at('sign_off', runningClock(a.clocks, 'answer'))
    case 'submitted': {
      const parent = a.parentId && ticket.assignments.find((p) => p.id === a.parentId)
      return parent ? at('accept_sub', runningClock(parent.clocks, 'answer'), { assignmentId: a.id, unitId: parent.unitId, unitPath: parent.unitPath }) : []
    }
    default: return []
  }
}

const UNIT_CLOCKS: readonly ClockName[] = ['contact', 'on_site', 'progress', 'answer']
const nextClock = (a: Assignment): Clock | undefined =>
  a.clocks.filter((c) => c.stoppedAt === undefined && UNIT_CLOCKS.includes(c.clock)).sort((x, y) => x.dueAt - y.dueAt)[0]

const decisionItem = (a: Assignment): WorkItem[] =>
  a.application ? [{ kind: `decide_${a.application.type}`, assignmentId: a.id, startedAt: a.application.at, dueAt: runningClock(a.clocks, 'answer')?.dueAt }] : []

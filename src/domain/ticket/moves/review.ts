/** 办结审核: accept what the lead answered, or send it back. */
import { startClocks, stopAll } from '../clocks.ts'
import { changeAssignment, changed, lastLead, assignmentOf, endAssignment } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import type { Outcome, Ticket } from '../ticket.ts'

const OUTCOME_OF = { solved: 'resolved', partly: 'explained', not_solved: 'unresolved' } as const satisfies Record<string, Outcome>

export function accept(ticket: Ticket, input: { text?: string }, facts: Facts): Changed {
  const lead = lastLead(ticket)
  const ended = ticket.assignments.filter((a) => a.status === 'submitted').reduce((t, a) => endAssignment(t, a.id, 'accepted', facts.now), ticket)
  const next: Ticket = {
    ...ended, status: 'pending_revisit', outcome: OUTCOME_OF[lead?.reply?.solved ?? 'solved'],
    clocks: [...stopAll(ticket.clocks, facts.now), ...startClocks(ticket, ['revisit'], facts)],
  }
  return changed(next, {
    type: 'ticket.accepted', assignment: lead && assignmentOf(next, lead.id), facts: { solved: lead?.reply?.solved ?? 'solved' },
    body: { publicAnswer: lead?.reply?.publicAnswer, unit: lead?.unitName, remark: input.text },
  })
}

/** 驳回补正: the lead handles again against a new answer limit; the old one stays on the record. */
export function sendBack(ticket: Ticket, input: { reason: string }, facts: Facts): Changed {
  const lead = lastLead(ticket) ?? refuse('lead_missing')
  const reopened = changeAssignment(ticket, lead.id, { status: 'handling', clocks: [...lead.clocks, ...startClocks(ticket, ['answer'], facts)] })
  const next: Ticket = { ...reopened, status: 'processing', clocks: stopAll(ticket.clocks, facts.now) }
  return changed(next, { type: 'ticket.sent_back', assignment: assignmentOf(next, lead.id), body: { reason: input.reason } })
}

/** 签发: the head of the unit signs; the lead's and every co-unit's answer in, the ticket goes to review. */
import { lastClock, onTime, startClocks, stopAll } from '../clocks.ts'
import type { Assignment } from '../assignment.ts'
import { assignmentOf, changeAssignment, changed } from '../change.ts'
import type { Changed, Facts } from '../facts.ts'
import type { Ticket } from '../ticket.ts'

export function signOff(ticket: Ticket, id: string, _input: { text?: string }, facts: Facts): Changed {
  const { reply, clocks } = assignmentOf(ticket, id)
  const signed = changeAssignment(ticket, id, {
    status: 'submitted', repliedAt: facts.now, clocks: stopAll(clocks, facts.now),
    reply: reply && { ...reply, signedBy: facts.actor.name, signedAt: facts.now },
  })
  const next = forReviewWhenDone(signed, facts)
  const answer = lastClock(clocks, 'answer')
  return changed(next, {
    type: 'assignment.submitted', assignment: assignmentOf(next, id),
    facts: { onTime: onTime(clocks, 'answer', facts.now) ?? true, role: assignmentOf(next, id).role, minutes: answer ? Math.round((facts.now - answer.startedAt) / 60_000) : 0 },
    body: { publicAnswer: reply?.publicAnswer, signedBy: facts.actor.name },
  })
}

const DONE: readonly Assignment['status'][] = ['submitted', 'accepted', 'returned', 'quit']
const live = (a: Assignment) => a.status !== 'returned' && a.status !== 'quit'

/** The lead has answered and no co-unit is still at work. */
export function forReviewWhenDone(ticket: Ticket, facts: Facts): Ticket {
  const top = ticket.assignments.filter((a) => a.role !== 'sub')
  const lead = top.findLast((a) => a.role === 'lead' && live(a))
  if (ticket.status !== 'processing' || lead?.status !== 'submitted' || !top.every((a) => DONE.includes(a.status))) return ticket
  return { ...ticket, status: 'pending_review', clocks: [...ticket.clocks, ...startClocks(ticket, ['review'], facts)] }
}

/** 建言献策: studied, then adopted, partly or not, with the reason told. */
import { startClocks, stopAll } from '../clocks.ts'
import { changed, changeAssignment, assignmentOf, endOpenAssignments } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import type { Ticket } from '../ticket.ts'

export type Conclusion = { conclusion: 'adopted' | 'partly_adopted' | 'not_adopted'; reason: string }

/** as the citizen is told */
const CONCLUSION: Record<Conclusion['conclusion'], string> = { adopted: '予以采纳', partly_adopted: '部分采纳', not_adopted: '暂不采纳' }

export function concludeStudy(ticket: Ticket, id: string, input: Conclusion, facts: Facts): Changed {
  if (ticket.class !== 'suggest') refuse('not_a_suggestion')
  const assignment = assignmentOf(ticket, id)
  if (assignment.role !== 'lead') refuse('lead_missing')
  const answered = changeAssignment(ticket, id, {
    status: 'accepted', application: undefined, repliedAt: facts.now, clocks: stopAll(assignment.clocks, facts.now),
    reply: { publicAnswer: input.reason, factsTrue: 'true', solved: 'solved', by: facts.actor.name, at: facts.now, signedBy: facts.actor.name, signedAt: facts.now },
  })
  const next: Ticket = {
    ...endOpenAssignments(answered, 'quit', facts.now), status: 'pending_revisit', outcome: input.conclusion,
    clocks: [...stopAll(ticket.clocks, facts.now), ...startClocks(ticket, ['revisit'], facts)],
  }
  return changed(next, { type: 'ticket.study_concluded', assignment: assignmentOf(next, id), facts: { conclusion: input.conclusion }, body: { conclusion: CONCLUSION[input.conclusion], reason: input.reason } })
}

/** 回复: the public answer apart from the internal note; then the unit's head signs. */
import { isOpen, type Reply } from '../assignment.ts'
import { runningClock } from '../clocks.ts'
import { assignmentOf, changeAssignment, changed } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import { namesPerson } from '../names-person.ts'
import type { KnownPerson } from '../redact.ts'
import type { Ticket } from '../ticket.ts'

export type ReplyDraft = Omit<Reply, 'by' | 'at' | 'signedBy' | 'signedAt'>

/** @param secret who must not be named: the requesters of a secret or anonymous demand */
export function reply(ticket: Ticket, id: string, input: ReplyDraft, facts: Facts, secret: readonly KnownPerson[] = []): Changed {
  const assignment = assignmentOf(ticket, id)
  if (!input.publicAnswer.trim()) refuse('answer_missing')
  if (secret.some((person) => namesPerson(input.publicAnswer, person).length > 0)) refuse('answer_names_requester')
  if (ticket.class === 'suggest') refuse('is_a_suggestion')
  if (ticket.assignments.some((a) => a.parentId === id && isOpen(a))) refuse('sub_units_open')
  if (input.solved !== 'solved' && !input.whyNot) refuse('unsolved_needs_reason')
  if (runningClock(assignment.clocks, 'contact') && ticket.disclosure === 'named') refuse('contact_first')
  const next = changeAssignment(ticket, id, { status: 'awaiting_sign_off', reply: { ...input, by: facts.actor.name, at: facts.now } })
  return changed(next, {
    type: 'assignment.replied', assignment: assignmentOf(next, id),
    facts: { solved: input.solved, factsTrue: input.factsTrue, similarChecked: input.similarChecked?.length ?? 0 }, body: { ...input },
  })
}

export function declineSignOff(ticket: Ticket, id: string, input: { reason: string }): Changed {
  const next = changeAssignment(ticket, id, { status: 'handling' })
  return changed(next, { type: 'assignment.sign_off_declined', assignment: assignmentOf(next, id), body: { reason: input.reason } })
}

/** 直接答复. A consultation cites the knowledge base where the centre's rules say so. */
import { onTime, startClocks, stopAll } from '../clocks.ts'
import { changed, endOpenAssignments, lastLead } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import type { Ticket } from '../ticket.ts'

/** `draw` 0–1 decides the sample of directly answered tickets that is called back; drawn outside, kept in the event. */
export function answer(ticket: Ticket, input: { answer: string; entryIds: string[] }, draw: number, facts: Facts): Changed {
  if (!input.answer.trim()) refuse('answer_missing')
  const kind = facts.rules.kinds.find((k) => k.code === ticket.kind)
  const uncited = ticket.class === 'consult' && input.entryIds.length === 0
  if (uncited && facts.rules.knowledge.mustCite === 'refuse') refuse('citation_missing')
  const sampled = ticket.wantsRevisit && draw < (kind?.sampleShare ?? 0)
  const clocks = stopAll(ticket.clocks, facts.now)
  const firstContact = ticket.acceptedAt === facts.now
  const rest = endOpenAssignments(ticket, 'quit', facts.now)
  const next: Ticket = sampled
    ? { ...rest, status: 'pending_revisit', outcome: 'answered', clocks: [...clocks, ...startClocks(ticket, ['revisit'], facts)] }
    : { ...rest, status: 'closed', outcome: ticket.class === 'thank' ? 'thanked' : 'answered', clocks, closedAt: facts.now }
  return changed(next,
    { type: 'ticket.answered', facts: { cited: input.entryIds.length, firstContact, sampled, dispatched: ticket.dispatchCount > 0 }, body: { answer: input.answer, entryIds: input.entryIds } },
    ...(uncited && facts.rules.knowledge.mustCite === 'gap' ? [{ type: 'knowledge.gap', body: { title: ticket.title } }] : []),
    ...(sampled ? [] : [closedEvent(next)]))
}

/** Carries what figures of closed tickets are made of, so that each is counted out of this one event. */
export function closedEvent(ticket: Ticket) {
  const lead = lastLead(ticket)
  const inTime = lead?.repliedAt === undefined ? undefined : onTime(lead.clocks, 'answer', lead.repliedAt)
  return {
    type: 'ticket.closed',
    facts: {
      outcome: ticket.outcome ?? '', minutes: Math.round(((ticket.closedAt ?? 0) - ticket.acceptedAt) / 60_000), first: ticket.reopenCount === 0, dispatched: ticket.dispatchCount > 0,
      ...(inTime !== undefined && { onTime: inTime }), ...(ticket.revisit && { satisfaction: ticket.revisit.resultSatisfaction, solved: ticket.revisit.solved }),
    },
  }
}

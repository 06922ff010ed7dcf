/** 直接答复. A consultation cites the knowledge base where the centre's rules say so. */
import { startClocks, stopAll } from '../clocks.ts'
import { changed } from '../change.ts'
import { refuse, type Changed, type Facts } from '../facts.ts'
import type { Ticket } from '../ticket.ts'

/** `draw` 0–1 decides the sample of directly answered tickets that is called back; drawn outside, kept in the event. */
export function answer(ticket: Ticket, input: { answer: string; entryIds: string[] }, draw: number, facts: Facts): Changed {
  const kind = facts.rules.kinds.find((k) => k.code === ticket.kind)
  const uncited = ticket.class === 'consult' && input.entryIds.length === 0
  if (uncited && facts.rules.knowledge.mustCite === 'refuse') refuse('citation_missing')
  const sampled = ticket.wantsRevisit && draw < (kind?.sampleShare ?? 0)
  const clocks = stopAll(ticket.clocks, facts.now)
  const firstContact = ticket.acceptedAt === facts.now
  const next: Ticket = sampled
    ? { ...ticket, status: 'pending_revisit', outcome: 'answered', clocks: [...clocks, ...startClocks(ticket, ['revisit'], facts)] }
    : { ...ticket, status: 'closed', outcome: ticket.class === 'thank' ? 'thanked' : 'answered', clocks, closedAt: facts.now }
  return changed(next,
    { type: 'ticket.answered', facts: { cited: input.entryIds.length, firstContact, sampled }, body: { answer: input.answer, entryIds: input.entryIds } },
    ...(uncited && facts.rules.knowledge.mustCite === 'gap' ? [{ type: 'knowledge.gap', body: { title: ticket.title } }] : []),
    ...(sampled ? [] : [closedEvent(next)]))
}

export const closedEvent = (ticket: Ticket) => ({
  type: 'ticket.closed', facts: { outcome: ticket.outcome ?? '', minutes: Math.round(((ticket.closedAt ?? 0) - ticket.acceptedAt) / 60_000) },
})

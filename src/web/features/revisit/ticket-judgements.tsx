/** On the ticket: each round's verdict; the unit appeals here, and whoever takes the requester's call. */
import { ticketJudgements } from '#contract/reasonableness.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { JudgementCard } from './judgement-card.tsx'
import { useJudgementWords } from './judgement-words.ts'

const BEFORE_ANY: readonly TicketView['status'][] = ['pending_info', 'pending_dispatch', 'difficult', 'transferred']
export function TicketJudgements({ ticket }: { ticket: TicketView }) {
  const w = useJudgementWords()
  const mayHave = ticket.rehandleCount > 0 || ticket.assignments.length > 0 || !BEFORE_ANY.includes(ticket.status)
  const items = useQueryOf(ticketJudgements, { params: { ticketId: ticket.id } }, { enabled: mayHave }).data?.items ?? []
  if (items.length === 0) return null
  return <section className="ticket-judgements" aria-label={w('onTicket')}><h2 className="small-head">{w('onTicket')}</h2>{items.toReversed().map((one) => <JudgementCard key={`${one.round}.${one.version}`} judgement={one} onTicket />)}</section>
}

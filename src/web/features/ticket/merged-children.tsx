import { getTimeline } from '#contract/desk.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { Link } from 'react-router'
import { useQueryOf } from '../../shared/use-call.ts'
import { usePageWords } from './ticket-words.ts'

/** Merged demands, by the lines the story has of them. */
export function MergedChildren({ ticket }: { ticket: TicketView }) {
  const w = usePageWords()
  const items = useQueryOf(getTimeline, { params: { ticketId: ticket.id } }).data?.items ?? []
  const left = new Set(items.filter(({ type }) => type === 'ticket.child_left').map(({ facts }) => facts['childId']))
  const children = items.flatMap(({ type, facts }) => (type === 'ticket.child_merged' && !left.has(facts['childId'] ?? '') && facts['childNumber'] ? [{ id: String(facts['childId'] ?? ''), number: String(facts['childNumber']) }] : []))
  return (
    <p>{w('children', { n: ticket.childCount })}{children.map((child) => <span key={child.number}> · {child.id ? <Link to={`/tickets/${child.id}`}>{child.number}</Link> : child.number}</span>)}</p>
  )
}

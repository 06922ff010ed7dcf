import { Link } from 'react-router'
import type { FoundTicket } from '#contract/desk.ts'
import { DisplayState } from '../../shared/display-state.tsx'
import { Remaining } from '../../shared/light.tsx'
import { STATUS_WORDS } from '../../shared/ticket-words.ts'
import { dayText } from '../../shared/time.ts'
import { useLanguage, useSay } from '../../shared/words.ts'

/** One earlier ticket in two short lines; opens in another tab so that the call goes on here. */
export function PastTicket({ ticket }: { ticket: FoundTicket }) {
  const say = useSay()
  const language = useLanguage()
  const units = ticket.displayParts.filter(({ unitId }) => unitId !== null).slice(0, 2)
  const isOver = ticket.status === 'closed' || ticket.status === 'archived'
  const isOpen = ticket.dueAt !== null && ticket.light !== 'done'
  return (
    <>
      <Link to={`/tickets/${ticket.id}`} target="_blank" className="past-title">{ticket.title}</Link>
      <span className="past-line">
        {isOpen ? <Remaining dueAt={ticket.dueAt} light={ticket.light} /> : dayText(ticket.acceptedAt, language)}
        {' · '}{units.length && !isOver ? <DisplayState parts={units} /> : say(STATUS_WORDS[ticket.status])}
      </span>
    </>
  )
}

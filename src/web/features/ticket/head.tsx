import type { TicketView } from '#contract/ticket/view.ts'
import { DisplayState } from '../../shared/display-state.tsx'
import { OUTCOME_WORDS, URGENCY_WORDS } from '../../shared/ticket-words.ts'
import { momentText } from '../../shared/time.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { usePageWords } from './ticket-words.ts'

/** Number, state, title: what this is and where it stands. */
export function TicketHead({ ticket }: { ticket: TicketView }) {
  const w = usePageWords()
  const say = useSay()
  const language = useLanguage()
  return (
    <header className="ticket-head">
      <p className="quiet">
        <span className="ticket-number">{ticket.number}</span> · {ticket.kind.name} · {ticket.channel.name}{ticket.line ? ` · ${ticket.line.name}` : ''}{ticket.service ? ` · ${ticket.service.name}` : ''}
        {' · '}{w('accepted', { at: momentText(ticket.acceptedAt, language) })}{ticket.closedAt ? ` · ${w('closed', { at: momentText(ticket.closedAt, language) })}` : ''}
        {ticket.generated && <span className="chip">{w('generated')}</span>}
      </p>
      <h1>{ticket.title}{ticket.urgency !== 'normal' && <span className={`chip chip-${ticket.urgency}`}>{say(URGENCY_WORDS[ticket.urgency])}</span>}</h1>
      <p className="ticket-state"><DisplayState parts={ticket.displayParts} />{ticket.outcome && <span className="chip">{say(OUTCOME_WORDS[ticket.outcome])}</span>}</p>
    </header>
  )
}

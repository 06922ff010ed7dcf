import { getTimeline } from '#contract/desk.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { eventWord } from '../../shared/event-words.ts'
import { momentText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { useHandlingWords } from './handling-words.ts'

const ANSWERS = ['ticket.answered', 'assignment.replied', 'assignment.progress_reported', 'ticket.sent_back', 'ticket.rehandled', 'assignment.sign_off_declined']

/** What was answered before and what came back, newest first. */
export function EarlierAnswers({ ticket }: { ticket: TicketView }) {
  const w = useHandlingWords()
  const say = useSay()
  const language = useLanguage()
  const items = useQueryOf(getTimeline, { params: { ticketId: ticket.id } }).data?.items.filter(({ type, text }) => text && ANSWERS.includes(type)) ?? []
  return (
    <section>
      <h2 className="small-head">{w('earlier')}</h2>
      {items.length === 0 ? <p className="quiet">{w('noEarlier')}</p> : items.toSorted((a, b) => b.at.localeCompare(a.at)).map((item) => (
        <div key={item.id} className="reply-earlier">
          <p className="quiet">{say(eventWord(item.type))} · {item.unit ?? item.actor} · {momentText(item.at, language)}</p>
          <p className="running">{item.text}</p>
        </div>
      ))}
    </section>
  )
}

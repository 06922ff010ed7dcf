import { Link } from 'react-router'
import { similarTickets } from '#contract/desk.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { DisplayState } from '../../shared/display-state.tsx'
import { dayText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { useDispatchWords } from './dispatch-words.ts'

/** Earlier tickets of the same matter and where they stand or how they ended. */
export function SameMatter({ ticket }: { ticket: TicketView }) {
  const w = useDispatchWords()
  const language = useLanguage()
  const asked = useQueryOf(similarTickets, { body: { text: `${ticket.title} ${ticket.body}`.slice(0, 4000), excludeId: ticket.id, ...(ticket.area ? { areaCode: ticket.area.code } : {}) } }, { staleTime: 60_000 })
  const items = asked.data?.items.slice(0, 5) ?? []
  return (
    <section className="same-matter">
      <h2 className="small-head">{w('earlier')}</h2>
      {asked.isSuccess && items.length === 0 && <p className="quiet">{w('noEarlier')}</p>}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Link to={`/tickets/${item.id}`}>{item.title}</Link> <span className="quiet">{dayText(item.acceptedAt, language)} · {item.place} · {item.why}</span><br />
            <span className="quiet"><DisplayState parts={item.displayParts} /></span>
          </li>
        ))}
      </ul>
    </section>
  )
}

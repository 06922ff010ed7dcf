/** Beside the list: enough to decide whether to open the ticket. */
import { Button } from 'antd'
import { Link } from 'react-router'
import { getTicket, type FoundTicket } from '#contract/desk.ts'
import { Light, Remaining } from '#web/shared/light.tsx'
import { Asked } from '#web/shared/states.tsx'
import { useSharedWords } from '#web/shared/shared-words.ts'
import { ASSIGNMENT_ROLE_WORDS, ASSIGNMENT_STATUS_WORDS, CLOCK_WORDS, STATUS_WORDS } from '#web/shared/ticket-words.ts'
import { momentText } from '#web/shared/time.ts'
import { useQueryOf } from '#web/shared/use-call.ts'
import { useLanguage, useSay } from '#web/shared/words.ts'
import { useSearchWords } from './search-words.ts'

export function FoundSummary({ item, close }: { item: FoundTicket; close: () => void }) {
  const t = useSearchWords()
  const s = useSharedWords()
  const say = useSay()
  const language = useLanguage()
  const ticket = useQueryOf(getTicket, { params: { ticketId: item.id } })
  return (
    <div className="summary">
      <div className="summary-top"><span className="quiet">{item.number}</span><Button size="small" type="text" onClick={close}>{t('close')} Esc</Button></div>
      <h2>{item.title}</h2>
      <p className="quiet">{[item.kindName, item.categoryName, item.place, momentText(item.acceptedAt, language)].filter(Boolean).join(' · ')}</p>
      <p><strong>{say(STATUS_WORDS[item.status])}</strong> {item.dueAt ? <Remaining dueAt={item.dueAt} light={item.light} /> : null}</p>
      <Asked query={ticket} rows={6}>
        {(view) => {
          const running = [...view.clocks, ...view.assignments.flatMap(({ clocks }) => clocks)].filter(({ stoppedAt }) => !stoppedAt)
          const answer = view.assignments.find(({ reply }) => reply)?.reply
          return (
            <>
              <h3>{t('demand')}</h3><p className="running summary-body">{view.body}</p>
              {view.assignments.length ? (
                <><h3>{t('assignments')}</h3><ul>{view.assignments.map((one) => <li key={one.id}>{one.unitName} <span className="quiet">{say(ASSIGNMENT_ROLE_WORDS[one.role])} · {say(ASSIGNMENT_STATUS_WORDS[one.status])}</span></li>)}</ul></>
              ) : null}
              {answer ? <><h3>{t('answer')}</h3><p className="running summary-body">{answer.publicAnswer}</p></> : null}
              {running.length ? (
                <><h3>{t('clocks')}</h3><ul>{running.map((clock) => (
                  <li key={`${clock.clock}${clock.dueAt}`} className="summary-clock"><Light light={clock.light} bare /> {say(CLOCK_WORDS[clock.clock])} <span className="quiet">{momentText(clock.dueAt, language)}</span> <Remaining dueAt={clock.dueAt} light={clock.light} /></li>
                ))}</ul></>
              ) : null}
            </>
          )
        }}
      </Asked>
      <Link className="summary-open" to={`/tickets/${item.id}`}>{s('openTicket')}</Link>
    </div>
  )
}

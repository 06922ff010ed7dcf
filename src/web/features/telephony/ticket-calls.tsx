/** 通话 of a ticket: when, on which number, how long, and what the caller said of the talk. */
import { listTicketRecordings, RECORDING_ROLES } from '#contract/recordings.ts'
import { useMe } from '../../shared/session.ts'
import { momentText, timerText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { defineWords, useLanguage } from '../../shared/words.ts'
import './telephony-pages.css'

const useWords = defineWords('ticket-calls', {
  title: '通话', in: '来电', out: '去电', dialled: '拨打 {number}', talk: '通话 {time}', rating: '评价 {n} 分', unrated: '未评价', unanswered: '未接通', recordings: '录音 {n} 段',
}, { title: 'Calls', in: 'in', out: 'out', dialled: 'dialled {number}', talk: 'talked {time}', rating: 'rated {n}', unrated: 'not rated', unanswered: 'not answered', recordings: '{n} recordings' })

/** Nothing is shown where there was no call, or to whom calls are no business. */
export function TicketCalls({ ticketId }: { ticketId: string }) {
  const w = useWords()
  const language = useLanguage()
  const { roles } = useMe()
  const { data } = useQueryOf(listTicketRecordings, { params: { ticketId } }, { enabled: RECORDING_ROLES.some((role) => roles.includes(role)) })
  if (!data || data.calls.length === 0) return null
  return (
    <section>
      <h2 className="small-head">{w('title')}</h2>
      <ul className="call-list">
        {data.calls.map((call) => {
          const count = data.items.filter(({ callId, state }) => callId === call.id && state === 'kept').length
          return (
            <li key={call.id}>
              <span>{w(call.direction)} <time dateTime={call.at}>{momentText(call.at, language)}</time></span>
              {call.lineName ? <span>{call.lineName}{call.dialled && call.dialled !== call.lineName ? <span className="quiet"> {w('dialled', { number: call.dialled })}</span> : null}</span> : null}
              <span className="quiet">{call.talkSeconds > 0 ? w('talk', { time: timerText(call.talkSeconds * 1000) }) : w('unanswered')} · {call.rating === null ? w('unrated') : w('rating', { n: call.rating })}{count > 0 ? ` · ${w('recordings', { n: count })}` : ''}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

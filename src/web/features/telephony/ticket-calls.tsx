/** 通话 of a ticket: when, on which number, how long, what the caller said of the talk; those allowed hear the recordings, with a reason. */
import { Button } from 'antd'
import { useState } from 'react'
import { listTicketRecordings, RECORDING_ROLES, type RecordingView } from '#contract/recordings.ts'
import type { Answer } from '../../shared/call.ts'
import { OUTCOME_WORDS } from '../../shared/call-words.ts'
import { useHasRole } from '../../shared/session.ts'
import { momentText, timerText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { RecordingPlayer } from './recording-player.tsx'
import { useRecordingWords } from './recording-words.ts'
import './telephony-pages.css'

type OneTalk = Answer<typeof listTicketRecordings>['calls'][number]

/** Nothing is shown where there was no call, or to whom calls are no business. */
export function TicketCalls({ ticketId }: { ticketId: string }) {
  const has = useHasRole(...RECORDING_ROLES)
  const { data } = useQueryOf(listTicketRecordings, { params: { ticketId } }, { enabled: has, refetchInterval: 60_000 })
  const t = useRecordingWords()
  if (!data || data.calls.length === 0) return null
  return (
    <section className="ticket-calls" aria-label={t('calls')}>
      <h2 className="small-head">{t('calls')}</h2>
      <ul className="call-list">{data.calls.map((call) => <OneCall key={call.id} call={call} recordings={data.items.filter(({ callId }) => callId === call.id)} />)}</ul>
    </section>
  )
}

function OneCall({ call, recordings }: { call: OneTalk; recordings: RecordingView[] }) {
  const t = useRecordingWords()
  const say = useSay()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const kept = recordings.filter(({ state }) => state === 'kept')
  const said = [call.talkSeconds > 0 ? t('talk', { time: timerText(call.talkSeconds * 1000) }) : t('notAnswered'), call.outcome ? say(OUTCOME_WORDS[call.outcome]) : '', call.rating === null ? t('unrated') : t('score', { score: call.rating })]
  return (
    <li className="ticket-call">
      <span>{t(call.direction)} <time dateTime={call.at}>{momentText(call.at, language)}</time></span>
      {call.lineName ? <span>{call.lineName}{call.dialled && call.dialled !== call.lineName ? <span className="quiet"> {t('dialled', { number: call.dialled })}</span> : null}</span> : null}
      <span className="quiet">{said.filter(Boolean).join(' · ')}</span>
      {recordings.length > 0 ? <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{t('show', { n: recordings.length })}</Button> : null}
      {open ? kept.length ? kept.map((recording) => <RecordingPlayer key={recording.id} recording={recording} />) : <p className="quiet">{t('notKept')}</p> : null}
    </li>
  )
}

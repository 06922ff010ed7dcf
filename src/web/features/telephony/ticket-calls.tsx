/** 通话 of a ticket: which calls it came by and was called back by; those allowed hear their recordings, with a reason. */
import { Button } from 'antd'
import { useState } from 'react'
import { callsOfTicket } from '#contract/phone-desk.ts'
import type { CallView } from '#contract/telephony.ts'
import { OUTCOME_WORDS } from '../../shared/call-words.ts'
import { useHasRole } from '../../shared/session.ts'
import { Failure } from '../../shared/states.tsx'
import { momentText, timerText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { listRecordings } from './recording-endpoints.ts'
import { RecordingPlayer } from './recording-player.tsx'
import { useRecordingWords } from './recording-words.ts'

export function TicketCalls({ ticketId }: { ticketId: string }) {
  const has = useHasRole(...callsOfTicket.access)
  const { data } = useQueryOf(callsOfTicket, { params: { ticketId } }, { enabled: has, refetchInterval: 60_000 })
  const t = useRecordingWords()
  if (!data || data.items.length === 0) return null
  return <section className="ticket-calls" aria-label={t('calls')}><h2>{t('calls')}</h2><ul>{data.items.map((call) => <OneCall key={call.id} call={call} />)}</ul></section>
}

function OneCall({ call }: { call: CallView }) {
  const t = useRecordingWords()
  const say = useSay()
  const language = useLanguage()
  const mayHear = useHasRole(...listRecordings.access)
  const [open, setOpen] = useState(false)
  const talk = call.answeredAt && call.endedAt ? t('talk', { time: timerText(Date.parse(call.endedAt) - Date.parse(call.answeredAt)) }) : call.answeredAt ? '' : t('notAnswered')
  return (
    <li className="ticket-call">
      <span>{t('call', { time: momentText(call.offeredAt, language), direction: t(call.direction), number: call.number || '—', line: call.lineName || call.dialled || '—' })}</span>
      <span className="quiet">{[talk, call.outcome ? say(OUTCOME_WORDS[call.outcome]) : '', call.rating === null ? '' : t('score', { score: call.rating })].filter(Boolean).join(' · ')}</span>
      {mayHear && call.recorded ? <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>{t('show')}</Button> : null}
      {open ? <Recordings callId={call.id} /> : null}
    </li>
  )
}

function Recordings({ callId }: { callId: string }) {
  const t = useRecordingWords()
  const { data, error } = useQueryOf(listRecordings, { params: { callId } })
  if (error) return <Failure error={error} />
  if (!data) return null
  const kept = data.items.filter(({ state }) => state === 'kept')
  return kept.length ? <>{kept.map((recording) => <RecordingPlayer key={recording.id} recording={recording} />)}</> : <p className="quiet">{data.items.length ? t('notKept') : t('none')}</p>
}

/** 中继通话: a unit at work on the ticket talks to its person through the hotline; no number is shown on either side. */
import { Button, Input } from 'antd'
import { useEffect, useId, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { uuidv7 } from 'uuidv7'
import { askRelay, relayCalls } from '#contract/telephony-partners.ts'
import { CENTER_ROLES, UNIT_ROLES } from '#domain/people/actor.ts'
import { Failure } from '../../shared/states.tsx'
import { useHasRole } from '../../shared/session.ts'
import { momentText, timerText } from '../../shared/time.ts'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { useRelayWords } from './relay-words.ts'
import './telephony-pages.css'

const LOOK_EVERY_MS = 60_000
const WHILE_IT_RUNS_MS = 3000

/** Nothing is shown to whoever may not ask where nobody has. */
export function RelayPanel({ ticketId }: { ticketId: string }) {
  const t = useRelayWords()
  const language = useLanguage()
  const id = useId()
  const client = useQueryClient()
  const [number, setNumber] = useState('')
  const asked = { params: { ticketId } }
  const isWork = useHasRole(...UNIT_ROLES, ...CENTER_ROLES)
  const [runs, setRuns] = useState(false)
  const { data } = useQueryOf(relayCalls, asked, { enabled: isWork, refetchInterval: runs ? WHILE_IT_RUNS_MS : LOOK_EVERY_MS })
  const isRunning = data?.items.some(({ state }) => state !== 'ended') ?? false
  useEffect(() => setRuns(isRunning), [isRunning])
  const ask = useCall(askRelay, () => void client.invalidateQueries({ queryKey: keyOf(relayCalls, asked) }))
  if (!data || (!data.mayAsk && data.items.length === 0)) return null
  const digits = number.replace(/\D/g, '')
  return (
    <section className="relay" aria-label={t('title')}>
      <h2 className="small-head">{t('title')}</h2>
      {data.mayAsk ? (
        <form onSubmit={(event) => { event.preventDefault(); if (digits.length >= 3) ask.mutate({ ...asked, body: { id: uuidv7(), number: digits } }) }}>
          <label className="unseen" htmlFor={id}>{t('number')}</label>
          <Input id={id} size="small" inputMode="tel" autoComplete="tel" maxLength={20} placeholder={t('number')} value={number} onChange={(event) => setNumber(event.target.value)} />
          <Button size="small" type="primary" htmlType="submit" loading={ask.isPending} disabled={digits.length < 3 || isRunning}>{t('ask')}</Button>
          <p className="quiet">{t('note')}</p>
        </form>
      ) : null}
      {ask.error ? <Failure error={ask.error} /> : null}
      <ul className="call-list">{data.items.map((call) => (
        <li key={call.callId} className="ticket-call"><span role={call.state === 'ended' ? undefined : 'status'}>{t(call.state === 'ended' && !call.wasReached ? 'notReached' : call.state)}</span>
          <span className="quiet">{[t('by', { name: call.askedBy, at: momentText(call.askedAt, language) }), call.talkSeconds > 0 ? t('talk', { time: timerText(call.talkSeconds * 1000) }) : ''].filter(Boolean).join(' · ')}</span></li>
      ))}</ul>
    </section>
  )
}

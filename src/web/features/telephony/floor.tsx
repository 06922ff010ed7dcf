/** 话务现场: who sits where in what state, what waits, what runs; the shift leader listens, speaks in, and sets a state. */
import { Button, Input, Select } from 'antd'
import { useCallback, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { phoneFloor, type Floor as FloorView, type SeatView } from '#contract/phone-desk.ts'
import { forceSeat } from '#contract/telephony-handling.ts'
import { AGENT_STATES } from '#domain/telephony/acd.ts'
import { useLiveSignal } from '../../shared/live.ts'
import { Asked, Empty, Failure } from '../../shared/states.tsx'
import { timerText } from '../../shared/time.ts'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useNow } from '../../shared/use-now.ts'
import { useSay } from '../../shared/words.ts'
import { FloorCalls } from './floor-calls.tsx'
import { useFloorWords } from './floor-words.ts'
import { EngineKind } from './phone-bar.tsx'
import { FORCED_BREAKS, STATE_WORDS } from './phone-words.ts'
import './floor.css'

const LOOK_EVERY_MS = 1000

export function Floor() {
  const t = useFloorWords()
  const client = useQueryClient()
  const floor = useQueryOf(phoneFloor, {}, { refetchInterval: 10_000 })
  const look = useCallback(() => { void client.invalidateQueries({ queryKey: keyOf(phoneFloor, {}) }) }, [client])
  useLiveSignal('calls', look, LOOK_EVERY_MS)
  return <div className="floor"><h1>{t('title')}</h1><Asked query={floor} rows={8}>{(data) => <Boards floor={data} look={look} />}</Asked></div>
}

function Boards({ floor, look }: { floor: FloorView; look: () => void }) {
  const t = useFloorWords()
  const say = useSay()
  if (floor.engine === 'manual') return <><EngineKind engine="manual" /><Empty>{t('manual')}</Empty></>
  return (
    <>
      <p className="floor-line"><EngineKind engine={floor.engine} />{AGENT_STATES.filter((state) => floor.counts[state] > 0).map((state) => <span key={state}><i className={`seat-dot seat-${state}`} aria-hidden="true" /> {say(STATE_WORDS[state])} <b>{floor.counts[state]}</b></span>)}</p>
      <ul className="floor-queues" aria-label={t('queues')}>{floor.queues.map((queue) => (
        <li key={queue.code} className={queue.overAnswerSeconds > 0 ? 'queue-late' : undefined}>
          <b>{queue.name}</b><span className="queue-count">{queue.waiting}</span><span>{queue.waiting > 0 ? t('longest', { time: timerText(queue.longestWaitSeconds * 1000) }) : t('noWait')}</span>
          <span>{t('free', { n: queue.ready })}</span>{queue.overAnswerSeconds > 0 ? <em>{t('over', { n: queue.overAnswerSeconds })}</em> : null}
        </li>
      ))}</ul>
      <div className="floor-columns">
        <section aria-label={t('seats')}><h2>{t('seats')}</h2>{floor.seats.length ? <ul className="seats">{floor.seats.map((seat) => <Seat key={seat.userId} seat={seat} look={look} />)}</ul> : <Empty>{t('noSeats')}</Empty>}</section>
        <section aria-label={t('calls')}><h2>{t('calls')}</h2><FloorCalls calls={floor.calls} /></section>
      </div>
    </>
  )
}

function Seat({ seat, look }: { seat: SeatView; look: () => void }) {
  const t = useFloorWords()
  const say = useSay()
  const now = useNow(1000)
  const [state, setState] = useState<'ready' | 'break' | 'off'>()
  const [reason, setReason] = useState('')
  const force = useCall(forceSeat, () => { setState(undefined); setReason(''); look() })
  const forced = seat.breakKind === null ? undefined : FORCED_BREAKS[seat.breakKind]
  return (
    <li className="seat">
      <i className={`seat-dot seat-${seat.state}`} aria-hidden="true" /><b>{seat.name}</b><span className="quiet">{seat.ext}</span>
      <span>{seat.breakKind ? (forced ? say(forced) : seat.breakKind) : say(STATE_WORDS[seat.state])}</span><span className="seat-since">{seat.since && seat.state !== 'off' ? timerText(now - Date.parse(seat.since)) : ''}</span>
      {seat.state === 'off' ? null : <Select size="small" className="seat-force" aria-label={t('forceOf', { name: seat.name })} placeholder={t('force')} value={state ?? null} options={(['ready', 'break', 'off'] as const).map((value) => ({ value, label: say(STATE_WORDS[value]) }))} onChange={setState} />}
      {state ? <form onSubmit={(event) => { event.preventDefault(); if (reason.trim()) force.mutate({ params: { userId: seat.userId }, body: { id: crypto.randomUUID(), state, reason: reason.trim() } }) }}>
        <Input autoFocus size="small" aria-label={t('reason')} placeholder={t('reason')} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
        <Button size="small" type="primary" htmlType="submit" disabled={!reason.trim()} loading={force.isPending}>{t('set')}</Button><Button size="small" onClick={() => setState(undefined)}>{t('cancel')}</Button>
        {force.error ? <Failure error={force.error} /> : null}
      </form> : null}
    </li>
  )
}

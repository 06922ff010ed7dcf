/** 险情与敏感件: what the words of registered demands gave away; the shift leader says what was done. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useQueryClient } from '@tanstack/react-query'
import { handleSignal, listSignals, type OpenSignal } from '#contract/intake.ts'
import { Asked, Empty, Failure } from '../../shared/states.tsx'
import { useMe } from '../../shared/session.ts'
import { STATUS_WORDS, URGENCY_WORDS } from '../../shared/ticket-words.ts'
import { agoText } from '../../shared/time.ts'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useNow } from '../../shared/use-now.ts'
import { useLanguage, useSay } from '../../shared/words.ts'
import { useSignalWords } from './signal-words.ts'
import './finds.css'

export function SignalList() {
  const t = useSignalWords()
  const asked = useQueryOf(listSignals, {}, { refetchInterval: 30_000 })
  return (
    <section className="signal-list" aria-labelledby="signals-head">
      <h1 id="signals-head">{t('title')}</h1>
      <p className="quiet">{t('lead')}</p>
      <Asked query={asked}>{({ items }) => (items.length === 0 ? <Empty>{t('none')}</Empty> : <ul>{items.map((item) => <Line key={item.ticketId} item={item} />)}</ul>)}</Asked>
    </section>
  )
}

function Line({ item }: { item: OpenSignal }) {
  const t = useSignalWords()
  const say = useSay()
  const language = useLanguage()
  const now = useNow()
  const me = useMe()
  const client = useQueryClient()
  const [remark, setRemark] = useState('')
  const handle = useCall(handleSignal, () => void client.invalidateQueries({ queryKey: [keyOf(listSignals)[0]] }))
  const send = () => { if (remark.trim()) handle.mutate({ params: { ticketId: item.ticketId }, body: { remark: remark.trim() } }) }
  const emergency = item.signals.some(({ level }) => level === 'emergency')
  return (
    <li className={`alarm alarm-${emergency ? 'emergency' : 'sensitive'}`}>
      <p className="alarm-head"><b>{item.signals.map(({ name }) => name).join('、')}</b><Link to={`/tickets/${item.ticketId}`}>{item.number} {item.title}</Link>
        <span>{agoText(Date.parse(item.raisedAt), now, language)} · {say(STATUS_WORDS[item.status])} · {say(URGENCY_WORDS[item.urgency])}</span></p>
      <p>{[item.seen ? t('seen') : t('unseen'), item.transferred ? t('transferred') : '', item.proposedUrgency ? t('proposed', { urgency: say(URGENCY_WORDS[item.proposedUrgency]) }) : ''].filter(Boolean).join(' · ')}</p>
      {item.signals.map(({ code, todo }) => (todo ? <p key={code} className="quiet">{todo}</p> : null))}
      {me.roles.includes('shift_leader') ? (
        <div className="alarm-acts"><Input className="signal-remark" aria-label={t('remark', { number: item.number })} placeholder={t('remarkHint')} maxLength={500} value={remark} onChange={(event) => setRemark(event.target.value)} onPressEnter={send} />
          <Button disabled={!remark.trim()} loading={handle.isPending} onClick={send}>{t('handled')}</Button></div>
      ) : null}
      {handle.error ? <Failure error={handle.error} /> : null}
    </li>
  )
}

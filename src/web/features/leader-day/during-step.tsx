/** 接听中: tickets of the session, and what the leader says under the own name. */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ACTS, linkTicket, recordAct, type SessionDetail } from '#contract/leader-day.ts'
import { Choice } from '#web/shared/choice.tsx'
import { Failure } from '#web/shared/states.tsx'
import { momentText } from '#web/shared/time.ts'
import { useCall } from '#web/shared/use-call.ts'
import { useLanguage, useSay } from '#web/shared/words.ts'
import { ACT_WORDS, HOW_WORDS, useLeaderWords } from './leader-day-words.ts'
import { useLeaderChanged } from './use-leader-changed.ts'

export function DuringStep({ session: s }: { session: SessionDetail }) {
  const t = useLeaderWords()
  const say = useSay()
  const language = useLanguage()
  const changed = useLeaderChanged()
  const [number, setNumber] = useState('')
  const [call, setCall] = useState('')
  const [kind, setKind] = useState<(typeof ACTS)[number]>('answer')
  const [text, setText] = useState('')
  const [ticketId, setTicket] = useState<string>()
  const link = useCall(linkTicket, () => { setNumber(''); setCall(''); changed() })
  const act = useCall(recordAct, () => { setText(''); changed() })
  return (
    <div className="leader-step leader-two">
      <section>
        <h3>{t('ticketsTitle')}</h3>
        {s.ticketList.length === 0 ? <p className="quiet">{t('ticketsNone')}</p> : <ul className="leader-tickets">{s.ticketList.map((one) => <li key={one.id}><Link to={`/tickets/${one.id}`}>{one.number}</Link> {one.title} <span className="chip">{say(HOW_WORDS[one.how])}</span>{one.callReference ? <span className="quiet"> {one.callReference}</span> : null}</li>)}</ul>}
        {s.mayLink ? <form className="leader-acts" onSubmit={(event) => { event.preventDefault(); link.mutate({ params: { sessionId: s.id }, body: { ticketNumber: number, ...(call ? { callReference: call } : {}) } }) }}>
          <Input aria-label={t('addTicket')} placeholder={t('addTicket')} className="leader-short" value={number} onChange={(event) => setNumber(event.target.value)} /><Input aria-label={t('callReference')} placeholder={t('callReference')} className="leader-short" value={call} onChange={(event) => setCall(event.target.value)} /><Button htmlType="submit" disabled={!number.trim()} loading={link.isPending}>{t('addIt')}</Button>
        </form> : null}
        {link.error ? <Failure error={link.error} /> : null}
      </section>
      <section>
        <h3>{t('acts')}</h3>
        {s.acts.length === 0 ? <p className="quiet">{t('actsNone')}</p> : <ul className="leader-said">{s.acts.map((one) => <li key={one.id}><strong>{one.leaderName} {say(ACT_WORDS[one.kind])}</strong> <span className="quiet">{momentText(one.at, language)}{one.writtenByName ? ` · ${t('byOffice', { name: one.writtenByName })}` : ''}</span><p className="running">{one.text}</p></li>)}</ul>}
        {s.maySpeak ? <form onSubmit={(event) => { event.preventDefault(); act.mutate({ params: { sessionId: s.id }, body: { kind, text, ...(ticketId ? { ticketId } : {}) } }) }}>
          <Choice label={t('acts')} hideLabel name="act" value={kind} onChange={setKind} options={ACTS.map((value) => ({ value, label: say(ACT_WORDS[value]) }))} />
          <Input.TextArea aria-label={t('actText')} placeholder={t('actText')} maxLength={2000} autoSize={{ minRows: 2 }} value={text} onChange={(event) => setText(event.target.value)} />
          <p className="leader-acts"><Select allowClear aria-label={t('actFor')} placeholder={t('actFor')} className="leader-short" value={ticketId} onChange={(id: string | undefined) => setTicket(id)} options={s.ticketList.map((one) => ({ value: one.id, label: `${one.number} ${one.title}` }))} /><Button htmlType="submit" type="primary" disabled={!text.trim()} loading={act.isPending}>{t('record')}</Button></p>
          {act.error ? <Failure error={act.error} /> : null}
        </form> : null}
      </section>
    </div>
  )
}

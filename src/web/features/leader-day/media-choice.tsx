import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { chooseMedia, linkMedia, type SessionDetail, type SessionTicket } from '#contract/leader-day.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { useLeaderWords } from './leader-day-words.ts'
import { useLeaderChanged } from './use-leader-changed.ts'

/** 媒体跟踪: as many as the centre's rule says; the server refuses any other number. */
export function MediaChoice({ session: s }: { session: SessionDetail }) {
  const t = useLeaderWords()
  const changed = useLeaderChanged()
  const [chosen, setChosen] = useState<string[]>(() => s.ticketList.filter(({ media }) => media).map(({ id }) => id))
  const choose = useCall(chooseMedia, changed)
  return (
    <section>
      <h3>{t('media')}</h3>
      <p className="quiet">{s.mediaLimits ? t('mediaHint', { ...s.mediaLimits, n: chosen.length }) : t('noMedia')}</p>
      <ul className="leader-tickets">{s.ticketList.filter((one) => s.mayChooseMedia || one.media).map((one) => (
        <li key={one.id}>
          {s.mayChooseMedia ? <Checkbox checked={chosen.includes(one.id)} onChange={(event) => setChosen((old) => (event.target.checked ? [...old, one.id] : old.filter((id) => id !== one.id)))}>{one.number} {one.title}</Checkbox> : <span>{one.number} {one.title}</span>}
          {one.called ? <span className="chip">{t('called')}</span> : null}
          {one.mediaLink ? <a href={one.mediaLink} target="_blank" rel="noreferrer">{one.mediaLink}</a> : one.media && s.mayEdit ? <LinkForm sessionId={s.id} ticket={one} /> : null}
        </li>))}
      </ul>
      {s.mayChooseMedia ? <p className="leader-acts"><Button loading={choose.isPending} onClick={() => choose.mutate({ params: { sessionId: s.id }, body: { version: s.version, ticketIds: chosen } })}>{t('mediaSave')}</Button></p> : null}
      {choose.error ? <Failure error={choose.error} /> : null}
    </section>
  )
}

function LinkForm({ sessionId, ticket }: { sessionId: string; ticket: SessionTicket }) {
  const t = useLeaderWords()
  const changed = useLeaderChanged()
  const [link, setLink] = useState('')
  const keep = useCall(linkMedia, changed)
  return <form className="leader-acts" onSubmit={(event) => { event.preventDefault(); keep.mutate({ params: { sessionId, ticketId: ticket.id }, body: { link } }) }}><Input type="url" aria-label={`${t('mediaLink')}：${ticket.number}`} placeholder={t('mediaLink')} className="leader-short" value={link} onChange={(event) => setLink(event.target.value)} /><Button size="small" htmlType="submit" disabled={!link} loading={keep.isPending}>{t('save')}</Button>{keep.error ? <Failure error={keep.error} /> : null}</form>
}

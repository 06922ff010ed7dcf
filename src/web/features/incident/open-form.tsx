/** 发起调度: from a ticket (or its number), with a level, a place and the units to call. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { getTicket, searchTickets } from '#contract/desk.ts'
import { listIncidents, openIncident } from '#contract/incident.ts'
import { Choice } from '../../shared/choice.tsx'
import { Failure } from '../../shared/states.tsx'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useSettled } from '../../shared/use-now.ts'
import { CallFields, isReady, NOBODY, unitsOf } from './call-form.tsx'
import { useIncidentWords } from './incident-words.ts'

type Props = { ticketId?: string | undefined; levels: { code: string; name: string; placeholder: boolean }[]; done: () => void }
type Picked = { id: string; number: string; title: string; place: string }

export function OpenForm({ ticketId, levels, done }: Props) {
  const w = useIncidentWords()
  const [number, setNumber] = useState('')
  const asked = useSettled(number.trim())
  const given = useQueryOf(getTicket, { params: { ticketId: ticketId ?? '' } }, { enabled: ticketId !== undefined })
  const found = useQueryOf(searchTickets, { body: { text: asked, limit: 1 } }, { enabled: ticketId === undefined && asked.length >= 6 })
  const hit = found.data?.items.find((one) => one.number === asked)
  const picked: Picked | undefined = given.data ? { id: given.data.id, number: given.data.number, title: given.data.title, place: given.data.area?.name ?? '' } : hit && { id: hit.id, number: hit.number, title: hit.title, place: '' }
  return (
    <section className="incident-card" aria-label={w('start')}>
      <h2>{w('start')}</h2>
      {ticketId === undefined && <label className="incident-field">{w('ticketNumber')} <Input value={number} maxLength={40} onChange={(event) => setNumber(event.target.value)} /></label>}
      {ticketId === undefined && <p className="quiet" role="status">{asked.length >= 6 && found.data && !hit ? w('notFound') : w('fromTicket')}</p>}
      {picked && <Fields key={picked.id} ticket={picked} levels={levels} done={done} />}
    </section>
  )
}

function Fields({ ticket, levels, done }: { ticket: Picked; levels: Props['levels']; done: () => void }) {
  const w = useIncidentWords()
  const client = useQueryClient()
  const [title, setTitle] = useState(ticket.title)
  const [place, setPlace] = useState(ticket.place)
  const [level, setLevel] = useState(levels[0]?.code ?? '')
  const [calling, setCalling] = useState(NOBODY)
  const open = useCall(openIncident, () => { void client.invalidateQueries({ queryKey: [keyOf(listIncidents)[0]] }); done() })
  const ready = isReady(calling) && title.trim() !== '' && place.trim() !== '' && level !== ''
  return (
    <form className="incident-form" onSubmit={(event) => { event.preventDefault(); if (ready) open.mutate({ body: { ticketIds: [ticket.id], title: title.trim(), level, place: place.trim(), units: unitsOf(calling) } }) }}>
      <p className="quiet">{ticket.number} {ticket.title}</p>
      <label className="incident-field">{w('what')} <Input value={title} maxLength={120} onChange={(event) => setTitle(event.target.value)} /></label>
      <label className="incident-field">{w('where')} <Input value={place} maxLength={200} onChange={(event) => setPlace(event.target.value)} /></label>
      <Choice label={w('level')} name="incident-level" value={level} options={levels.map(({ code, name }) => ({ value: code, label: name }))} onChange={setLevel} />
      <CallFields value={calling} onChange={setCalling} />
      <div><Button type="primary" htmlType="submit" disabled={!ready} loading={open.isPending}>{w('callThem')}</Button></div>
      {open.error && <Failure error={open.error} />}
    </form>
  )
}

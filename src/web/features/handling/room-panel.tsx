/** 联办 on the ticket page: how it stands, the way in, or the form to open one. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { openRoom, roomsOfTicket } from '#contract/room.ts'
import type { TicketView } from '#contract/ticket/view.ts'
import { Asked, Failure } from '../../shared/states.tsx'
import { UnitPicker } from '../../shared/unit-picker.tsx'
import { useCall, useQueryOf } from '../../shared/use-call.ts'
import { useRoomWords } from './room-words.ts'
import { useRoomAgain } from './use-room.ts'
import './room.css'

export function RoomPanel({ ticket }: { ticket: TicketView }) {
  const w = useRoomWords()
  const [opening, setOpening] = useState(false)
  const asked = useQueryOf(roomsOfTicket, { params: { ticketId: ticket.id } }, { staleTime: 15_000 })
  return (
    <section className="room-panel" aria-label={w('title')}>
      <h2 className="small-head">{w('title')}</h2>
      <Asked query={asked} rows={1}>{({ rooms, mayOpen, mayAsk }) => (
        <>
          {rooms.map((room) => (
            <p key={room.id}><Link to={`/tickets/${ticket.id}/rooms/${room.id}`}>{w('enter')}</Link> <span className={`chip room-${room.state}`}>{w(`state.${room.state}`)}</span> <span className="quiet">{w('unitCount', { n: room.members.filter(({ leftAt }) => !leftAt).length })} · {room.purpose}</span>{room.answer?.agreedAt && <span className="chip">{w('agreedShort')}</span>}</p>
          ))}
          {rooms.length === 0 && !opening && <p className="quiet">{w('none')}</p>}
          {(mayOpen || mayAsk) && !opening && <p><Button size="small" onClick={() => setOpening(true)}>{w(mayOpen ? 'start' : 'ask')}</Button></p>}
          {opening && <OpenRoom ticketId={ticket.id} asks={mayAsk} done={() => setOpening(false)} />}
        </>
      )}</Asked>
    </section>
  )
}

function OpenRoom({ ticketId, asks, done }: { ticketId: string; asks: boolean; done: () => void }) {
  const w = useRoomWords()
  const again = useRoomAgain()
  const [purpose, setPurpose] = useState('')
  const [targetDay, setTargetDay] = useState('')
  const [unitIds, setUnits] = useState<string[]>([])
  const open = useCall(openRoom, () => { void again(); done() })
  const ready = purpose.trim() !== '' && unitIds.length > 0
  return (
    <form className="room-form" onSubmit={(event) => { event.preventDefault(); if (ready) open.mutate({ params: { ticketId }, body: { purpose: purpose.trim(), unitIds, ...(targetDay && { targetDay }) } }) }}>
      <label>{w('purpose')} <Input value={purpose} maxLength={1000} onChange={(event) => setPurpose(event.target.value)} /></label>
      <label>{w('units')} <UnitPicker multiple label={w('units')} value={unitIds} onChange={setUnits} /></label>
      <label>{w('targetDay')} <Input type="date" value={targetDay} onChange={(event) => setTargetDay(event.target.value)} /></label>
      {asks && <p className="quiet">{w('askHint')}</p>}
      <p><Button type="primary" htmlType="submit" disabled={!ready} loading={open.isPending}>{w(asks ? 'ask' : 'start')}</Button> <Button onClick={done}>{w('cancel')}</Button></p>
      {open.error && <Failure error={open.error} />}
    </form>
  )
}

/** 联办室: the matter, who sits here, what was promised, one answer. */
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { getRoom, type RoomView } from '#contract/room.ts'
import { SayLine } from '../../shared/say-line.tsx'
import { Asked, Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { RoomAnswer } from './room-answer.tsx'
import { RoomEntries } from './room-entries.tsx'
import { CalledIn, RoomMembers } from './room-members.tsx'
import { RoomPromises } from './room-promises.tsx'
import { useRoomWords } from './room-words.ts'
import { useRoomMove } from './use-room.ts'
import './room.css'

export function RoomPage({ roomId }: { roomId: string }) {
  const asked = useQueryOf(getRoom, { params: { roomId } }, { refetchInterval: 20_000 })
  return <div className="room-page"><Asked query={asked} rows={10}>{(room) => <Room room={room} />}</Asked></div>
}

function Room({ room }: { room: RoomView }) {
  const w = useRoomWords()
  const language = useLanguage()
  const { tap, move, busy, error } = useRoomMove(room.id)
  const [ending, setEnding] = useState(false)
  const may = (name: RoomView['abilities'][number]) => room.abilities.includes(name)
  return (
    <>
      <header className="room-head">
        <h1>{room.ticket.title} <span className={`chip room-${room.state}`}>{w(`state.${room.state}`)}</span></h1>
        <p>{room.purpose}</p>
        <p className="quiet">{room.ticket.mayOpen ? <Link to={`/tickets/${room.ticket.id}`}>{room.ticket.number}</Link> : room.ticket.number} · {[room.ticket.area, room.ticket.category, room.lead && w('lead', { unit: room.lead.name }), room.openedAt ? w('opened', { at: momentText(room.openedAt, language), by: room.openedBy ?? '' }) : w('asked', { at: momentText(room.askedAt, language), by: room.askedBy })].filter(Boolean).join(' · ')}</p>
        {room.closedAt && <p className="running">{w('ended_', { at: momentText(room.closedAt, language), text: room.closing ?? '' })}</p>}
        {may('open') && <p><Button type="primary" loading={busy} onClick={() => tap({ move: 'open' })}>{w('openNow')}</Button></p>}
        {may('decline') && <SayLine label={w('reason')} submit={w('declineNow')} busy={busy} send={(reason) => move({ move: 'decline', reason })} />}
        {error && <Failure error={error} />}
      </header>
      <CalledIn room={room} />
      <div className="room-columns">
        <div>
          <section aria-label={w('demand')}><h2>{w('demand')}</h2>{!room.ticket.mayOpen && <p className="quiet">{w('cut')}</p>}<p className="running">{room.ticket.body}</p></section>
          <RoomAnswer room={room} />
          <RoomEntries room={room} />
        </div>
        <div>
          <RoomMembers room={room} />
          <RoomPromises room={room} />
          {may('close') && (ending ? <SayLine label={w('summary')} submit={w('close')} busy={busy} long max={2000} send={(summary) => move({ move: 'close', summary })} cancel={() => setEnding(false)} cancelWord={w('cancel')} />
            : <p><Button onClick={() => setEnding(true)}>{w('close')}</Button></p>)}
        </div>
      </div>
    </>
  )
}

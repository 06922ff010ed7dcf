/** 我的联办: rooms my unit sits in (for the centre: all), what waits for it first. */
import { useState } from 'react'
import { Link } from 'react-router'
import { listRooms } from '#contract/room.ts'
import { Choice } from '../../shared/choice.tsx'
import { Light } from '../../shared/light.tsx'
import { Asked, Empty } from '../../shared/states.tsx'
import { dayText, momentText } from '../../shared/time.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useLanguage } from '../../shared/words.ts'
import { useRoomWords } from './room-words.ts'
import './room.css'

export function RoomList() {
  const w = useRoomWords()
  const language = useLanguage()
  const [state, setState] = useState<'open' | 'ended'>('open')
  const asked = useQueryOf(listRooms, { query: { state } }, { keepOld: true, refetchInterval: 30_000 })
  return (
    <div className="room-page">
      <header className="room-head">
        <h1>{w('rooms')}</h1>
        <Choice label={w('rooms')} hideLabel name="room-state" value={state} options={[{ value: 'open', label: w('open') }, { value: 'ended', label: w('ended') }]} onChange={setState} />
      </header>
      <Asked query={asked} rows={6}>{({ items }) => (items.length === 0 ? <Empty>{w(state === 'open' ? 'noneOpen' : 'noneEnded')}</Empty> : (
        <ul className="room-rows">{items.map((one) => (
          <li key={one.id}>
            <Link to={`/rooms/${one.id}`}>{one.ticket.title}</Link> <span className={`chip room-${one.state}`}>{w(`state.${one.state}`)}</span>
            {one.whistleOverdue ? <strong className="room-late"><Light light="overdue" bare /> {w('overWhistle')}</strong> : one.whistleDueAt && <strong>{w('dueWhistle', { at: momentText(one.whistleDueAt, language) })}</strong>}
            {one.missed > 0 && <strong className="room-late"><Light light="overdue" bare /> {w('missed', { n: one.missed })}</strong>}
            {one.toAgree && <strong>{w('toAgree')}</strong>}
            <br /><span className="quiet">{[one.ticket.number, one.purpose, w('unitCount', { n: one.units }), one.openedAt && dayText(one.openedAt, language), one.promiseDueAt && w('duePromise', { at: momentText(one.promiseDueAt, language) }), one.agreed && w('agreedShort')].filter(Boolean).join(' · ')}</span>
          </li>
        ))}</ul>
      ))}</Asked>
    </div>
  )
}

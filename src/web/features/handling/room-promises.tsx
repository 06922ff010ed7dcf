import { Button, Input } from 'antd'
import { useState } from 'react'
import type { RoomView } from '#contract/room.ts'
import { Light } from '../../shared/light.tsx'
import { SayLine } from '../../shared/say-line.tsx'
import { Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useNow } from '../../shared/use-now.ts'
import { useLanguage } from '../../shared/words.ts'
import { RoomPlan } from './room-plan.tsx'
import { useRoomWords } from './room-words.ts'
import { useRoomMove } from './use-room.ts'

type Promised = RoomView['promises'][number]
const lightOf = (one: Promised, now: number) => (one.state === 'kept' ? 'done' : one.state === 'missed' || Date.parse(one.dueAt) < now ? 'overdue' : 'calm')

/** 节点与承诺 by their day: whose, until when, kept or missed. */
export function RoomPromises({ room }: { room: RoomView }) {
  const w = useRoomWords()
  const { move, busy, error } = useRoomMove(room.id)
  const [due, setDue] = useState('')
  const [planning, setPlanning] = useState(false)
  return (
    <section aria-label={w('promises')}>
      <h2>{w('promises')}</h2>
      {room.promises.length === 0 && <p className="quiet">{w('noPlan')}</p>}
      <ol className="room-list">{room.promises.map((one) => <PromiseRow key={one.id} one={one} room={room} />)}</ol>
      {room.abilities.includes('promise') && (
        <SayLine label={`${w('promise')}：${w('what')}`} submit={w('promise')} busy={busy} send={async (what) => { await move({ move: 'promise', what, dueAt: new Date(`${due}:00+08:00`).toISOString() }); setDue('') }}>
          <label className="room-due"><span>{w('by')}</span><Input type="datetime-local" required value={due} onChange={(event) => setDue(event.target.value)} /></label>
        </SayLine>
      )}
      {room.abilities.includes('plan') && (planning ? <RoomPlan room={room} leave={() => setPlanning(false)} /> : <p><Button size="small" onClick={() => setPlanning(true)}>{w('plan')}</Button></p>)}
      {error && <Failure error={error} />}
    </section>
  )
}

function PromiseRow({ one, room }: { one: Promised; room: RoomView }) {
  const w = useRoomWords()
  const language = useLanguage()
  const now = useNow()
  const { move, busy, error } = useRoomMove(room.id)
  const [asking, setAsking] = useState(false)
  const mayKeep = one.mine && one.state !== 'kept' && !one.doneLateAt && room.abilities.includes('keep')
  return (
    <li>
      <Light light={lightOf(one, now)} bare /> <strong>{momentText(one.dueAt, language, now)}</strong> {one.what} <span className="quiet">{one.unit.name} · {w(`promise.${one.kind}`)} · {w(`promiseState.${one.state}`)}{one.doneLateAt && ` · ${w('doneLate', { at: momentText(one.doneLateAt, language, now) })}`}{one.proof && ` · ${one.proof}`}</span>
      {mayKeep && !asking && <Button size="small" onClick={() => setAsking(true)}>{w('keep')}</Button>}
      {asking && mayKeep && <SayLine label={w('proof')} submit={w('keep')} busy={busy} primary max={1000} send={(proof) => move({ move: 'keep', promiseId: one.id, proof })} cancel={() => setAsking(false)} cancelWord={w('cancel')} />}
      {error && <Failure error={error} />}
    </li>
  )
}

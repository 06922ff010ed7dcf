import { Button } from 'antd'
import { useState } from 'react'
import type { RoomView } from '#contract/room.ts'
import { Choice } from '../../shared/choice.tsx'
import { Light } from '../../shared/light.tsx'
import { SayLine } from '../../shared/say-line.tsx'
import { useMe } from '../../shared/session.ts'
import { Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { UnitPicker } from '../../shared/unit-picker.tsx'
import { useNow } from '../../shared/use-now.ts'
import { useLanguage } from '../../shared/words.ts'
import { useRoomWords } from './room-words.ts'
import { useRoomMove } from './use-room.ts'

type Member = RoomView['members'][number]

/** 应哨: before anything else for the unit that is called in. */
export function CalledIn({ room }: { room: RoomView }) {
  const w = useRoomWords()
  const me = useMe()
  const [coming, setComing] = useState<'yes' | 'no'>('yes')
  const { move, busy, error } = useRoomMove(room.id)
  const own = room.members.find((one) => one.unit.id === me.unitId && !one.leftAt)
  if (!own?.whistle || !room.abilities.includes('answer_whistle')) return null
  return (
    <section className="room-called" aria-label={w('calledYou')}>
      <p><strong>{w('calledYou')}</strong> {own.whistle.reason} <WhistleState whistle={own.whistle} /></p>
      <Choice label={w('yourAnswer')} hideLabel name="room-coming" value={coming} options={[{ value: 'yes', label: w('coming') }, { value: 'no', label: w('decline') }]} onChange={setComing} />
      <SayLine label={w('yourAnswer')} submit={w('answer_')} busy={busy} primary max={1000} send={(text) => move({ move: 'answer_whistle', coming: coming === 'yes', text })} />
      {error && <Failure error={error} />}
    </section>
  )
}

/** Who sits here, who was called in and whether it answered in time. */
export function RoomMembers({ room }: { room: RoomView }) {
  const w = useRoomWords()
  const { move, busy, error } = useRoomMove(room.id)
  const [act, setAct] = useState<'add' | 'whistle'>()
  const [unitId, setUnit] = useState<string>()
  const may = (name: RoomView['abilities'][number]) => room.abilities.includes(name)
  const seated = room.members.filter(({ leftAt }) => !leftAt).map(({ unit }) => unit.id)
  return (
    <section aria-label={w('members')}>
      <h2>{w('members')}</h2>
      <ul className="room-list">{room.members.map((member) => <MemberRow key={member.unit.id + member.addedAt} member={member} room={room} />)}</ul>
      {(may('add_unit') || may('whistle')) && (
        <p className="room-acts">{may('whistle') && <Button size="small" aria-expanded={act === 'whistle'} onClick={() => setAct(act === 'whistle' ? undefined : 'whistle')}>{w('whistle')}</Button>}{may('add_unit') && <Button size="small" aria-expanded={act === 'add'} onClick={() => setAct(act === 'add' ? undefined : 'add')}>{w('addUnit')}</Button>}</p>
      )}
      {act && (
        <div className="room-form">
          <label>{w('pickUnit')} <UnitPicker label={w('pickUnit')} value={unitId} except={seated} onChange={setUnit} /></label>
          {act === 'add' ? <p><Button type="primary" disabled={!unitId} loading={busy} onClick={() => unitId && void move({ move: 'add_unit', unitId }).then(() => { setAct(undefined); setUnit(undefined) }, () => undefined)}>{w('addUnit')}</Button></p>
            : unitId && <SayLine label={w('whistleReason')} submit={w('whistle')} busy={busy} primary send={(reason) => move({ move: 'whistle', unitId, reason }).then(() => { setAct(undefined); setUnit(undefined) })} />}
        </div>
      )}
      {error && <Failure error={error} />}
    </section>
  )
}

function MemberRow({ member, room }: { member: Member; room: RoomView }) {
  const w = useRoomWords()
  const [asking, setAsking] = useState(false)
  const { move, busy, error } = useRoomMove(room.id)
  return (
    <li className={member.leftAt ? 'quiet' : undefined}>
      <strong>{member.unit.name}</strong> <span className="chip">{w(member.leftAt ? 'left' : member.onTicket ? 'here' : 'invited')}</span>
      {member.whistle && <><br /><span className="quiet">{w('whistled', { reason: member.whistle.reason })}</span> <WhistleState whistle={member.whistle} /></>}
      {room.abilities.includes('remove_unit') && !member.leftAt && !asking && <Button size="small" type="text" onClick={() => setAsking(true)} aria-label={`${w('remove')} ${member.unit.name}`}>{w('remove')}</Button>}
      {asking && <SayLine label={w('reason')} submit={w('remove')} busy={busy} send={(reason) => move({ move: 'remove_unit', unitId: member.unit.id, reason })} cancel={() => setAsking(false)} cancelWord={w('cancel')} />}
      {error && <Failure error={error} />}
    </li>
  )
}

function WhistleState({ whistle }: { whistle: NonNullable<Member['whistle']> }) {
  const w = useRoomWords()
  const language = useLanguage()
  const now = useNow()
  if (whistle.answeredAt) return <span>{w('answeredAt', { at: momentText(whistle.answeredAt, language, now), text: whistle.answer ?? '' })}{whistle.coming === false && `（${w('notComing')}）`}</span>
  if (!whistle.dueAt) return <span className="quiet">{w('noLimit')}</span>
  if (Date.parse(whistle.dueAt) < now) return <strong className="room-late"><Light light="overdue" bare /> {w('silent')}</strong>
  return <span className="quiet">{w('answerBy', { at: momentText(whistle.dueAt, language, now) })}</span>
}

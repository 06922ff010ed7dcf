import { Button } from 'antd'
import { useState } from 'react'
import type { RoomView } from '#contract/room.ts'
import { SayLine } from '../../shared/say-line.tsx'
import { useMe } from '../../shared/session.ts'
import { Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useLanguage } from '../../shared/words.ts'
import { useRoomWords } from './room-words.ts'
import { useRoomMove } from './use-room.ts'

/** 共同答复: one wording, each unit agrees or says why not. */
export function RoomAnswer({ room }: { room: RoomView }) {
  const w = useRoomWords()
  const language = useLanguage()
  const me = useMe()
  const { move, tap, busy, error } = useRoomMove(room.id)
  const [part, setPart] = useState<'propose' | 'object'>()
  const { answer } = room
  const agreed = answer?.positions.some((one) => one.unit.id === me.unitId && one.agrees) ?? false
  const may = (name: RoomView['abilities'][number]) => room.abilities.includes(name)
  return (
    <section aria-label={w('answer')}>
      <h2>{w('answer')}</h2>
      {!answer && <p className="quiet">{w('noAnswer')}</p>}
      {answer && (
        <>
          <p className={answer.agreedAt ? 'running room-answer room-agreed' : 'running room-answer'}>{answer.text}</p>
          <p className="quiet">{w('proposedBy', { unit: answer.unit, by: answer.by, at: momentText(answer.at, language), n: answer.revision })}{answer.agreedAt ? ` · ${w('agreed', { at: momentText(answer.agreedAt, language) })}` : answer.waiting.length > 0 && ` · ${w('waiting', { units: answer.waiting.join('、') })}`}</p>
          <ul className="room-list">{answer.positions.map((one) => <li key={one.unit.id}><strong>{one.unit.name}</strong> <span className={one.agrees ? 'room-kept' : 'room-late'}>{w(one.agrees ? 'agrees' : 'objects')}</span> {one.text}</li>)}</ul>
        </>
      )}
      <p className="room-acts">
        {may('agree') && answer && !agreed && <Button type="primary" loading={busy} onClick={() => tap({ move: 'agree', revision: answer.revision })}>{w('agree')}</Button>}
        {may('object') && answer && <Button aria-expanded={part === 'object'} onClick={() => setPart(part === 'object' ? undefined : 'object')}>{w('object')}</Button>}
        {may('propose') && <Button aria-expanded={part === 'propose'} onClick={() => setPart(part === 'propose' ? undefined : 'propose')}>{w(answer ? 'proposeAgain' : 'propose')}</Button>}
      </p>
      {part === 'object' && may('object') && answer && <SayLine label={w('objectWhy')} submit={w('object')} busy={busy} max={1000} send={(text) => move({ move: 'object', revision: answer.revision, text }).then(() => setPart(undefined))} />}
      {part === 'propose' && may('propose') && <SayLine label={w('answer')} submit={w('propose')} busy={busy} long primary max={8000} start={answer?.text ?? ''} send={(text) => move({ move: 'propose', text }).then(() => setPart(undefined))} />}
      {error && <Failure error={error} />}
    </section>
  )
}

import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { uploadToRoom, type RoomView } from '#contract/room.ts'
import { Choice } from '../../shared/choice.tsx'
import { SayLine } from '../../shared/say-line.tsx'
import { sendFile } from '../../shared/send-file.ts'
import { Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useLanguage } from '../../shared/words.ts'
import { useRoomWords } from './room-words.ts'
import { useRoomAgain, useRoomMove } from './use-room.ts'

const KINDS = ['note', 'video', 'live', 'concerned'] as const
type Kind = (typeof KINDS)[number]

/** 共享材料与记录: notes, files, links of meetings and live views, others in the same need. */
export function RoomEntries({ room }: { room: RoomView }) {
  const w = useRoomWords()
  const again = useRoomAgain()
  const { move, busy, error } = useRoomMove(room.id)
  const [kind, setKind] = useState<Kind>('note')
  const [url, setUrl] = useState('')
  const [problem, setProblem] = useState<unknown>()
  const pick = useRef<HTMLInputElement>(null)
  const mayWrite = room.abilities.includes('write')
  const isLink = kind === 'video' || kind === 'live'
  const upload = async (file: File | undefined) => {
    if (!file) return
    setProblem(undefined)
    await sendFile({ ...uploadToRoom, path: `/api/rooms/${room.id}/files` }, file).catch(setProblem)
    await again()
  }
  return (
    <section aria-label={w('shared')}>
      <h2>{w('shared')}</h2>
      {room.entries.length === 0 && <p className="quiet">{w('nothing')}</p>}
      <ul className="room-list">{room.entries.map((entry) => <EntryRow key={entry.id} entry={entry} room={room} />)}</ul>
      {mayWrite && (
        <>
          <Choice label={w('kind')} hideLabel name="room-kind" value={kind} options={KINDS.map((value) => ({ value, label: w(`kind.${value}`) }))} onChange={setKind} />
          <SayLine label={w(`kind.${kind}`)} submit={w('write')} busy={busy} max={2000} send={(text) => move({ move: 'write', kind, text, ...(isLink && url.trim() && { url: url.trim() }) }).then(() => setUrl(''))}>
            {isLink && <Input type="url" required aria-label={w('url')} placeholder={w('url')} value={url} onChange={(event) => setUrl(event.target.value)} style={{ flex: '1 1 200px' }} />}
            <Button onClick={() => pick.current?.click()}>{w('file')}</Button>
          </SayLine>
          <input ref={pick} type="file" hidden aria-label={w('file')} onChange={(event) => { void upload(event.target.files?.[0]); event.target.value = '' }} />
          {isLink && <p className="quiet">{w('videoNote')}</p>}
        </>
      )}
      {Boolean(error ?? problem) && <Failure error={error ?? problem} />}
    </section>
  )
}

function EntryRow({ entry, room }: { entry: RoomView['entries'][number]; room: RoomView }) {
  const w = useRoomWords()
  const language = useLanguage()
  const { move, tap, busy } = useRoomMove(room.id)
  const isLink = entry.kind === 'video' || entry.kind === 'live'
  const may = (name: RoomView['abilities'][number]) => room.abilities.includes(name)
  return (
    <li>
      <span className="quiet">{momentText(entry.at, language)} {entry.unit} {entry.by}</span> {entry.kind !== 'note' && <span className="chip">{w(`kind.${entry.kind}`)}</span>} {entry.kind === 'file' ? <a href={`/api/rooms/${room.id}/files/${entry.id}`} download={entry.text}>{entry.text}</a> : <span className="running">{entry.text}</span>}
      {entry.url && <> <a href={entry.url} target="_blank" rel="noreferrer">{w('link')}</a></>}
      {entry.joined.length > 0 && <><br /><span className="quiet">{w('joined', { who: entry.joined.map(({ unit, by }) => `${unit} ${by}`).join('、') })}</span></>}
      {isLink && may('join') && <Button size="small" loading={busy} onClick={() => tap({ move: 'join', entryId: entry.id })}>{w('joinNow')}</Button>}
      {entry.doneAt && <><br /><span className="room-kept">{w('served', { at: momentText(entry.doneAt, language), text: entry.doneText ?? '' })}</span></>}
      {entry.kind === 'concerned' && !entry.doneAt && may('serve') && <SayLine label={w('serve')} submit={w('serve')} busy={busy} max={1000} send={(text) => move({ move: 'serve', entryId: entry.id, text })} />}
    </li>
  )
}

/** The call-back in hand: dial, then say what came of it. d dials, 1 2 3 say how it went. */
import { useState } from 'react'
import { Button, Input } from 'antd'
import { dialMissed, recordMissed, releaseMissed, type MissedView } from '#contract/missed-calls.ts'
import type { AttemptOutcome } from '#domain/telephony/missed-call.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { Failure } from '../../shared/states.tsx'
import { momentText } from '../../shared/time.ts'
import { useCall } from '../../shared/use-call.ts'
import { useLanguage, type Word } from '../../shared/words.ts'
import { useMissedWords } from './missed-words.ts'

type Props = { entry: MissedView; onTake: () => void; taking: boolean; onChanged: () => void }

export function MissedOne({ entry, onTake, taking, onChanged }: Props) {
  const w = useMissedWords()
  const language = useLanguage()
  return (
    <>
      <h2>{entry.number}</h2>
      <p>{w(`reason.${entry.reason}`)} · {entry.lineName}{entry.queueName ? ` · ${entry.queueName}` : ''}</p>
      <p className="quiet">{w('detail', { count: entry.count, first: momentText(entry.firstAt, language), last: momentText(entry.lastAt, language) })}</p>
      {entry.outcome ? (
        <dl className="tel-facts">
          <div><dt>{w('result')}</dt><dd>{w(`outcome.${entry.outcome}`)}</dd></div>
          {entry.doneAt ? <div><dt>{w('doneAt')}</dt><dd>{momentText(entry.doneAt, language)}</dd></div> : null}
          {entry.doneBy ? <div><dt>{w('doneBy')}</dt><dd>{entry.doneBy}</dd></div> : null}
          {entry.note ? <div><dt>{w('noteSaid')}</dt><dd>{entry.note}</dd></div> : null}
        </dl>
      ) : entry.mine ? <MissedActs entry={entry} onChanged={onChanged} />
        : entry.takenBy !== null ? <p>{w('takenBy', { name: entry.takenBy })}</p>
          : <Button type="primary" loading={taking} onClick={onTake}>{w('take')} <KeyCap>Enter</KeyCap></Button>}
    </>
  )
}

const OUTCOMES: { outcome: AttemptOutcome; name: 'reached' | 'notReached' | 'wrong'; key: string; word: Word }[] = [
  { outcome: 'reached', name: 'reached', key: '1', word: { zh: '已联系上', en: 'reached' } },
  { outcome: 'not_reached', name: 'notReached', key: '2', word: { zh: '没有接通', en: 'not reached' } },
  { outcome: 'wrong', name: 'wrong', key: '3', word: { zh: '号码有误', en: 'wrong number' } },
]

function MissedActs({ entry, onChanged }: Pick<Props, 'entry' | 'onChanged'>) {
  const w = useMissedWords()
  const [note, setNote] = useState('')
  const params = { missedId: entry.id }
  const dial = useCall(dialMissed)
  const record = useCall(recordMissed, onChanged)
  const release = useCall(releaseMissed, onChanged)
  const ring = () => dial.mutate({ params, body: { id: crypto.randomUUID() } })
  const say = (outcome: AttemptOutcome) => record.mutate({ params, body: { outcome, ...(note.trim() ? { note: note.trim() } : {}) } })
  useKeys([{ key: 'd', word: { zh: '拨打', en: 'dial' }, run: ring }, ...OUTCOMES.map(({ outcome, key, word }) => ({ key, word, run: () => say(outcome) }))])
  return (
    <div className="missed-acts">
      <div className="missed-buttons">
        <Button type="primary" loading={dial.isPending} onClick={ring}>{w('dial')} <KeyCap>d</KeyCap></Button>
        <Button onClick={() => release.mutate({ params, body: {} })} loading={release.isPending}>{w('release')}</Button>
      </div>
      {dial.isSuccess ? <p role="status">{w('dialled')}</p> : null}
      <label htmlFor="missed-note">{w('note')}</label>
      <Input.TextArea id="missed-note" autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} value={note} placeholder={w('notePlaceholder')} onChange={(event) => setNote(event.target.value)} />
      <div className="missed-buttons">
        {OUTCOMES.map(({ outcome, name, key }) => <Button key={outcome} loading={record.isPending && record.variables.body.outcome === outcome} onClick={() => say(outcome)}>{w(name)} <KeyCap>{key}</KeyCap></Button>)}
      </div>
      {dial.error ? <Failure error={dial.error} /> : record.error ? <Failure error={record.error} /> : release.error ? <Failure error={release.error} /> : null}
    </div>
  )
}

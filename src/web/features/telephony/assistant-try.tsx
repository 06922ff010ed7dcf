import { Button, Input } from 'antd'
import { useState } from 'react'
import { tryAssistant } from '#contract/assistant.ts'
import { NEW_DIALOGUE } from '#domain/telephony/assistant.ts'
import type { Answer } from '../../shared/call.ts'
import { Failure } from '../../shared/states.tsx'
import { useCall } from '../../shared/use-call.ts'
import { useSay } from '../../shared/words.ts'
import { SAYS_WORDS, useAssistantWords, WHY_WORDS } from './assistant-words.ts'

type Turn = { heard: string; said: Answer<typeof tryAssistant> }

/** Whoever answers for the assistant hears what a caller would: by typing, with the very dialogue and the very entries. */
export function AssistantTry() {
  const t = useAssistantWords()
  const say = useSay()
  const [turns, setTurns] = useState<Turn[]>([])
  const [words, setWords] = useState('')
  const dialogue = turns.at(-1)?.said.dialogue ?? NEW_DIALOGUE
  const turn = useCall(tryAssistant, (said, { body }) => { setTurns((old) => [...old, { said, heard: body.key !== undefined ? t('key', { key: body.key }) : body.heard || t('nobody') }]); setWords('') })
  const speak = (heard: string, key?: string) => turn.mutate({ body: { dialogue, heard, ...(key === undefined ? {} : { key }) } })
  const isOver = dialogue.end !== null
  return (
    <section className="assistant-box assistant-try" aria-label={t('tryIt')}>
      <h2>{t('tryIt')}</h2>
      <p className="quiet">{t('tryHint')}</p>
      <ol className="assistant-turns" aria-live="polite">{turns.map(({ heard, said }, at) => (
        <li key={at}>
          <p className="turn-them"><span className="unseen">{t('them')} </span>{heard}</p>
          <p className="turn-it"><b>{say(SAYS_WORDS[said.says])}{said.why ? ` · ${say(WHY_WORDS[said.why])}` : ''}</b> {said.text}{said.entry ? <span className="quiet"> {t('from')}：{said.entry.question}</span> : null}</p>
        </li>
      ))}</ol>
      <form onSubmit={(event) => { event.preventDefault(); if (words.trim()) speak(words.trim()) }}>
        <Input aria-label={t('heard')} placeholder={t('heard')} maxLength={500} disabled={isOver} value={words} onChange={(event) => setWords(event.target.value)} />
        <Button type="primary" htmlType="submit" disabled={isOver || !words.trim()} loading={turn.isPending}>{t('say')}</Button>
        <Button disabled={isOver} onClick={() => speak('', '0')}>{t('press0')}</Button><Button disabled={isOver} onClick={() => speak('')}>{t('quiet')}</Button>
        {turns.length > 0 ? <Button onClick={() => setTurns([])}>{t('again')}</Button> : null}
      </form>
      {isOver ? <p role="status">{t('over')}</p> : null}
      {turn.error ? <Failure error={turn.error} /> : null}
    </section>
  )
}

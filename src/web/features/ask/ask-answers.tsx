import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { askPublic, PublicAnswer } from '#contract/knowledge-search.ts'
import type { Answer } from '#web/shared/call.ts'
import { Spans } from '#web/shared/spans.tsx'
import { useAskWords } from './ask-words.ts'

export function AskAnswers({ reply: { answers, inShort, channels } }: { reply: Answer<typeof askPublic> }) {
  const t = useAskWords()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [answers])
  return (
    <section className="ask-answers" aria-live="polite">
      <h2 ref={head} tabIndex={-1}>{answers.length > 0 ? t('answers') : t('none')}</h2>
      {inShort ? <div className="ask-short"><h3>{t('inShort')}</h3><p>{inShort.text}</p><p className="ask-quiet">{t('inShortHint')}</p></div> : null}
      {answers.map(({ entryId, question, answer, marks, unitName, basis, validTo, updatedOn, documents }) => (
        <article key={entryId}>
          <h3>{question}</h3>
          <p className="ask-text"><Spans text={answer} marks={marks} /></p>
          {documents.length > 0 ? <ul className="ask-documents">{documents.map((one, at) => <li key={at}>{link(one)}{one.issued ? ` · ${one.issued}` : ''}</li>)}</ul> : null}
          <p className="ask-source">{[basis ? t('according', { basis }) : '', validTo ? t('validTo', { day: validTo }) : t('always'), unitName, t('updated', { day: updatedOn })].filter(Boolean).join('，')}</p>
        </article>
      ))}
      <div className="ask-file">
        <p>{answers.length > 0 ? t('notAnswered') : t('noneLead')}</p>
        <ul>
          <li><a href="tel:12345">{t('call')}</a></li>
          {channels.length > 0 ? <li>{t('channels', { channels: channels.join('、') })}</li> : null}
          <li><Link to="/progress">{t('progress')}</Link></li>
        </ul>
      </div>
    </section>
  )
}

function link({ title, fileId, reference }: PublicAnswer['documents'][number]) {
  if (fileId) return <a href={`/api/public/documents/${fileId}`} download>{title}</a>
  if (reference && /^https?:\/\//.test(reference)) return <a href={reference} rel="noreferrer">{title}</a>
  return [title, reference].filter(Boolean).join(' ')
}

import { useEffect, useRef } from 'react'
import { momentText, spanText } from '#web/shared/time.ts'
import { Light } from '#web/shared/light.tsx'
import { useNow } from '#web/shared/use-now.ts'
import { useLanguage } from '#web/shared/words.ts'
import type { Progress } from './progress-page.tsx'
import { useProgressWords } from './progress-words.ts'

/** Newest answer first: what people came for. Then when, then how far, then what was sent. */
export function ProgressStory({ progress, onAgain }: { progress: Progress; onAgain: () => void }) {
  const t = useProgressWords()
  const language = useLanguage()
  const now = useNow()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const moment = (at: string) => momentText(at, language, now)
  const running = progress.deadlines.filter(({ doneAt, light }) => !doneAt && light !== 'done' && light !== 'paused').sort((a, b) => a.dueAt.localeCompare(b.dueAt))
  const next = running[0]
  return (
    <article className="progress-story">
      <section className="progress-top">
        <p className="progress-state" data-closed={progress.closed}>{progress.closed ? t('finished') : t('inHand')}</p>
        <h1 ref={head} tabIndex={-1}>{progress.title}</h1>
        <p>{progress.state}</p>
        {next && !progress.closed ? <p className="progress-next">{t('nextDue', { what: next.what, time: moment(next.dueAt) })}<br /><Left dueAt={next.dueAt} /></p> : null}
        <p className="progress-quiet">{progress.number} · {t('accepted', { time: moment(progress.acceptedAt) })} · {progress.center}</p>
      </section>
      <section><h2>{t('answers')}</h2>
        {progress.answers.length === 0 ? <p className="progress-quiet">{t('noAnswers')}</p> : progress.answers.toReversed().map((answer) => (
          <blockquote key={answer.at + answer.unit}><p>{answer.text}</p><footer>{answer.unit} · {moment(answer.at)}</footer></blockquote>
        ))}
      </section>
      <section><h2>{t('deadlines')}</h2>
        {progress.deadlines.length === 0 ? <p className="progress-quiet">{t('noDeadlines')}</p> : (
          <ul className="progress-deadlines">{progress.deadlines.map((deadline) => {
            const isLate = deadline.doneAt !== null && deadline.doneAt > deadline.dueAt
            return (
              <li key={deadline.what + deadline.dueAt}>
                <Light light={deadline.doneAt ? 'done' : deadline.light} bare />
                <span><b>{deadline.what}</b><br /><span className="progress-quiet">{moment(deadline.dueAt)}</span></span>
                <span className="progress-when">{deadline.doneAt ? <>{t('doneAt', { time: moment(deadline.doneAt) })}{isLate ? <><br />{t('late')}</> : null}</> : deadline.light === 'paused' ? t('paused') : progress.closed ? '' : <Left dueAt={deadline.dueAt} />}</span>
              </li>
            )
          })}</ul>
        )}
      </section>
      <section><h2>{t('steps')}</h2>
        <ol className="progress-steps">{progress.steps.toReversed().map((step) => <li key={step.at + step.text}><span>{step.text}</span><time dateTime={step.at}>{moment(step.at)}</time></li>)}</ol>
      </section>
      {progress.messages.length ? <section><h2>{t('messages')}</h2><ul className="progress-messages">{progress.messages.toReversed().map((message) => <li key={message.at + message.text}><p>{message.text}</p><time dateTime={message.at}>{moment(message.at)}</time></li>)}</ul></section> : null}
      <p className="progress-help">{t('help', { number: progress.number })}</p>
      <button type="button" className="progress-again" onClick={onAgain}>{t('again')}</button>
    </article>
  )
}

function Left({ dueAt }: { dueAt: string }) {
  const t = useProgressWords()
  const language = useLanguage()
  const left = Date.parse(dueAt) - useNow()
  const span = spanText(left, language)
  return left >= 0 ? <>{t('left', { span })}</> : <span className="progress-late">{t('over', { span })}</span>
}

import { Fragment, useId, useLayoutEffect, useRef } from 'react'
import type { Mark } from './find-facts.ts'
import { useIntakeWords } from './intake-words.ts'
import { SpeechInput } from './speech-input.tsx'
import type { Intake } from './use-intake.ts'

/** The caller's own words. A copy of the text lies behind the field and carries the marks. */
export function DemandText({ intake }: { intake: Intake }) {
  const { draft, facts, change } = intake
  const t = useIntakeWords()
  const id = useId()
  const copy = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const follow = () => { if (copy.current && field.current) copy.current.scrollTop = field.current.scrollTop }
  useLayoutEffect(follow)
  return (
    <div className="demand-text">
      <div className="demand-head"><label htmlFor={id}>{t('demand')}</label><SpeechInput intake={intake} /></div>
      <div className="demand-field">
        <div className="demand-copy" aria-hidden="true" ref={copy}>{marked(draft.body, facts.marks)}{'\n'}</div>
        <textarea id={id} ref={field} data-focus="body" autoFocus maxLength={8000} placeholder={t('demandHint')} value={draft.body} onScroll={follow} onChange={(event) => change({ body: event.target.value })} />
      </div>
    </div>
  )
}

function marked(text: string, marks: Mark[]) {
  let at = 0
  const parts = marks.map((mark) => {
    const before = text.slice(at, mark.from)
    at = mark.from + mark.text.length
    return <Fragment key={mark.from}>{before}<mark className={`mark-${mark.kind}`}>{mark.text}</mark></Fragment>
  })
  return [...parts, text.slice(at)]
}

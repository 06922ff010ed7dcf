/** 政策问答: the citizen's question, answered by the published base or not at all. No sign-in, made for a phone first. */
import { useState } from 'react'
import { publicInfo } from '#contract/desk.ts'
import { askPublic } from '#contract/knowledge-search.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall, useQueryOf } from '#web/shared/use-call.ts'
import { speak, useLanguage } from '#web/shared/words.ts'
import { AskAnswers } from './ask-answers.tsx'
import { useAskWords } from './ask-words.ts'
import './ask.css'

export function AskPage() {
  const t = useAskWords()
  const language = useLanguage()
  const info = useQueryOf(publicInfo, {}, { staleTime: Infinity }).data
  const [text, setText] = useState('')
  const [centerId, setCenterId] = useState<string>()
  const ask = useCall(askPublic)
  const ready = text.trim().length >= 2 && !ask.isPending
  const send = () => { if (ready) ask.mutate({ body: { text: text.trim(), ...(centerId && { centerId }) } }) }
  return (
    <div className="ask" style={{ '--look': info?.color ?? '#0b57a8' } as React.CSSProperties}>
      <header>
        <span>{info?.title ?? '12345'}</span>
        <button type="button" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}>{t('other')}</button>
      </header>
      <main>
        {info?.generated ? <p className="ask-generated">{t('generated')}</p> : null}
        <form onSubmit={(event) => { event.preventDefault(); send() }}>
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
          {info && info.centers.length > 1 ? (
            <select aria-label="12345" value={centerId ?? info.centers[0]?.code} onChange={(event) => setCenterId(event.target.value)}>
              {info.centers.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
            </select>
          ) : null}
          <label htmlFor="ask-text">{t('label')}</label>
          <textarea id="ask-text" autoFocus rows={3} maxLength={500} placeholder={t('hint')} value={text} onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => { if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) { event.preventDefault(); send() } }} />
          <p className="ask-quiet">{t('private')}</p>
          <button type="submit" disabled={!ready}>{ask.isPending ? t('asking') : t('ask')}</button>
        </form>
        {ask.error ? <Failure error={ask.error} /> : ask.data ? <AskAnswers reply={ask.data} /> : null}
      </main>
    </div>
  )
}

/** 办理进度: the citizen's page. No sign-in, one question, plain words; made for a phone first. */
import { useState } from 'react'
import { citizenProgress, publicInfo } from '#contract/desk.ts'
import type { Answer } from '#web/shared/call.ts'
import { CallError } from '#web/shared/call-error.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall, useQueryOf } from '#web/shared/use-call.ts'
import { speak, useLanguage } from '#web/shared/words.ts'
import { ProgressForm } from './progress-form.tsx'
import { ProgressStory } from './progress-story.tsx'
import { useProgressWords } from './progress-words.ts'
import './progress.css'

export type Progress = Answer<typeof citizenProgress>

export function ProgressPage() {
  const t = useProgressWords()
  const language = useLanguage()
  const info = useQueryOf(publicInfo, {}, { staleTime: Infinity }).data
  const [shown, setShown] = useState<Progress>()
  const ask = useCall(citizenProgress, (answer) => { setShown(answer); window.scrollTo(0, 0) })
  const isUnknown = ask.error instanceof CallError && ask.error.status === 404
  return (
    <div className="progress" style={{ '--look': info?.color ?? '#0b57a8' } as React.CSSProperties}>
      <header>
        <span>{info?.title ?? '12345'}</span>
        <button type="button" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}>{t('other')}</button>
      </header>
      <main>
        {info?.generated ? <p className="progress-generated">{t('generated')}</p> : null}
        {shown ? <ProgressStory progress={shown} onAgain={() => { setShown(undefined); ask.reset() }} /> : (
          <ProgressForm busy={ask.isPending} onAsk={(number, queryCode) => ask.mutate({ body: { number, queryCode } })}>
            {isUnknown ? <p role="alert" className="progress-wrong">{t('notFound')}</p> : ask.error ? <Failure error={ask.error} /> : null}
          </ProgressForm>
        )}
      </main>
    </div>
  )
}

import { useState } from 'react'
import { appealByCode, type InvitePage } from '#contract/revisit.ts'
import { Failure } from '../../../shared/states.tsx'
import { useCall } from '../../../shared/use-call.ts'
import { useRateWords } from './rate-words.ts'

/** 对“不合理”的认定提出意见. */
export function AppealPart({ page, code, onSent }: { page: InvitePage; code: string; onSent: (page: InvitePage) => void }) {
  const t = useRateWords()
  const [text, setText] = useState('')
  const send = useCall(appealByCode, onSent)
  if (page.state === 'answered') return <p role="status" className="rate-note">{t('appealThanks')}</p>
  if (page.state !== 'open') return <p role="status" className="rate-note">{page.state === 'expired' ? t('expired') : t('appealOver')}</p>
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (text.trim() && !send.isPending) send.mutate({ body: { code, text } }) }}>
      {page.verdict ? <p className="rate-note">{t('verdict', { reason: page.verdict.reason })}</p> : null}
      <label htmlFor="rate-appeal">{t('appealText')}</label>
      <textarea id="rate-appeal" rows={5} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
      {send.error ? <Failure error={send.error} /> : null}
      <button type="submit" disabled={!text.trim() || send.isPending}>{t('appealSend')}</button>
      <p className="rate-quiet">{t('private')}</p>
    </form>
  )
}

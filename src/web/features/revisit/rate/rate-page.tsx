/** 回访评价: the citizen answers with the code of a message. No sign-in, made for a phone first; nothing personal is shown. */
import { useEffect, useState } from 'react'
import { publicInfo } from '#contract/desk.ts'
import { openInvite, type InvitePage } from '#contract/revisit.ts'
import { Failure } from '../../../shared/states.tsx'
import { dayText } from '../../../shared/time.ts'
import { useCall, useQueryOf } from '../../../shared/use-call.ts'
import { speak, useLanguage } from '../../../shared/words.ts'
import { AppealPart } from './appeal-part.tsx'
import { RateForm } from './rate-form.tsx'
import { RateSaid } from './rate-said.tsx'
import { useRateWords } from './rate-words.ts'
import './rate.css'

const fromAddress = () => decodeURIComponent(location.hash.slice(1)).replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase()

export function RatePage() {
  const t = useRateWords()
  const language = useLanguage()
  const info = useQueryOf(publicInfo, {}, { staleTime: Infinity }).data
  const [code, setCode] = useState(fromAddress)
  const [page, setPage] = useState<InvitePage>()
  const [hasSent, setSent] = useState(false)
  const { mutate, ...open } = useCall(openInvite, setPage)
  useEffect(() => { const given = fromAddress(); if (given) mutate({ body: { code: given } }) }, [mutate])
  const sent = (next: InvitePage) => { setPage(next); setSent(true) }
  const again = () => { setPage(undefined); setSent(false); setCode(''); history.replaceState(null, '', location.pathname) }
  return (
    <div className="rate" style={{ '--look': info?.color ?? '#0b57a8' } as React.CSSProperties}>
      <header>
        <span>{page?.center ?? info?.title ?? '12345'}</span>
        <button type="button" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}>{t('other')}</button>
      </header>
      <main>
        {info?.generated ? <p className="rate-generated">{t('generated')}</p> : null}
        <h1>{page?.purpose === 'appeal' ? t('appealTitle') : t('title')}</h1>
        {page ? <About page={page} /> : (
          <form onSubmit={(event) => { event.preventDefault(); if (code.trim()) mutate({ body: { code } }) }}>
            <label htmlFor="rate-code">{t('code')}</label>
            <input id="rate-code" value={code} onChange={(event) => setCode(event.target.value)} placeholder={t('codeHint')} autoComplete="off" autoCapitalize="characters" maxLength={20} />
            <button type="submit" disabled={open.isPending || !code.trim()}>{open.isPending ? t('opening') : t('open')}</button>
            <p className="rate-quiet">{t('private')}</p>
          </form>
        )}
        {open.error && !page ? <Failure error={open.error} /> : null}
        {page?.purpose === 'answer' ? (page.state === 'open' ? <RateForm code={code} onSent={sent} /> : <RateSaid page={page} fresh={hasSent} />) : null}
        {page?.purpose === 'appeal' ? <AppealPart page={page} code={code} onSent={sent} /> : null}
        {page ? <p><button type="button" className="rate-another" onClick={again}>{t('another')}</button></p> : null}
      </main>
    </div>
  )
}

function About({ page }: { page: InvitePage }) {
  const t = useRateWords()
  const language = useLanguage()
  return (
    <div className="rate-about">
      <p><strong>{t('about', { day: dayText(page.acceptedAt, language), category: page.category ? `“${page.category}”` : '' })}</strong></p>
      <p className="rate-quiet">{t('number', { number: page.number })}{page.unit ? ` · ${t('unit', { unit: page.unit })}` : ''}{page.state === 'open' ? ` · ${t('until', { at: dayText(page.expiresAt, language) })}` : ''}</p>
    </div>
  )
}

/** 通话评价: the citizen's page. The code of a message, one question, five answers; made for a phone first. */
import { useEffect, useState } from 'react'
import { openCallRating, rateCall, type CallRatingPage } from '#contract/call-rating.ts'
import { publicInfo } from '#contract/desk.ts'
import { Failure } from '../../shared/states.tsx'
import { dayText } from '../../shared/time.ts'
import { useCall, useQueryOf } from '../../shared/use-call.ts'
import { speak, useLanguage } from '../../shared/words.ts'
import { useRateCallWords } from './rate-words.ts'
import './rate-call.css'

const SCORES = ['5', '4', '3', '2', '1'] as const
const fromAddress = () => decodeURIComponent(location.hash.slice(1)).replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase()

export function RateCallPage() {
  const t = useRateCallWords()
  const language = useLanguage()
  const info = useQueryOf(publicInfo, {}, { staleTime: Infinity }).data
  const [code, setCode] = useState(fromAddress)
  const [page, setPage] = useState<CallRatingPage>()
  const { mutate, ...open } = useCall(openCallRating, setPage)
  useEffect(() => { const given = fromAddress(); if (given) mutate({ body: { code: given } }) }, [mutate])
  const again = () => { setPage(undefined); setCode(''); history.replaceState(null, '', location.pathname) }
  return (
    <div className="rate-call" style={{ '--look': info?.color ?? '#0b57a8' } as React.CSSProperties}>
      <header><span>{page?.center ?? info?.title ?? '12345'}</span><button type="button" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}>{t('other')}</button></header>
      <main>
        <h1>{t('title')}</h1>
        {page ? <Rate page={page} code={code} onSent={setPage} /> : (
          <form onSubmit={(event) => { event.preventDefault(); if (code.trim()) mutate({ body: { code } }) }}>
            <label htmlFor="rate-call-code">{t('code')}</label>
            <input id="rate-call-code" value={code} onChange={(event) => setCode(event.target.value)} placeholder={t('codeHint')} autoComplete="off" autoCapitalize="characters" maxLength={20} />
            <button type="submit" disabled={open.isPending || !code.trim()}>{open.isPending ? t('opening') : t('open')}</button>
            <p className="rate-call-quiet">{t('private')}</p>
          </form>
        )}
        {open.error && !page ? <Failure error={open.error} /> : null}
        {page ? <p><button type="button" className="rate-call-again" onClick={again}>{t('again')}</button></p> : null}
      </main>
    </div>
  )
}

function Rate({ page, code, onSent }: { page: CallRatingPage; code: string; onSent: (page: CallRatingPage) => void }) {
  const t = useRateCallWords()
  const language = useLanguage()
  const [score, setScore] = useState<string>()
  const [hasSent, setSent] = useState(false)
  const send = useCall(rateCall, (next) => { setSent(true); onSent(next) })
  return (
    <>
      <p>{t('about', { day: dayText(page.at, language), center: page.center })}</p>
      {page.state === 'open' ? (
        <form onSubmit={(event) => { event.preventDefault(); if (score) send.mutate({ body: { code, score: Number(score) } }) }}>
          <fieldset><legend>{t('ask')}</legend>
            {SCORES.map((one) => <label key={one}><input type="radio" name="score" value={one} checked={score === one} onChange={() => setScore(one)} /><span>{one}</span> {t(one)}</label>)}
          </fieldset>
          <button type="submit" disabled={send.isPending || !score}>{send.isPending ? t('sending') : t('send')}</button>
        </form>
      ) : <p role="status"><strong>{page.state === 'expired' ? t('expired') : hasSent && page.score !== null ? t('thanks', { score: page.score }) : t('answered')}</strong></p>}
      {send.error ? <Failure error={send.error} /> : null}
    </>
  )
}

import { useState, type ReactNode } from 'react'
import { useProgressWords } from './progress-words.ts'

type Props = { busy: boolean; onAsk: (number: string, queryCode: string) => void; children: ReactNode }

/** The number may come with the link; the query code never does. */
export function ProgressForm({ busy, onAsk, children }: Props) {
  const t = useProgressWords()
  const [number, setNumber] = useState(() => new URLSearchParams(location.search).get('number') ?? '')
  const [code, setCode] = useState('')
  const ready = number.trim() !== '' && code.trim() !== ''
  return (
    <form className="progress-form" onSubmit={(event) => { event.preventDefault(); if (ready && !busy) onAsk(number.normalize('NFKC').trim().toUpperCase(), code.normalize('NFKC').trim()) }}>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <label htmlFor="progress-number">{t('number')}</label>
      <input id="progress-number" autoFocus={number === ''} autoCapitalize="characters" autoComplete="off" spellCheck={false} maxLength={40} placeholder={t('numberHint')} value={number} onChange={(event) => setNumber(event.target.value)} />
      <label htmlFor="progress-code">{t('code')}</label>
      <input id="progress-code" autoFocus={number !== ''} autoComplete="off" spellCheck={false} maxLength={20} placeholder={t('codeHint')} value={code} onChange={(event) => setCode(event.target.value)} />
      {children}
      <button type="submit" disabled={!ready || busy}>{busy ? t('loading') : t('look')}</button>
    </form>
  )
}

import { useState } from 'react'
import { KeyCap } from '../../shared/key-cap.tsx'
import { usePhoneWords } from './phone-words.ts'

const KEYS = [...'123456789*0#']

/** 拨号键盘: each key goes out as it is pressed, by hand or typed. */
export function KeyPad({ press, close }: { press: (keys: string) => void; close: () => void }) {
  const t = usePhoneWords()
  const [sent, setSent] = useState('')
  const go = (key: string) => { press(key); setSent((old) => (old + key).slice(-20)) }
  return (
    <div className="phone-panel key-pad" role="group" aria-label={t('keyPad')} tabIndex={-1} ref={focusOnce}
      onKeyDown={(event) => {
        if (event.key === 'Escape') { event.stopPropagation(); close() } else if (/^[\d*#]$/.test(event.key)) { event.stopPropagation(); event.preventDefault(); go(event.key) }
      }}>
      {KEYS.map((key) => <button key={key} type="button" onClick={() => go(key)}>{key}</button>)}
      <span role="status">{sent ? t('keysSent', { keys: sent }) : ''}</span>
      <button type="button" className="phone-close" onClick={close}>{t('close')} <KeyCap>Esc</KeyCap></button>
    </div>
  )
}
/** A function that stays the same, so that only coming into being focuses. */
const focusOnce = (place: HTMLElement | null) => place?.focus()

/** 座席状态: sign on, ready, a break of which kind, off. What is asked for during a call holds after it. */
import { Select } from 'antd'
import { useId } from 'react'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { timerText } from '../../shared/time.ts'
import { useNow } from '../../shared/use-now.ts'
import { useSay } from '../../shared/words.ts'
import { FORCED_BREAKS, STATE_WORDS, usePhoneWords } from './phone-words.ts'
import type { Phone } from './use-phone.tsx'

export function SeatState({ phone: { seat, ask, signOn, busy } }: { phone: Phone }) {
  const t = usePhoneWords()
  const say = useSay()
  const id = useId()
  const now = useNow(1000)
  const isOff = seat.state === 'off'
  const go = (value: string) => {
    if (value === 'ready' || value === 'off') ask({ wish: 'state', state: value })
    else ask({ wish: 'state', state: 'break', kind: value.slice('break:'.length) })
  }
  useKeys([
    { key: 'Alt+P', word: { zh: '签入；就绪与小休之间切换', en: 'sign on; ready or break' }, run: () => { if (isOff) signOn(); else go(seat.state === 'ready' || (seat.state === 'talking' && seat.next === null) ? `break:${seat.breakKinds[0] ?? ''}` : 'ready') } },
  ])
  if (isOff) return <button type="button" className="phone-main" disabled={busy} onClick={signOn}>{t('signOn')} <KeyCap>Alt P</KeyCap></button>
  const forced = seat.breakKind === null ? undefined : FORCED_BREAKS[seat.breakKind]
  const word = seat.state === 'break' && seat.breakKind !== null ? (forced ? say(forced) : seat.breakKind) : say(STATE_WORDS[seat.state])
  const options = [
    { value: 'ready', label: t('ready') }, ...seat.breakKinds.map((kind) => ({ value: `break:${kind}`, label: kind })), { value: 'off', label: t('off') },
  ]
  return (
    <span className="phone-state">
      <i className={`seat-dot seat-${seat.state}`} aria-hidden="true" />
      <b role="status">{word}</b>
      <span className="phone-since" role="timer" aria-label={t('bar')}>{seat.since ? timerText(now - Date.parse(seat.since)) : ''}</span>
      {seat.next ? <span>{t('next', { state: say(STATE_WORDS[seat.next]) })}</span> : null}
      <label className="unseen" htmlFor={id}>{t('breakTo')}</label>
      <Select id={id} size="small" variant="borderless" className="phone-select" value={seat.state === 'ready' ? 'ready' : seat.state === 'break' && !forced && seat.breakKind !== null ? `break:${seat.breakKind}` : null} placeholder={`${t('ready')} / ${t('breakTo')}`} options={options} popupMatchSelectWidth={120} onChange={(value: string) => go(value)} />
    </span>
  )
}

/** 一键转接: what goes along stands here before it goes; Enter sends it, and rings there. */
import { Input } from 'antd'
import { useState } from 'react'
import { transferFacts } from '#contract/telephony-handling.ts'
import type { CallView } from '#contract/telephony.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { Asked } from '../../shared/states.tsx'
import { useQueryOf } from '../../shared/use-call.ts'
import { useTransferWords } from './transfer-words.ts'
import type { Phone } from './use-phone.tsx'

export function TransferPanel({ phone, call, target, close }: { phone: Phone; call: CallView; target: string; close: () => void }) {
  const t = useTransferWords()
  const [words, setWords] = useState('')
  const asked = useQueryOf(transferFacts, { params: { callId: call.id }, query: { target } }, { staleTime: 0 })
  const send = () => { phone.transfer(call.id, target, words.trim()); close() }
  return (
    <div className="phone-panel transfer-panel" role="group" aria-label={t('title')}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); close() } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) { event.stopPropagation(); event.preventDefault(); send() } }}>
      <Asked query={asked} rows={1}>{({ name, number, linkName, facts }) => (
        <>
          <b>{t('to', { number, name })}</b>
          {facts ? (
            <dl className="transfer-facts">
              {[[t('what'), facts.title], [t('body'), facts.body], [t('place'), facts.place], [t('number'), facts.number], [t('caller'), [facts.callerName, facts.callerPhone].filter(Boolean).join(' ') || t('notSent')]]
                .map(([label, value]) => (value ? <div key={label}><dt>{label}</dt><dd>{value}</dd></div> : null))}
            </dl>
          ) : <span>{t('voiceOnly')}</span>}
          {linkName ? <span className="transfer-link">{t('link', { name: linkName })}</span> : null}
        </>
      )}</Asked>
      <span className="transfer-acts">
        <Input autoFocus size="small" aria-label={t('words')} placeholder={t('words')} maxLength={1000} value={words} onChange={(event) => setWords(event.target.value)} />
        <button type="button" className="phone-danger" disabled={phone.busy} onClick={send}>{t('send')} <KeyCap>Enter</KeyCap></button>
        <button type="button" className="phone-close" onClick={close}>{t('close')} <KeyCap>Esc</KeyCap></button>
      </span>
    </div>
  )
}

/** 便民、专线: chosen by the number in front. */
export function OtherTargets({ targets, choose, close }: { targets: readonly { code: string; name: string; number?: string }[]; choose: (code: string) => void; close: () => void }) {
  const t = useTransferWords()
  const shown = targets.slice(0, 9)
  return (
    <div className="phone-panel" role="group" aria-label={t('others')} tabIndex={-1} ref={focusOnce}
      onKeyDown={(event) => {
        const at = Number(event.key) - 1
        if (event.key === 'Escape') { event.stopPropagation(); close() } else if (shown[at]) { event.stopPropagation(); event.preventDefault(); choose(shown[at].code) }
      }}>
      <b>{t('others')}</b>
      {shown.map(({ code, name, number }, at) => <button key={code} type="button" onClick={() => choose(code)}>{name} {number} <KeyCap>{String(at + 1)}</KeyCap></button>)}
      <button type="button" className="phone-close" onClick={close}>{t('close')} <KeyCap>Esc</KeyCap></button>
    </div>
  )
}
/** A function that stays the same, so that only coming into being focuses. */
const focusOnce = (place: HTMLElement | null) => place?.focus()

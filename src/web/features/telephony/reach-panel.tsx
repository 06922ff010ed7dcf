/** 咨询、转接: to a colleague, a place of the profile, a number, or another queue. Typing narrows; Enter consults the first, Ctrl+Enter hands the call on. */
import { Input } from 'antd'
import { useState } from 'react'
import { listColleagues } from '#contract/phone-desk.ts'
import type { AskedWish, CallView } from '#contract/telephony.ts'
import { filledTelephony } from '#domain/telephony/telephony-rules.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useRules } from '../../shared/use-rules.ts'
import { useQueryOf } from '../../shared/use-call.ts'
import { useSay } from '../../shared/words.ts'
import { STATE_WORDS, usePhoneWords } from './phone-words.ts'
import type { Phone } from './use-phone.tsx'

type Whom = Extract<AskedWish, { wish: 'consult' | 'transfer' }>['whom']
type Target = { id: string; name: string; note: string; whom?: Whom; queue?: string }

export function ReachPanel({ phone, call, close, toPlace }: { phone: Phone; call: CallView; close: () => void; toPlace: (code: string) => void }) {
  const t = usePhoneWords()
  const say = useSay()
  const rules = useRules()
  const [text, setText] = useState('')
  const { data } = useQueryOf(listColleagues, {}, { refetchInterval: 5000 })
  const number = text.replace(/[\s-]/g, '')
  const isNumber = /^\+?\d{3,20}$/.test(number)
  const fits = ({ name, note }: Target) => text.trim() === '' || `${name} ${note}`.includes(text.trim())
  const places: Target[] = (rules?.transferTargets ?? []).flatMap((to) => (to.number && /^\+?\d{3,20}$/.test(to.number) ? [{ id: to.code, name: to.name, note: to.number, whom: { number: to.number, role: 'partner' as const, partner: to.code } }] : []))
    .toSorted((a, b) => Number(b.note === number) - Number(a.note === number))
  const colleagues: Target[] = (data?.items ?? []).map((one) => ({ id: one.userId, name: one.name, note: one.free ? say(STATE_WORDS[one.state]) : t('notFree'), ...(one.free ? { whom: { agentId: one.userId } } : {}) }))
  const queues: Target[] = phone.can('queue') ? filledTelephony(rules?.telephony).queues.map(({ code, name }) => ({ id: code, name, note: '', queue: code })) : []
  // A number the profile knows is that place, not a stranger.
  const typed: Target[] = isNumber && !places.some(({ note }) => note === number) ? [{ id: 'number', name: number, note: t('number'), whom: { number, role: 'unit' } }] : []
  const first = [...typed, ...places, ...colleagues].find((target) => target.whom && fits(target))
  const reach = (wish: 'consult' | 'transfer', whom: Whom) => {
    // What goes along is shown first.
    if (wish === 'transfer' && 'partner' in whom && whom.partner !== undefined) return toPlace(whom.partner)
    phone.ask({ wish, callId: call.id, whom })
    close()
  }
  const groups = [[t('number'), typed], [t('places'), places.filter(fits)], [t('colleagues'), colleagues.filter(fits)], [t('queues'), queues.filter(fits)]] as const
  return (
    <div className="phone-panel reach" role="group" aria-label={t('reach')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') { event.stopPropagation(); close() }
        if (event.key === 'Enter' && first?.whom && event.target instanceof HTMLInputElement) { event.stopPropagation(); event.preventDefault(); reach(event.ctrlKey ? 'transfer' : 'consult', first.whom) }
      }}>
      <div className="reach-head">
        <Input autoFocus size="small" aria-label={t('whom')} placeholder={`${t('whom')}：${t('colleagues')} / ${t('places')} / ${t('number')}`} value={text} maxLength={40} onChange={(event) => setText(event.target.value)} />
        <span><KeyCap>Enter</KeyCap> {t('consult')} <KeyCap>Ctrl Enter</KeyCap> {t('transfer')}{first ? `：${first.name}` : ''}</span>
        <button type="button" className="phone-close" onClick={close}>{t('close')} <KeyCap>Esc</KeyCap></button>
      </div>
      <div className="reach-groups">{groups.map(([title, targets]) => (targets.length > 0 || title === t('colleagues') ? (
        <section key={title}><h3>{title}</h3>
          {targets.length === 0 ? <p>{t('noColleagues')}</p> : <ul>{targets.slice(0, 12).map(({ id, name, note, whom, queue }) => (
            <li key={id}><span><b>{name}</b> {note}</span>
              {whom && phone.can('consult') ? <button type="button" aria-label={`${t('consult')} ${name}`} onClick={() => reach('consult', whom)}>{t('consult')}</button> : null}
              {whom && phone.can('transfer') ? <button type="button" aria-label={`${t('transfer')} ${name}`} onClick={() => reach('transfer', whom)}>{t('transfer')}</button> : null}
              {queue ? <button type="button" aria-label={`${t('toQueue')} ${name}`} onClick={() => { phone.ask({ wish: 'queue', callId: call.id, queue }); close() }}>{t('toQueue')}</button> : null}
            </li>
          ))}</ul>}
        </section>
      ) : null))}</div>
    </div>
  )
}

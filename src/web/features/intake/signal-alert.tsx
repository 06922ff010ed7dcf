/** 险情、敏感警示: read out at once, says what to do, transfers with one key; else the agent says why not. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { SignalHit } from '#domain/intake/find-signals.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import type { Then } from './demand-of.ts'
import { useIntakeWords } from './intake-words.ts'
import type { Intake } from './use-intake.ts'
import './finds.css'

export function SignalAlert({ intake, send }: { intake: Intake; send: (then: Then) => void }) {
  const t = useIntakeWords()
  const { draft, facts, rules, change } = intake
  const open = facts.signals.filter(({ signal }) => draft.acknowledged[signal.code] === undefined)
  const seen = facts.signals.filter(({ signal }) => draft.acknowledged[signal.code] !== undefined)
  const target = (hit: SignalHit) => rules.transferTargets.find(({ code }) => code === hit.signal.target)
  const [first] = open
  const to = first && target(first)
  const transfer = (hit: SignalHit) => { const place = target(hit); if (place) send({ move: 'transfer', target: place.code, remark: hit.signal.name }) }
  const acknowledge = (hit: SignalHit, reason: string) => change({ acknowledged: { ...draft.acknowledged, [hit.signal.code]: reason } })
  useKeys([{ key: 'Alt+J', word: { zh: '按警示登记并转接', en: 'register and transfer as warned' }, run: () => { if (first) transfer(first) }, off: !to }])
  if (facts.signals.length === 0) return null
  return (
    <div className="alarms">
      <div role="alert">
        {open.map((hit, at) => {
          const place = target(hit)
          return (
            <section key={hit.signal.code} className={`alarm alarm-${hit.signal.level}`} aria-label={hit.signal.name}>
              <p className="alarm-head"><b>{hit.signal.level === 'emergency' ? t('alarm') : t('alarmSensitive')} · {hit.signal.name}</b><span>{t('alarmWords', { words: wordsOf(draft.body, hit) })}</span></p>
              <p><b>{t('alarmDo')}</b> {hit.signal.todo}</p>
              <div className="alarm-acts">
                {place ? <Button danger={hit.signal.level === 'emergency'} type={hit.signal.level === 'emergency' ? 'primary' : 'default'} onClick={() => transfer(hit)}>{t('alarmTransfer', { number: place.number, name: place.name })} {at === 0 ? <KeyCap>Alt J</KeyCap> : null}</Button> : null}
                {hit.signal.level === 'emergency' ? <Reason hit={hit} give={(reason) => acknowledge(hit, reason)} /> : <Button onClick={() => acknowledge(hit, '')}>{t('alarmSensitiveSeen')}</Button>}
              </div>
            </section>
          )
        })}
      </div>
      {seen.length ? <p className="alarm-seen quiet">{t('alarmKnown')}：{seen.map(({ signal }) => { const reason = draft.acknowledged[signal.code]; return reason ? t('alarmDone', { name: signal.name, reason }) : signal.name }).join('；')}</p> : null}
    </div>
  )
}

function Reason({ hit, give }: { hit: SignalHit; give: (reason: string) => void }) {
  const t = useIntakeWords()
  const [reason, setReason] = useState('')
  const done = () => { if (reason.trim()) give(reason.trim()) }
  return (
    <span className="alarm-reason" data-focus="signal">
      <Input aria-label={`${t('alarmReason')} ${hit.signal.name}`} placeholder={t('alarmReasonHint')} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) { event.preventDefault(); done() } }} />
      <Button disabled={!reason.trim()} onClick={done}>{t('alarmSeen')}</Button>
    </span>
  )
}

const wordsOf = (text: string, { spans }: SignalHit): string => [...new Set(spans.slice(0, 4).map(({ from, to }) => text.slice(from, to)))].join('、')

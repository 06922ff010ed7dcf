/** Inline panels above the bar: answer, ask for more, name the route, transfer. The same key opens and sends. */
import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { KeyCap } from '../../shared/key-cap.tsx'
import { useKeys } from '../../shared/keyboard.ts'
import { DANGER_WORDS } from '../../shared/move-words.ts'
import { useSay } from '../../shared/words.ts'
import { PANEL_KEYS, type PanelName } from './action-bar.tsx'
import type { Then } from './demand-of.ts'
import { useIntakeWords } from './intake-words.ts'
import type { Intake } from './use-intake.ts'

const SENDS = { answer: 'sendAnswer', ask_info: 'sendAsk', refuse: 'sendRefuse', transfer: 'sendTransfer' } as const

type Props = { panel: PanelName; intake: Intake; busy: boolean; send: (then: Then) => void; close: () => void }
export function OutcomePanel({ panel, intake, busy, send, close }: Props) {
  const t = useIntakeWords()
  const say = useSay()
  const id = useId()
  const { draft, change, rules } = intake
  const [question, setQuestion] = useState('')
  const [reason, setReason] = useState<string>()
  const [target, setTarget] = useState<string>()
  const [remark, setRemark] = useState('')
  const refusal = rules.refusals.find(({ code }) => code === reason)
  const place = rules.transferTargets.find(({ code }) => code === target)
  const said = remark.trim() ? { remark: remark.trim() } : {}
  const then: Then | undefined = panel === 'answer' ? (draft.answer.trim() ? { move: 'answer', answer: draft.answer.trim(), entryIds: draft.cited } : undefined)
    : panel === 'ask_info' ? (question.trim() ? { move: 'ask_info', question: question.trim() } : undefined)
    : panel === 'refuse' ? (reason ? { move: 'refuse', reason, ...said } : undefined)
    : target ? { move: 'transfer', target, ...said } : undefined
  const go = () => { if (then && !busy) send(then) }
  const key = PANEL_KEYS[panel]
  useKeys([
    { key, word: { zh: '提交这一项', en: 'send this' }, run: go }, { key: 'Ctrl+Enter', word: { zh: '提交这一项', en: 'send this' }, run: go },
    { key: 'Esc', word: { zh: '返回', en: 'back' }, run: close, always: true },
  ])
  const remarkField = <Input aria-label={t('remark')} placeholder={t('remark')} maxLength={1000} value={remark} onChange={(event) => setRemark(event.target.value)} />
  return (
    <section className="outcome" aria-label={t(({ answer: 'answerNow', ask_info: 'askMore', refuse: 'refuse', transfer: 'transfer' } as const)[panel])}>
      <div className="outcome-body">
        {panel === 'answer' ? <><label htmlFor={id}>{t('answerText')}{draft.cited.length ? <span className="chip">{t('citedCount', { n: draft.cited.length })}</span> : null}</label>
          <Input.TextArea id={id} autoFocus maxLength={8000} autoSize={{ minRows: 3, maxRows: 7 }} placeholder={t('answerHint')} value={draft.answer} onChange={(event) => change({ answer: event.target.value })} /></> : null}
        {panel === 'ask_info' ? <><label htmlFor={id}>{t('questionText')}</label>
          <Input.TextArea id={id} autoFocus maxLength={1000} autoSize={{ minRows: 2, maxRows: 4 }} value={question} onChange={(event) => setQuestion(event.target.value)} /></> : null}
        {panel === 'refuse' ? <><label htmlFor={id}>{t('refuseReason')}</label>
          <Select id={id} autoFocus defaultOpen className="wide" showSearch={{ optionFilterProp: 'label' }} value={reason} options={rules.refusals.map(({ code, name }) => ({ value: code, label: name }))} onChange={setReason} />
          {refusal ? <p className="script"><b>{t('sayThis')}</b>{refusal.script}<br /><b>{t('legalRoute')}</b>{refusal.route}</p> : null}{remarkField}</> : null}
        {panel === 'transfer' ? <><label htmlFor={id}>{t('transferTo')}</label>
          <Select id={id} autoFocus defaultOpen className="wide" showSearch={{ optionFilterProp: 'label' }} value={target} options={rules.transferTargets.map((to) => ({ value: to.code, label: `${to.number} ${to.name}${to.emergency ? `（${t('emergency')}）` : ''}`.trim() }))} onChange={setTarget} />
          {place?.number ? <p className="script">{t('manualTransfer', { number: place.number })}</p> : null}{remarkField}</> : null}
      </div>
      <div className="outcome-end">
        <Button type="primary" disabled={!then} loading={busy} onClick={go}>{t(SENDS[panel])} <KeyCap>{key.replace('+', ' ')}</KeyCap></Button>
        <Button onClick={close}>{t('back')} <KeyCap>Esc</KeyCap></Button>
        <span className="quiet">{panel === 'refuse' ? say(DANGER_WORDS.refuse) : t('confirmKey', { key })}</span>
      </div>
    </section>
  )
}

import { Button, Input, Select } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { dropClue, takeUpClue, type ClueView } from '#contract/supervision-clues.ts'
import { Failure } from '../../shared/states.tsx'
import { UnitPicker } from '../../shared/unit-picker.tsx'
import { useCall } from '../../shared/use-call.ts'
import { useRules } from '../../shared/use-rules.ts'
import { useClueWords } from './clue-words.ts'

type Props = { clue: ClueView; onDone: () => void; cancel: () => void }

export function TakeUpForm({ clue, onDone, cancel }: Props) {
  const t = useClueWords()
  const id = useId()
  const ladder = useRules()?.ladder ?? []
  const [unitIds, setUnitIds] = useState(clue.units.map((unit) => unit.id))
  const [rung, setRung] = useState(clue.rung?.code)
  const [reason, setReason] = useState('')
  const act = useCall(takeUpClue, onDone)
  const first = useRef<HTMLFormElement>(null)
  useEffect(() => { first.current?.querySelector<HTMLElement>('textarea')?.focus() }, [])
  return (
    <form ref={first} className="clue-form" onSubmit={(event) => { event.preventDefault(); act.mutate({ params: { clueId: clue.id }, body: { unitIds, ...(rung ? { rung } : {}), ...(reason.trim() ? { reason: reason.trim() } : {}) } }) }}>
      <label htmlFor={`${id}u`}>{t('units')}</label><UnitPicker id={`${id}u`} multiple value={unitIds} onChange={setUnitIds} />
      <label htmlFor={`${id}r`}>{t('rung')}</label><Select id={`${id}r`} value={rung} onChange={setRung} allowClear placeholder={t('firstRung')} options={ladder.map(({ code, name }) => ({ value: code, label: name }))} />
      <label htmlFor={`${id}w`}>{t('reason')}</label><Input.TextArea id={`${id}w`} value={reason} maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} placeholder={t('reasonHint')} onChange={(event) => setReason(event.target.value)} onKeyDown={submitByCtrlEnter} />
      {act.error && <Failure error={act.error} />}
      <p className="clue-acts"><Button type="primary" htmlType="submit" disabled={unitIds.length === 0} loading={act.isPending}>{t('confirmTakeUp')}</Button><Button onClick={cancel}>{t('cancel')}</Button>{unitIds.length === 0 && <span className="quiet" role="status">{t('unitMissing')}</span>}</p>
    </form>
  )
}

export function DropForm({ clue, onDone, cancel }: Props) {
  const t = useClueWords()
  const id = useId()
  const [reason, setReason] = useState('')
  const act = useCall(dropClue, onDone)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => { form.current?.querySelector('textarea')?.focus() }, [])
  return (
    <form ref={form} className="clue-form" onSubmit={(event) => { event.preventDefault(); if (reason.trim()) act.mutate({ params: { clueId: clue.id }, body: { reason: reason.trim() } }) }}>
      <label htmlFor={id}>{t('why')}</label><Input.TextArea id={id} value={reason} maxLength={300} autoSize={{ minRows: 2, maxRows: 5 }} onChange={(event) => setReason(event.target.value)} onKeyDown={submitByCtrlEnter} />
      {act.error && <Failure error={act.error} />}
      <p className="clue-acts"><Button type="primary" htmlType="submit" disabled={!reason.trim()} loading={act.isPending}>{t('confirmDrop')}</Button><Button onClick={cancel}>{t('cancel')}</Button></p>
    </form>
  )
}

function submitByCtrlEnter(event: React.KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
}

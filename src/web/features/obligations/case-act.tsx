import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { decideExemption, exemptCase, orderForCase, type CaseView } from '#contract/obligations.ts'
import { Failure } from '#web/shared/states.tsx'
import { UnitPicker } from '#web/shared/unit-picker.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { useObligationWords } from './obligation-words.ts'

type Props = { one: CaseView; act: CaseView['abilities'][number]; done: () => void; cancel: () => void }

/** A reason always; it stands on the record. */
export function CaseAct({ one, act, done, cancel }: Props) {
  const w = useObligationWords()
  const id = useId()
  const [reason, setReason] = useState('')
  const [unitIds, setUnits] = useState<string[]>([])
  const [order, exempt, decide] = [useCall(orderForCase, done), useCall(exemptCase, done), useCall(decideExemption, done)]
  const said = reason.trim()
  const busy = order.isPending || exempt.isPending || decide.isPending
  const error = order.error ?? exempt.error ?? decide.error
  const settle = (granted: boolean) => { if (said && one.asked) decide.mutate({ params: { exemptionId: one.asked.id }, body: { granted, reason: said } }) }
  const submit = () => {
    if (!said) return
    if (act === 'order') order.mutate({ params: { caseId: one.id }, body: { reason: said, unitIds } })
    else if (act === 'exempt') exempt.mutate({ params: { caseId: one.id }, body: { reason: said } })
    else settle(true)
  }
  return (
    <form className="case-act" onSubmit={(event) => { event.preventDefault(); submit() }}>
      <label htmlFor={`${id}-reason`}>{w(act === 'order' ? 'orderReason' : act === 'exempt' ? 'exemptReason' : 'decideReason')}</label>
      <Input id={`${id}-reason`} value={reason} maxLength={500} autoFocus onChange={(event) => setReason(event.target.value)} />
      {act === 'order' && <><label htmlFor={`${id}-unit`}>{w('orderUnit')}</label><UnitPicker id={`${id}-unit`} multiple value={unitIds} onChange={(value: string[]) => setUnits(value)} placeholder={one.unit ?? w('orderUnitHint')} label={w('orderUnit')} /></>}
      <div className="case-act-buttons">
        <Button htmlType="submit" type="primary" loading={busy} disabled={!said}>{act === 'decide' ? w('grant') : w('confirm')}</Button>
        {act === 'decide' && <Button danger disabled={!said} loading={busy} onClick={() => settle(false)}>{w('refuse')}</Button>}
        <Button onClick={cancel}>{w('cancel')}</Button>
      </div>
      {error && <Failure error={error} />}
    </form>
  )
}

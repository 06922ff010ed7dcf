import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { askSwap, dropDuty, type DutyView } from '#contract/shift.ts'
import { Failure } from '#web/shared/states.tsx'
import { timeText } from '#web/shared/time.ts'
import { useCall } from '#web/shared/use-call.ts'
import { useLanguage } from '#web/shared/words.ts'
import type { Week } from './shift-week-panel.tsx'
import { useShiftWords } from './shift-words.ts'
import { spansOf } from './spans-of.ts'
import { useShiftChanged } from './use-shift-changed.ts'

/** Shifts down, days across. One's own duty can be offered, a planner's taken off. */
export function DutyTable({ week }: { week: Week }) {
  const t = useShiftWords()
  const language = useLanguage()
  const changed = useShiftChanged()
  const [asking, setAsking] = useState<DutyView>()
  const drop = useCall(dropDuty, changed)
  const names = t('days').split(',')
  const shown = week.templates.filter((template) => template.active || week.duties.some(({ templateId }) => templateId === template.id))
  if (shown.length === 0) return <p className="quiet">{t('noTemplates')}</p>
  const bare = drop.data?.uncovered ?? []
  return (
    <>
      <div className="shift-scroll"><table className="shift-table">
        <thead><tr><th scope="col">{t('template')}</th>{week.days.map((day, i) => <th key={day} scope="col">{names[i]} {day.slice(5)}</th>)}</tr></thead>
        <tbody>{shown.map((template) => (
          <tr key={template.id}><th scope="row">{template.name}<br /><span className="quiet">{template.from}–{template.to}</span></th>
            {week.days.map((day) => {
              const on = week.duties.filter((duty) => duty.day === day && duty.templateId === template.id)
              return <td key={day}>{on.length === 0 ? <span className="quiet">{t('nobody')}</span> : <ul>{on.map((duty) => (
                <li key={duty.id} className={duty.mine ? 'mine' : ''}>{duty.onLeave ? <s>{duty.userName}</s> : duty.userName}{duty.onLeave ? <span className="chip chip-near">{t('onLeave')}</span> : null}
                  {duty.mine && !duty.swapAsked && Date.parse(duty.startsAt) > Date.now() ? <Button size="small" type="link" aria-label={`${t('askSwap')}：${day} ${template.name}`} onClick={() => setAsking(duty)}>{t('askSwap')}</Button> : null}
                  {week.mayPlan && Date.parse(duty.startsAt) > Date.now() ? <Button size="small" type="text" aria-label={`${t('drop')}：${day} ${template.name} ${duty.userName}`} title={t('drop')} onClick={() => drop.mutate({ params: { dutyId: duty.id } })}>×</Button> : null}
                </li>))}</ul>}</td>
            })}
          </tr>))}</tbody>
      </table></div>
      {bare.length > 0 ? <p role="status" className="shift-bad">{t('thenBare', { list: spansOf(bare).map(([a, b]) => `${timeText(a, language)}–${timeText(b, language)}`).join('，') })}</p> : null}
      {drop.error ? <Failure error={drop.error} /> : null}
      {asking ? <AskForm key={asking.id} week={week} duty={asking} close={() => setAsking(undefined)} /> : null}
    </>
  )
}

function AskForm({ week, duty, close }: { week: Week; duty: DutyView; close: () => void }) {
  const t = useShiftWords()
  const changed = useShiftChanged()
  const [askedId, setAsked] = useState<string>()
  const [otherDutyId, setOther] = useState<string>()
  const [reason, setReason] = useState('')
  const ask = useCall(askSwap, () => { changed(); close() })
  return (
    <form className="shift-form" aria-label={`${t('askSwap')} ${duty.day} ${duty.templateName}`} onSubmit={(event) => { event.preventDefault(); if (askedId) ask.mutate({ body: { dutyId: duty.id, askedId, reason, ...(otherDutyId ? { otherDutyId } : {}) } }) }}>
      <strong>{duty.day} {duty.templateName}</strong>
      <Select aria-label={t('whom')} placeholder={t('whom')} showSearch={{ optionFilterProp: 'label' }} value={askedId} onChange={(id) => { setAsked(id); setOther(undefined) }} options={week.people.filter(({ id }) => id !== duty.userId).map(({ id, name }) => ({ value: id, label: name }))} />
      <Select allowClear aria-label={t('forOther', { day: '', shift: '' })} placeholder={t('forOther', { day: '…', shift: '' })} value={otherDutyId} onChange={(id: string | undefined) => setOther(id)} options={week.duties.filter(({ userId }) => userId === askedId).map((one) => ({ value: one.id, label: `${one.day.slice(5)} ${one.templateName}` }))} />
      <Input aria-label={t('reason')} placeholder={t('reason')} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      <Button htmlType="submit" type="primary" disabled={!askedId || !reason.trim()} loading={ask.isPending}>{t('send')}</Button><Button onClick={close}>{t('cancel')}</Button>
      {ask.error ? <Failure error={ask.error} /> : null}
    </form>
  )
}

/** The chosen day or span: what holds and why; the administrator says otherwise. */
import { App, Button, Input, Radio } from 'antd'
import { useEffect, useState } from 'react'
import { clearCalendarDays, setCalendarDays } from '#contract/calendar.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { useCalendarWords } from './calendar-words.ts'
import { kindOf, type Day } from './year-days.ts'

type Props = { span: string[]; days: Map<string, Day>; canEdit: boolean; onChanged: () => void }
type Scope = 'shared' | 'center'

export function DayPanel({ span, days, canEdit, onChanged }: Props) {
  const t = useCalendarWords()
  const { message } = App.useApp()
  const first = days.get(span[0] ?? '')
  const [working, setWorking] = useState(false)
  const [reason, setReason] = useState('')
  const [scope, setScope] = useState<Scope>('center')
  useEffect(() => { setWorking(!(first?.working ?? true)); setReason('') }, [first?.day, first?.working, span.length])
  const save = useCall(setCalendarDays, () => { void message.success(t('saved')); onChanged() })
  const clear = useCall(clearCalendarDays, () => { void message.success(t('cleared')); onChanged() })
  if (!first) return <p className="quiet">{t('hint')}</p>
  const set = span.filter((day) => ['center', 'shared'].includes(days.get(day)?.source ?? ''))
  const setScopes = new Set(set.map((day) => days.get(day)?.source))
  return (
    <div className="day-panel">
      <h2>{span.length === 1 ? first.day : t('chosenRange', { from: span[0] ?? '', to: span.at(-1) ?? '', n: span.length })}</h2>
      {span.length === 1 ? <p><strong>{t(kindOf(first))}</strong> · {first.reason}<br /><span className="quiet">{t(`source.${first.source}`)}</span></p> : null}
      {canEdit ? (
        <>
          <Radio.Group aria-label={t('set')} optionType="button" value={working} onChange={(event) => setWorking(event.target.value as boolean)} options={[{ value: true, label: t('isWorking') }, { value: false, label: t('isOff') }]} />
          <label htmlFor="day-reason">{t('reason')}</label>
          <Input id="day-reason" maxLength={60} placeholder={t('reasonHint')} value={reason} onChange={(event) => setReason(event.target.value)} />
          <Radio.Group aria-label={t('scope')} value={scope} onChange={(event) => setScope(event.target.value as Scope)} options={[{ value: 'center', label: t('center') }, { value: 'shared', label: t('shared') }]} />
          <Button type="primary" disabled={!reason.trim()} loading={save.isPending} onClick={() => save.mutate({ body: { scope, days: span.map((day) => ({ day, working, reason: reason.trim() })) } })}>{t('save')}</Button>
          {set.length ? <Button loading={clear.isPending} onClick={() => { for (const from of setScopes) clear.mutate({ body: { scope: from as Scope, days: set.filter((day) => days.get(day)?.source === from) } }) }}>{t('takeBack')}</Button> : null}
          {save.error ?? clear.error ? <Failure error={save.error ?? clear.error} /> : null}
        </>
      ) : <p className="quiet">{t('readOnly')}</p>}
    </div>
  )
}

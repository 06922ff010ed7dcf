/** The shift leader's hands: people onto shifts, a new shift, leave. */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { planDuties, saveLeave, saveTemplate } from '#contract/shift.ts'
import { dayAfter } from '#domain/calendar/local-day.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { useSay } from '#web/shared/words.ts'
import type { Week } from './shift-week-panel.tsx'
import { CLASH_WORDS, useShiftWords } from './shift-words.ts'
import { useShiftChanged } from './use-shift-changed.ts'

export function PlanPanel({ week }: { week: Week }) {
  const t = useShiftWords()
  const say = useSay()
  const changed = useShiftChanged()
  const [templateId, setTemplate] = useState<string>()
  const [userIds, setUsers] = useState<string[]>([])
  const [from, setFrom] = useState(week.days[0]!)
  const [to, setTo] = useState(week.days.at(-1)!)
  const [shift, setShift] = useState({ name: '', from: '08:00', to: '16:00' })
  const [away, setAway] = useState({ userId: undefined as string | undefined, reason: '' })
  const put = useCall(planDuties, changed)
  const make = useCall(saveTemplate, ({ id }) => { setTemplate(id); setShift({ ...shift, name: '' }); changed() })
  const leave = useCall(saveLeave, () => { setAway({ userId: undefined, reason: '' }); changed() })
  const people = week.people.map(({ id, name }) => ({ value: id, label: name }))
  const range = <span className="shift-range"><input type="date" aria-label={t('from')} value={from} onChange={(event) => setFrom(event.target.value)} /> – <input type="date" aria-label={t('to')} value={to} onChange={(event) => setTo(event.target.value)} /></span>
  const nameOf = (id: string) => week.people.find((one) => one.id === id)?.name ?? ''
  return (
    <section className="shift-plan" aria-label={t('plan')}>
      <form className="shift-form" onSubmit={(event) => { event.preventDefault(); if (templateId) put.mutate({ body: { templateId, userIds, days: daysOf(from, to) } }) }}>
        <h2>{t('plan')}</h2>
        <Select aria-label={t('template')} placeholder={t('template')} value={templateId} onChange={setTemplate} options={week.templates.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))} />
        <Select aria-label={t('people')} placeholder={t('people')} mode="multiple" showSearch={{ optionFilterProp: 'label' }} value={userIds} onChange={setUsers} options={people} />
        {range}<Button type="primary" htmlType="submit" disabled={!templateId || userIds.length === 0 || from > to} loading={put.isPending}>{t('add')}</Button>
        {put.data ? <p role="status" className="quiet">{t('added', { added: put.data.added, already: put.data.already })} {put.data.refused.length > 0 ? t('refused', { list: put.data.refused.slice(0, 10).map(({ userId, day, why }) => `${nameOf(userId)} ${day.slice(5)} ${say(CLASH_WORDS[why])}`).join('，') }) : ''}</p> : null}{put.error ? <Failure error={put.error} /> : null}
      </form>
      <form className="shift-form" onSubmit={(event) => { event.preventDefault(); make.mutate({ body: shift }) }}>
        <h2>{t('newTemplate')}</h2>
        <Input aria-label={t('name')} placeholder={t('name')} maxLength={40} value={shift.name} onChange={(event) => setShift({ ...shift, name: event.target.value })} />
        <span className="shift-range"><input type="time" step={1800} aria-label={`${t('newTemplate')} ${t('from')}`} value={shift.from} onChange={(event) => setShift({ ...shift, from: event.target.value })} /> – <input type="time" step={1800} aria-label={`${t('newTemplate')} ${t('to')}`} value={shift.to} onChange={(event) => setShift({ ...shift, to: event.target.value })} /></span>
        <Button htmlType="submit" disabled={!shift.name.trim()} loading={make.isPending}>{t('save')}</Button>{make.error ? <Failure error={make.error} /> : null}
      </form>
      <form className="shift-form" onSubmit={(event) => { event.preventDefault(); if (away.userId) leave.mutate({ body: { userId: away.userId, fromDay: from, toDay: to, reason: away.reason } }) }}>
        <h2>{t('leave')} {from.slice(5)} – {to.slice(5)}</h2>
        <Select aria-label={`${t('leave')} ${t('people')}`} placeholder={t('people')} showSearch={{ optionFilterProp: 'label' }} value={away.userId} onChange={(userId) => setAway({ ...away, userId })} options={people} />
        <Input aria-label={t('reason')} placeholder={t('reason')} maxLength={200} value={away.reason} onChange={(event) => setAway({ ...away, reason: event.target.value })} />
        <Button htmlType="submit" disabled={!away.userId || !away.reason.trim()} loading={leave.isPending}>{t('save')}</Button>{leave.error ? <Failure error={leave.error} /> : null}
        {week.leave.length > 0 ? <p className="quiet">{week.leave.map((one) => `${one.userName} ${one.fromDay.slice(5)}–${one.toDay.slice(5)}${one.reason ? `（${one.reason}）` : ''}`).join('，')}</p> : null}
      </form>
    </section>
  )
}

const MOST = 62
function daysOf(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to && days.length < MOST; day = dayAfter(day)) days.push(day)
  return days
}

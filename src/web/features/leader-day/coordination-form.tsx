import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { coordinateSession, type SessionDetail } from '#contract/leader-day.ts'
import { Failure } from '#web/shared/states.tsx'
import { centerDay } from '#web/shared/time.ts'
import { UnitPicker } from '#web/shared/unit-picker.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { useLeaderWords } from './leader-day-words.ts'
import { useLeaderChanged } from './use-leader-changed.ts'

const WEEK = 7 * 86_400_000
type Row = { key: number; title: string; ticketId: string | undefined; unitId: string | undefined; dueOn: string }

/** 协调会: one line a task, with who and by when. */
export function CoordinationForm({ session: s }: { session: SessionDetail }) {
  const t = useLeaderWords()
  const changed = useLeaderChanged()
  const [place, setPlace] = useState('')
  const [members, setMembers] = useState('')
  const empty = (key: number): Row => ({ key, title: '', ticketId: undefined, unitId: s.unitId ?? undefined, dueOn: centerDay(Date.now() + WEEK) })
  const [rows, setRows] = useState<Row[]>([empty(0)])
  const hold = useCall(coordinateSession, changed)
  const set = (key: number, change: Partial<Row>) => setRows((old) => old.map((row) => (row.key === key ? { ...row, ...change } : row)))
  const whole = place.trim() && rows.every(({ title, unitId, dueOn }) => title.trim() && unitId && dueOn)
  return (
    <form className="leader-coordination" onSubmit={(event) => {
      event.preventDefault()
      hold.mutate({ params: { sessionId: s.id }, body: { version: s.version, place, members: members.split(/[、,，]+/).map((one) => one.trim()).filter(Boolean), tasks: rows.map(({ title, ticketId, unitId, dueOn }) => ({ title, unitId: unitId ?? '', dueOn, ...(ticketId ? { ticketId } : {}) })) } })
    }}>
      <div className="leader-acts"><Input aria-label={t('meetingPlace')} placeholder={t('meetingPlace')} maxLength={200} value={place} onChange={(event) => setPlace(event.target.value)} /><Input aria-label={t('members')} placeholder={t('members')} value={members} onChange={(event) => setMembers(event.target.value)} /></div>
      {rows.map((row, i) => (
        <fieldset key={row.key}>
          <legend className="unseen">{t('task')} {i + 1}</legend>
          <Input aria-label={`${t('task')} ${i + 1}`} placeholder={t('task')} maxLength={300} value={row.title} onChange={(event) => set(row.key, { title: event.target.value })} />
          <Select allowClear aria-label={`${t('actFor')} ${i + 1}`} placeholder={t('actFor')} value={row.ticketId} onChange={(ticketId: string | undefined) => set(row.key, { ticketId, ...(row.title ? {} : { title: s.ticketList.find(({ id }) => id === ticketId)?.title ?? '' }) })} options={s.ticketList.map((one) => ({ value: one.id, label: `${one.number} ${one.title}` }))} />
          <UnitPicker label={`${t('unit')} ${i + 1}`} placeholder={t('unit')} value={row.unitId} onChange={(unitId: string | undefined) => set(row.key, { unitId })} />
          <input type="date" className="leader-date" aria-label={`${t('dueOn')} ${i + 1}`} value={row.dueOn} onChange={(event) => set(row.key, { dueOn: event.target.value })} />
          {rows.length > 1 ? <Button type="link" aria-label={`${t('removeTask')} ${i + 1}`} onClick={() => setRows((old) => old.filter((one) => one !== row))}>×</Button> : null}
        </fieldset>))}
      <p className="leader-acts"><Button onClick={() => setRows((old) => [...old, empty(Math.max(...old.map(({ key }) => key)) + 1)])}>{t('addTask')}</Button><Button type="primary" htmlType="submit" disabled={!whole} loading={hold.isPending}>{t('holdMeeting')}</Button></p>
      {hold.error ? <Failure error={hold.error} /> : null}
    </form>
  )
}

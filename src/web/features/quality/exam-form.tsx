import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { listCourses, listExams, listQualityPeople, listQuestions, setExam } from '#contract/quality-training.ts'
import { Failure } from '../../shared/states.tsx'
import { centerDay } from '../../shared/time.ts'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useTrainingWords } from './training-words.ts'

const DAY = 86_400_000
/** Local time of the centre, as the date fields of the browser write it. */
const instant = (local: string): string => new Date(`${local}:00+08:00`).toISOString()

export function ExamForm({ close }: { close: () => void }) {
  const t = useTrainingWords()
  const client = useQueryClient()
  const bank = useQueryOf(listQuestions, {}).data?.items.filter(({ active }) => active) ?? []
  const people = useQueryOf(listQualityPeople, { query: { group: 'center' } }).data?.items ?? []
  const courses = useQueryOf(listCourses, {}).data?.items ?? []
  const [draft, setDraft] = useState({ title: '', courseId: undefined as string | undefined, questionIds: [] as string[], userIds: [] as string[], passMark: 60, maxAttempts: 1, opensAt: `${centerDay(Date.now() + DAY)}T09:00`, closesAt: `${centerDay(Date.now() + DAY)}T18:00` })
  const change = (part: Partial<typeof draft>) => setDraft((old) => ({ ...old, ...part }))
  const set = useCall(setExam, () => { void client.invalidateQueries({ queryKey: [keyOf(listExams)[0]] }); close() })
  const full = bank.filter(({ id }) => draft.questionIds.includes(id)).reduce((sum, { points }) => sum + points, 0)
  const ready = draft.title.trim() && draft.questionIds.length > 0 && draft.userIds.length > 0 && draft.passMark <= full && draft.opensAt < draft.closesAt
  const { courseId, ...rest } = draft
  return (
    <form className="quality-card quality-stack" aria-label={t('newExam')} onSubmit={(event) => { event.preventDefault(); if (ready) set.mutate({ body: { ...rest, ...(courseId && { courseId }), opensAt: instant(draft.opensAt), closesAt: instant(draft.closesAt) } }) }}>
      <div className="quality-fields">
        <label>{t('examTitle')} <Input autoFocus value={draft.title} maxLength={200} onChange={(event) => change({ title: event.target.value })} /></label>
        <label>{t('course')} <Select aria-label={t('course')} allowClear value={draft.courseId} onChange={(next: string | undefined) => change({ courseId: next })} options={courses.map(({ id, title }) => ({ value: id, label: title }))} /></label>
        <label>{t('from')} <Input type="datetime-local" value={draft.opensAt} onChange={(event) => change({ opensAt: event.target.value })} /></label>
        <label>{t('to')} <Input type="datetime-local" value={draft.closesAt} onChange={(event) => change({ closesAt: event.target.value })} /></label>
        <label>{t('passMark')} <InputNumber aria-label={t('passMark')} min={0.5} value={draft.passMark} onChange={(passMark) => change({ passMark: passMark ?? 1 })} /></label>
        <label>{t('attempts')} <InputNumber aria-label={t('attempts')} min={1} max={10} precision={0} value={draft.maxAttempts} onChange={(maxAttempts) => change({ maxAttempts: maxAttempts ?? 1 })} /></label>
      </div>
      <label>{t('chosenQuestions')} · {t('full', { n: full })} <Select aria-label={t('chosenQuestions')} mode="multiple" value={draft.questionIds} onChange={(questionIds) => change({ questionIds })} options={bank.map(({ id, text, points }) => ({ value: id, label: `${text}（${points}）` }))} showSearch={{ optionFilterProp: 'label' }} /></label>
      <label>{t('forWhom')} <Select aria-label={t('forWhom')} mode="multiple" value={draft.userIds} onChange={(userIds) => change({ userIds })} options={people.map(({ id, name }) => ({ value: id, label: name }))} showSearch={{ optionFilterProp: 'label' }} /></label>
      <div className="quality-acts"><Button onClick={() => change({ userIds: people.map(({ id }) => id) })}>{t('everybody')}</Button><Button type="primary" htmlType="submit" loading={set.isPending} disabled={!ready}>{t('newExam')}</Button><Button onClick={close}>{t('cancel')}</Button></div>
      {set.error && <Failure error={set.error} />}
    </form>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { searchEntries } from '#contract/knowledge.ts'
import { listCourses, listExamples, saveCourse } from '#contract/quality-training.ts'
import { Failure } from '../../shared/states.tsx'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useSettled } from '../../shared/use-now.ts'
import { useTrainingWords } from './training-words.ts'

export function CourseForm({ close }: { close: () => void }) {
  const t = useTrainingWords()
  const client = useQueryClient()
  const [draft, setDraft] = useState({ title: '', text: '', exampleIds: [] as string[], entries: [] as { value: string; label: string }[] })
  const [typed, setTyped] = useState('')
  const found = useQueryOf(searchEntries, { query: { text: useSettled(typed, 300), limit: 20 } }, { keepOld: true }).data?.items ?? []
  const examples = useQueryOf(listExamples, {}).data?.items ?? []
  const save = useCall(saveCourse, () => { void client.invalidateQueries({ queryKey: [keyOf(listCourses)[0]] }); close() })
  const change = (part: Partial<typeof draft>) => setDraft((old) => ({ ...old, ...part }))
  const ready = draft.title.trim() && draft.text.trim()
  return (
    <form className="quality-card quality-stack" aria-label={t('newCourse')} onSubmit={(event) => { event.preventDefault(); if (ready) save.mutate({ body: { title: draft.title, text: draft.text, exampleIds: draft.exampleIds, entryIds: draft.entries.map(({ value }) => value) } }) }}>
      <label>{t('caseTitle')} <Input autoFocus value={draft.title} maxLength={200} onChange={(event) => change({ title: event.target.value })} /></label>
      <label>{t('courseText')} <Input.TextArea autoSize={{ minRows: 4 }} maxLength={20000} value={draft.text} onChange={(event) => change({ text: event.target.value })} /></label>
      <label>{t('entries')} <Select aria-label={t('entries')} mode="multiple" labelInValue value={draft.entries} onChange={(entries) => change({ entries })} options={found.map(({ id, question }) => ({ value: id, label: question }))} showSearch={{ filterOption: false, onSearch: setTyped }} /></label>
      <label>{t('examples')} <Select aria-label={t('examples')} mode="multiple" value={draft.exampleIds} onChange={(exampleIds) => change({ exampleIds })} options={examples.map(({ id, title }) => ({ value: id, label: title }))} showSearch={{ optionFilterProp: 'label' }} /></label>
      <div className="quality-acts"><Button type="primary" htmlType="submit" loading={save.isPending} disabled={!ready}>{t('save')}</Button><Button onClick={close}>{t('cancel')}</Button></div>
      {save.error && <Failure error={save.error} />}
    </form>
  )
}

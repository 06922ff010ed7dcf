/** 培训案例: written from an inspection or freely; agents read what is published. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { listInspections } from '#contract/quality.ts'
import { listExamples, proposeExample, saveExample, type ExampleView } from '#contract/quality-training.ts'
import { call } from '../../shared/call.ts'
import { Asked, Empty, Failure } from '../../shared/states.tsx'
import { keyOf, useCall, useQueryOf } from '../../shared/use-call.ts'
import { useQualityWords } from './quality-words.ts'
import { useTrainingWords } from './training-words.ts'

export function ExamplesPanel() {
  const w = useQualityWords()
  const t = useTrainingWords()
  const asked = useQueryOf(listExamples, {})
  const [edited, setEdited] = useState<ExampleView | 'new'>()
  return (
    <div className="quality-page">
      <header><h2>{w('training')}</h2><p className="quiet">{t('names')}</p>{!edited && <Button type="primary" onClick={() => setEdited('new')}>{t('newCase')}</Button>}</header>
      {edited && <ExampleForm key={edited === 'new' ? 'new' : edited.id} {...(edited !== 'new' && { example: edited })} close={() => setEdited(undefined)} />}
      <Asked query={asked} rows={5}>{({ items }) => (items.length === 0 && !edited ? <Empty>{t('noneCases')}{t('cite')}</Empty> : items.map((example) => (
        <article key={example.id} className="quality-card">
          <header><h3>{example.title}</h3><span className="chip">{t(example.good ? 'good' : 'bad')}</span><span className="quiet">{t(`state_${example.state}`)} · {example.madeBy}</span></header>
          <p className="running">{example.text}</p><p><b>{t('lesson')}</b> {example.lesson}</p>
          <div className="quality-acts"><Turn example={example} /><Button size="small" type="text" onClick={() => setEdited(example)}>{t('edit')}</Button></div>
        </article>
      )))}</Asked>
    </div>
  )
}

function Turn({ example }: { example: ExampleView }) {
  const t = useTrainingWords()
  const client = useQueryClient()
  const save = useCall(saveExample, () => void client.invalidateQueries({ queryKey: [keyOf(listExamples)[0]] }))
  const to = example.state === 'published' ? 'withdrawn' : 'published'
  const { id, version, good, title, text, lesson, inspectionId } = example
  return <><Button size="small" loading={save.isPending} onClick={() => save.mutate({ body: { id, version, good, title, text, lesson, state: to, ...(inspectionId && { inspectionId }) } })}>{t(to === 'published' ? 'publish' : 'withdraw')}</Button>{save.error && <Failure error={save.error} />}</>
}

function ExampleForm({ example, close }: { example?: ExampleView; close: () => void }) {
  const w = useQualityWords()
  const t = useTrainingWords()
  const client = useQueryClient()
  const scored = useQueryOf(listInspections, { query: { state: 'done', limit: 100 } }).data?.items ?? []
  const [draft, setDraft] = useState({ good: example?.good ?? false, title: example?.title ?? '', text: example?.text ?? '', lesson: example?.lesson ?? '', inspectionId: example?.inspectionId ?? undefined })
  const change = (part: Partial<typeof draft>) => setDraft((old) => ({ ...old, ...part }))
  const save = useCall(saveExample, () => { void client.invalidateQueries({ queryKey: [keyOf(listExamples)[0]] }); close() })
  const from = async (inspectionId: string | undefined) => {
    change({ inspectionId })
    if (inspectionId) change(await call(proposeExample, { params: { inspectionId } }))
  }
  const ready = draft.title.trim() && draft.text.trim() && draft.lesson.trim()
  return (
    <form className="quality-card quality-stack" aria-label={t('newCase')} onSubmit={(event) => { event.preventDefault(); if (ready) save.mutate({ body: { good: draft.good, title: draft.title, text: draft.text, lesson: draft.lesson, ...(draft.inspectionId && { inspectionId: draft.inspectionId }), ...(example && { id: example.id, version: example.version }) } }) }}>
      <label>{t('fromInspection')} <Select aria-label={t('fromInspection')} allowClear value={draft.inspectionId} onChange={(id: string | undefined) => void from(id)} options={scored.map((one) => ({ value: one.id, label: `${one.ticket.number} ${one.ticket.title} · ${w(`kind_${one.kind}`)} ${one.score ?? ''}` }))} /></label>
      <Radio.Group aria-label={t('newCase')} value={draft.good} onChange={(event) => change({ good: event.target.value === true })} options={[{ value: true, label: t('good') }, { value: false, label: t('bad') }]} />
      <label>{t('caseTitle')} <Input value={draft.title} maxLength={200} onChange={(event) => change({ title: event.target.value })} /></label>
      <label>{t('text')} <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} value={draft.text} maxLength={8000} onChange={(event) => change({ text: event.target.value })} /></label>
      <label>{t('lesson')} <Input.TextArea autoSize={{ minRows: 2 }} value={draft.lesson} maxLength={2000} onChange={(event) => change({ lesson: event.target.value })} /></label>
      <div className="quality-acts"><Button type="primary" htmlType="submit" loading={save.isPending} disabled={!ready}>{t('save')}</Button><Button onClick={close}>{t('cancel')}</Button></div>
      {save.error && <Failure error={save.error} />}
    </form>
  )
}

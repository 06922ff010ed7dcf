import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, DatePicker, Drawer, Input, TreeSelect } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { getEntry, saveEntry, searchEntries, type EntryView } from '#contract/knowledge.ts'
import { CallError } from '#web/shared/call-error.ts'
import { call } from '#web/shared/call.ts'
import { useMe } from '#web/shared/session.ts'
import { Failure } from '#web/shared/states.tsx'
import { keyOf, useCall } from '#web/shared/use-call.ts'
import { useRules } from '#web/shared/use-rules.ts'
import { useUnits } from '#web/shared/unit-picker.tsx'
import { draftOf, dropDraft, keepDraft, keptDraft, type EntryDraft } from './entry-draft.ts'
import { useKnowledgeWords } from './knowledge-words.ts'

type Props = { entry: EntryView | undefined; close: () => void; onSaved: (id: string) => void }

export function EntryForm({ entry, close, onSaved }: Props) {
  const t = useKnowledgeWords()
  const me = useMe()
  const { message } = App.useApp()
  const cache = useQueryClient()
  const units = useUnits() ?? []
  const rules = useRules()
  const [draft, setDraft] = useState<EntryDraft>(() => keptDraft(entry?.id) ?? (entry ? draftOf(entry) : { question: '', answer: '', unitId: me.unitId }))
  const [latest, setLatest] = useState<EntryView>()
  const set = (part: Partial<EntryDraft>) => { const next = { ...draft, ...part }; setDraft(next); keepDraft(next) }
  const leave = () => { dropDraft(entry?.id); close() }
  const save = useCall(saveEntry, (answer) => {
    cache.setQueryData(keyOf(getEntry, { params: { entryId: answer.id } }), answer)
    void cache.invalidateQueries({ queryKey: keyOf(searchEntries).slice(0, 1) })
    void message.success(t('saved'))
    onSaved(answer.id)
    leave()
  })
  const onError = async (error: Error) => {
    if (!(error instanceof CallError && error.status === 409 && entry)) return
    const now = await call(getEntry, { params: { entryId: entry.id } })
    setLatest(now)
    set({ version: now.version })
  }
  const isBadPeriod = Boolean(draft.validFrom && draft.validTo && draft.validTo < draft.validFrom)
  const day = (text: string | undefined) => (text ? dayjs(text) : null)
  return (
    <Drawer open size={620} title={entry ? t('edit') : t('write')} onClose={close}
      footer={<div className="knowledge-acts"><Button type="primary" disabled={!draft.question.trim() || !draft.answer.trim() || isBadPeriod} loading={save.isPending} onClick={() => save.mutate({ body: { ...draft, status: 'published' } }, { onError: (error) => void onError(error) })}>{t('save')}</Button><Button onClick={leave}>{t('cancel')}</Button><span className="quiet">{t('draft')}</span></div>}>
      <div className="knowledge-form">
        {latest ? <Alert type="warning" title={t('conflict')} description={<><strong>{t('latest')}</strong><p>{latest.question}</p><p className="running">{latest.answer}</p></>} /> : save.error ? <Failure error={save.error} /> : null}
        <label htmlFor="entry-question">{t('question')}</label><Input id="entry-question" autoFocus maxLength={300} value={draft.question} onChange={(event) => set({ question: event.target.value })} />
        <label htmlFor="entry-answer">{t('answer')}</label><Input.TextArea id="entry-answer" autoSize={{ minRows: 8, maxRows: 20 }} maxLength={8000} showCount value={draft.answer} onChange={(event) => set({ answer: event.target.value })} />
        <label htmlFor="entry-unit">{t('unit')}</label>
        <TreeSelect id="entry-unit" aria-label={t('unit')} showSearch={{ treeNodeFilterProp: 'title' }} value={draft.unitId} treeDataSimpleMode={{ id: 'id', pId: 'parentId' }} onChange={(unitId: string) => set({ unitId })}
          treeData={units.map(({ id, parentId, name }) => ({ id, value: id, title: name, ...(parentId ? { parentId } : {}) }))} />
        <label htmlFor="entry-category">{t('category')}</label>
        <TreeSelect id="entry-category" aria-label={t('category')} allowClear showSearch={{ treeNodeFilterProp: 'title' }} value={draft.categoryCode} treeDataSimpleMode={{ id: 'id', pId: 'parent' }} onChange={(categoryCode?: string) => set({ categoryCode })}
          treeData={(rules?.categories ?? []).map(({ code, parent, name }) => ({ id: code, value: code, title: name, ...(parent ? { parent } : {}) }))} />
        <label htmlFor="entry-basis">{t('basis')}</label><Input.TextArea id="entry-basis" autoSize={{ minRows: 2 }} maxLength={1000} value={draft.basis ?? ''} onChange={(event) => set({ basis: event.target.value || undefined })} />
        <div className="knowledge-days">
          <div><label htmlFor="entry-from">{t('validFrom')}</label><DatePicker id="entry-from" value={day(draft.validFrom)} onChange={(next) => set({ validFrom: next?.format('YYYY-MM-DD') })} /></div>
          <div><label htmlFor="entry-to">{t('validTo')}</label><DatePicker id="entry-to" value={day(draft.validTo)} status={isBadPeriod ? 'error' : ''} onChange={(next) => set({ validTo: next?.format('YYYY-MM-DD') })} /></div>
        </div>
        {isBadPeriod ? <p role="alert" className="light-overdue">{t('badPeriod')}</p> : null}
      </div>
    </Drawer>
  )
}

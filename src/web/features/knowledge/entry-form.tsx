/** Writing an entry or its next version. What is typed is kept on this machine until it is saved or given up. */
import { Alert, App, Button, DatePicker, Drawer, Input, Radio, Select, TreeSelect } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { draftEntry, getEntry, moveEntry, saveEntry, type EntryDetail } from '#contract/knowledge.ts'
import { filledRules } from '#domain/knowledge/knowledge-rules.ts'
import { CallError } from '#web/shared/call-error.ts'
import { call } from '#web/shared/call.ts'
import { CategoryPicker } from '#web/shared/category-picker.tsx'
import { useHasRole, useMe } from '#web/shared/session.ts'
import { Failure } from '#web/shared/states.tsx'
import { UnitPicker } from '#web/shared/unit-picker.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { useRules } from '#web/shared/use-rules.ts'
import { DocumentFields } from './document-fields.tsx'
import { draftOf, dropDraft, keepDraft, keptDraft, type EntryDraft } from './entry-draft.ts'
import { useKnowledgeWords } from './knowledge-words.ts'
import { useEntryChanged } from './use-entry-changed.ts'

type Props = { entry: EntryDetail | undefined; close: () => void; onSaved: (id: string) => void }

export function EntryForm({ entry, close, onSaved }: Props) {
  const t = useKnowledgeWords()
  const me = useMe()
  const isEditor = useHasRole('knowledge_editor')
  const { message } = App.useApp()
  const changed = useEntryChanged()
  const rules = useRules()
  const [draft, setDraft] = useState<EntryDraft>(() => keptDraft(entry?.id) ?? (entry ? draftOf(entry) : { question: '', answer: '', unitId: me.unitId }))
  const [latest, setLatest] = useState<EntryDetail>()
  const set = (part: Partial<EntryDraft>) => { const next = { ...draft, ...part }; setDraft(next); keepDraft(next) }
  const leave = () => { dropDraft(entry?.id); close() }
  const finished = (saved: EntryDetail) => { changed(saved); void message.success(t('saved')); onSaved(saved.id); leave() }
  const submit = useCall(moveEntry, finished)
  const publish = useCall(saveEntry, finished)
  const [then, setThen] = useState<'submit'>()
  const save = useCall(draftEntry, (saved) => {
    changed(saved)
    if (then) submit.mutate({ params: { entryId: saved.id }, body: { move: 'submit', version: saved.version } }, { onError: () => { set({ id: saved.id, version: saved.version }) } })
    else finished(saved)
  })
  const onError = async (error: Error) => {
    if (!(error instanceof CallError && error.code === 'conflict' && entry)) return
    const now = await call(getEntry, { params: { entryId: entry.id } })
    setLatest(now)
    set({ version: now.version })
  }
  const isBadPeriod = Boolean(draft.validFrom && draft.validTo && draft.validTo < draft.validFrom)
  const day = (text: string | undefined) => (text ? dayjs(text) : null)
  const seasons = rules ? filledRules(rules.knowledge).seasons : []
  const ready = draft.question.trim() !== '' && !isBadPeriod
  const busy = save.isPending || submit.isPending || publish.isPending
  const go = (next?: 'submit') => { setThen(next); save.mutate({ body: draft }, { onError: (error) => void onError(error) }) }
  const failed = save.error ?? submit.error ?? publish.error
  return (
    <Drawer open size={660} title={entry ? entry.question : t('write')} onClose={close} footer={
      <div className="knowledge-acts">
        {isEditor ? <Button type="primary" disabled={!ready || !draft.answer.trim()} loading={publish.isPending} onClick={() => { const { note: _, ...body } = draft; publish.mutate({ body }, { onError: (error) => void onError(error) }) }}>{t('savePublish')}</Button>
          : <Button type="primary" disabled={!ready || !draft.answer.trim()} loading={busy} onClick={() => go('submit')}>{t('saveSubmit')}</Button>}
        <Button disabled={!ready} loading={save.isPending} onClick={() => go()}>{t('save')}</Button>
        <Button onClick={leave}>{t('cancel')}</Button><span className="quiet">{t('draft')}</span>
      </div>}>
      <div className="knowledge-form">
        {latest ? <Alert type="warning" title={t('conflict')} description={<><strong>{t('latest')}</strong><p>{latest.question}</p><p className="running">{(latest.work?.content ?? latest).answer}</p></>} /> : failed ? <Failure error={failed} /> : null}
        {entry?.work?.returnReason ? <Alert type="warning" title={t('returned', { reason: entry.work.returnReason })} /> : null}
        <label htmlFor="entry-question">{t('question')}</label><Input id="entry-question" autoFocus maxLength={300} value={draft.question} onChange={(event) => set({ question: event.target.value })} />
        <label htmlFor="entry-variants">{t('variants')}</label>
        <Input.TextArea id="entry-variants" placeholder={t('variantsHint')} autoSize={{ minRows: 2, maxRows: 8 }} value={(draft.variants ?? []).join('\n')} onChange={(event) => set({ variants: event.target.value.split('\n') })} onBlur={() => set({ variants: (draft.variants ?? []).filter((line) => line.trim()) })} />
        <label htmlFor="entry-answer">{t('answer')}</label><Input.TextArea id="entry-answer" autoSize={{ minRows: 7, maxRows: 20 }} maxLength={8000} showCount value={draft.answer} onChange={(event) => set({ answer: event.target.value })} />
        <div className="knowledge-pair">
          <div><label htmlFor="entry-unit">{t('unit')}</label><UnitPicker id="entry-unit" label={t('unit')} value={draft.unitId} onChange={(unitId?: string) => set({ unitId: unitId ?? me.unitId })} /></div>
          <div><label htmlFor="entry-category">{t('category')}</label><CategoryPicker id="entry-category" label={t('category')} value={draft.categoryCode} onChange={(categoryCode) => set({ categoryCode })} /></div>
          <div><label htmlFor="entry-units">{t('units')}</label><UnitPicker id="entry-units" multiple label={t('units')} value={draft.unitIds ?? []} onChange={(unitIds: string[]) => set({ unitIds })} /></div>
          <div><label htmlFor="entry-areas">{t('areas')}</label>
            <TreeSelect id="entry-areas" aria-label={t('areas')} multiple allowClear showSearch={{ treeNodeFilterProp: 'title' }} value={draft.areaCodes ?? []} treeDataSimpleMode={{ id: 'id', pId: 'parent' }} onChange={(areaCodes: string[]) => set({ areaCodes })} style={{ width: '100%' }}
              treeData={(rules?.areas ?? []).map(({ code, parent, name }) => ({ id: code, value: code, title: name, ...(parent ? { parent } : {}) }))} /></div>
          <div><label htmlFor="entry-from">{t('validFrom')}</label><DatePicker id="entry-from" value={day(draft.validFrom)} onChange={(next) => set({ validFrom: next?.format('YYYY-MM-DD') })} /></div>
          <div><label htmlFor="entry-to">{t('validTo')}</label><DatePicker id="entry-to" value={day(draft.validTo)} status={isBadPeriod ? 'error' : ''} onChange={(next) => set({ validTo: next?.format('YYYY-MM-DD') })} /></div>
        </div>
        {isBadPeriod ? <p role="alert" className="light-overdue">{t('badPeriod')}</p> : null}
        <label htmlFor="entry-basis">{t('basis')}</label><Input.TextArea id="entry-basis" autoSize={{ minRows: 1 }} maxLength={1000} value={draft.basis ?? ''} onChange={(event) => set({ basis: event.target.value || undefined })} />
        <DocumentFields documents={draft.documents ?? []} onChange={(documents) => set({ documents })} />
        <div className="knowledge-pair">
          <fieldset><legend>{t('audience')}</legend><Radio.Group value={draft.audience ?? 'agents'} onChange={(event) => set({ audience: event.target.value as 'agents' })} options={[{ value: 'agents', label: t('agents') }, { value: 'public', label: t('public') }]} /></fieldset>
          <div><label htmlFor="entry-season">{t('season')}</label><Select<string> id="entry-season" allowClear style={{ width: '100%' }} value={draft.season} onChange={(season?: string) => set({ season })} options={seasons.map(({ code, name }) => ({ value: code, label: name }))} /></div>
        </div>
        <label htmlFor="entry-note">{t('note')}</label><Input id="entry-note" placeholder={t('noteHint')} maxLength={500} value={draft.note ?? ''} onChange={(event) => set({ note: event.target.value || undefined })} />
      </div>
    </Drawer>
  )
}

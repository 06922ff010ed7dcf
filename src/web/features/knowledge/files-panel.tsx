/** 导入导出: a file is looked at before anything is written. */
import { Button, Radio, Upload } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useHasRole } from '#web/shared/session.ts'
import { Failure, Loading } from '#web/shared/states.tsx'
import { useSay } from '#web/shared/words.ts'
import { PROBLEM_WORDS, useCareWords } from './care-words.ts'
import { sendTable } from './send-table.ts'
import { useEntryChanged } from './use-entry-changed.ts'

export function FilesPanel() {
  const t = useCareWords()
  return (
    <div className="knowledge-column">
      {useHasRole('knowledge_editor') ? <ImportPart /> : null}
      <section>
        <h2>{t('exportTitle')}</h2><p className="quiet">{t('exportLead')}</p>
        <p className="knowledge-acts"><Button href="/api/knowledge/export?format=jsonl" download>{t('exportJsonl')}</Button><Button href="/api/knowledge/export?format=csv" download>{t('exportCsv')}</Button></p>
      </section>
    </div>
  )
}

function ImportPart() {
  const t = useCareWords()
  const say = useSay()
  const changed = useEntryChanged()
  const [file, setFile] = useState<File>()
  const [as, setAs] = useState<'published' | 'draft'>('draft')
  const look = useMutation({ mutationFn: (given: { file: File; as: 'published' | 'draft'; apply: boolean }) => sendTable(given.file, given.as, given.apply), onSuccess: ({ applied }) => { if (applied) changed() } })
  const report = look.data
  const todo = report ? report.fresh + report.changed : 0
  const start = (next: File, how = as) => { setFile(next); look.mutate({ file: next, as: how, apply: false }) }
  return (
    <section>
      <h2>{t('importTitle')}</h2><p className="quiet">{t('importLead')}</p>
      <div className="knowledge-filter">
        <Radio.Group aria-label={t('importTitle')} value={as} onChange={(event) => { const how = event.target.value as 'draft'; setAs(how); if (file && !report?.applied) start(file, how) }} options={[{ value: 'draft', label: t('asDraft') }, { value: 'published', label: t('asPublished') }]} />
        <Upload accept=".jsonl,.ndjson,.csv,.tsv,.xlsx" showUploadList={false} beforeUpload={(next) => { start(next); return false }}><Button disabled={look.isPending}>{t('file')}</Button></Upload>
        {file && report && !report.applied && todo ? <Button type="primary" loading={look.isPending} onClick={() => look.mutate({ file, as, apply: true })}>{t('apply', { n: todo })}</Button> : null}
      </div>
      {look.isPending ? <><p className="quiet" role="status">{t('working')}</p><Loading rows={4} /></> : null}
      {look.error ? <Failure error={look.error} /> : null}
      {report && !look.isPending ? (
        <div role="status">
          <p><strong>{report.applied ? t('applied') : t('preview')}</strong> {file?.name} · {t('sum', { rows: report.rows, fresh: report.fresh, changed: report.changed, unchanged: report.unchanged, bad: report.badCount })}</p>
          {report.bad.length ? <><h3>{t('problemsTitle')}</h3><ul className="import-bad">{report.bad.map((one, i) => <li key={i}><span className="quiet">{t('line', { n: one.line })}</span> {say(PROBLEM_WORDS[one.problem])}{one.value ? `：${one.value}` : ''}</li>)}</ul></> : null}
          {report.sample.length ? <><h3>{t('sampleTitle')}</h3><ul className="import-bad">{report.sample.map((one) => <li key={one.line}><span className="quiet">{t('line', { n: one.line })}</span> {one.question} <span className="quiet">{one.unitName}</span> <span className="chip">{t(one.what)}</span></li>)}</ul></> : null}
        </div>) : null}
    </section>
  )
}

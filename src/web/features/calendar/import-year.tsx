import { App, Button, Input, Modal, Radio, Upload } from 'antd'
import { useState } from 'react'
import { importCalendarYear } from '#contract/calendar.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { useCalendarWords } from './calendar-words.ts'
import { readYear } from './read-year.ts'

export function ImportYear({ year, close, onChanged }: { year: number; close: () => void; onChanged: () => void }) {
  const t = useCalendarWords()
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const [source, setSource] = useState('')
  const [scope, setScope] = useState<'shared' | 'center'>('shared')
  const load = useCall(importCalendarYear, () => { void message.success(t('imported', { year })); onChanged(); close() })
  const { days, problems } = readYear(text, year)
  const on = days.filter(({ working }) => working).length
  const ready = days.length >= 2 && problems.length === 0 && source.trim() !== ''
  return (
    <Modal open width={640} title={t('loadYear', { year })} okText={t('import')} cancelText={t('cancel')} okButtonProps={{ disabled: !ready, loading: load.isPending }} onCancel={close}
      onOk={() => load.mutate({ params: { year }, body: { scope, source: source.trim(), days } })}>
      <div className="import-year">
        <p className="quiet">{t('importLead')}</p>
        <label htmlFor="year-text">{t('importText')}</label>
        <Input.TextArea id="year-text" rows={9} placeholder={t('importExample').replaceAll('2027', String(year))} value={text} onChange={(event) => setText(event.target.value)} />
        <Upload accept=".csv,.txt" showUploadList={false} beforeUpload={(file) => { void file.text().then(setText); return false }}><Button size="small">{t('file')}</Button></Upload>
        {text ? <p role="status">{t('read', { n: days.length, on, off: days.length - on })}{days.length < 2 ? ` ${t('few')}` : ''}</p> : null}
        {problems.length ? <div role="alert"><ul>{problems.slice(0, 8).map((problem) => <li key={problem.line}>{t(problem.why, { line: problem.line, text: problem.text, year })}</li>)}</ul></div> : null}
        <label htmlFor="year-source">{t('source')}</label>
        <Input id="year-source" maxLength={200} placeholder={t('sourceHint')} value={source} onChange={(event) => setSource(event.target.value)} />
        <Radio.Group aria-label={t('scope')} value={scope} onChange={(event) => setScope(event.target.value as 'shared')} options={[{ value: 'shared', label: t('shared') }, { value: 'center', label: t('center') }]} />
        {load.error ? <Failure error={load.error} /> : null}
      </div>
    </Modal>
  )
}

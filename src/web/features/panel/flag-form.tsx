import { Input, Modal } from 'antd'
import { useState } from 'react'
import { flagPanel } from '#contract/panel.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall } from '#web/shared/use-call.ts'
import { usePanelWords } from './panel-words.ts'
import { usePanelChanged } from './use-panel-changed.ts'

export function FlagForm({ close, onDone }: { close: () => void; onDone: (id: string) => void }) {
  const t = usePanelWords()
  const changed = usePanelChanged()
  const [title, setTitle] = useState('')
  const [summary, setSummary] = useState('')
  const [numbers, setNumbers] = useState('')
  const flag = useCall(flagPanel, ({ id }) => { changed(); onDone(id); close() })
  return (
    <Modal open title={t('flag')} okText={t('send')} cancelText={t('cancel')} okButtonProps={{ disabled: !title.trim() || !summary.trim(), loading: flag.isPending }} onCancel={close}
      onOk={() => flag.mutate({ body: { title, summary, ticketNumbers: numbers.split(/[\s,，、]+/).filter(Boolean) } })}>
      <div className="panel-form">
        <label htmlFor="flag-title">{t('name')}</label><Input id="flag-title" autoFocus maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
        <label htmlFor="flag-summary">{t('summary')}</label><Input.TextArea id="flag-summary" maxLength={4000} autoSize={{ minRows: 3 }} value={summary} onChange={(event) => setSummary(event.target.value)} />
        <label htmlFor="flag-numbers">{t('numbers')}</label><Input id="flag-numbers" value={numbers} onChange={(event) => setNumbers(event.target.value)} />
        {flag.error ? <Failure error={flag.error} /> : null}
      </div>
    </Modal>
  )
}

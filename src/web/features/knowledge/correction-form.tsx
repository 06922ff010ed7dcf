/** 纠错: from the entry's page or from the call, while it is fresh. */
import { App, Input, Modal } from 'antd'
import { useState } from 'react'
import { fileCorrection } from '#contract/knowledge-care.ts'
import { Failure } from '#web/shared/states.tsx'
import { momentText } from '#web/shared/time.ts'
import { useCall } from '#web/shared/use-call.ts'
import { useLanguage } from '#web/shared/words.ts'
import { useCareWords } from './care-words.ts'
import { useEntryChanged } from './use-entry-changed.ts'

type Props = { entryId: string; question: string; ticketId?: string; close: () => void }
export function CorrectionForm({ entryId, question, ticketId, close }: Props) {
  const t = useCareWords()
  const language = useLanguage()
  const { message } = App.useApp()
  const changed = useEntryChanged()
  const [text, setText] = useState('')
  const file = useCall(fileCorrection, ({ dueAt }) => { changed(); void message.success(t('filed', { at: momentText(dueAt, language) })); close() })
  return (
    <Modal open title={t('correct')} okText={t('send')} cancelText={t('cancel')} okButtonProps={{ disabled: !text.trim(), loading: file.isPending }} onCancel={close}
      onOk={() => file.mutate({ params: { entryId }, body: { text, ...(ticketId ? { ticketId } : {}) } })}>
      <p>{question}</p>
      <label htmlFor="correction-text">{t('wrong')}</label>
      <Input.TextArea id="correction-text" autoFocus maxLength={1000} autoSize={{ minRows: 4 }} value={text} onChange={(event) => setText(event.target.value)} />
      <p className="quiet">{t('noNames')}</p>
      {file.error ? <Failure error={file.error} /> : null}
    </Modal>
  )
}

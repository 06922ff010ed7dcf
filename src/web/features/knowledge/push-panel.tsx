/** 政策推送: from the ticket of an enterprise, chosen public entries go to its caller. */
import { App, Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import { searchEntries } from '#contract/knowledge.ts'
import { pushPolicies } from '#contract/knowledge-use.ts'
import { Failure } from '#web/shared/states.tsx'
import { useCall, useQueryOf } from '#web/shared/use-call.ts'
import { useSettled } from '#web/shared/use-now.ts'
import { useCareWords } from './care-words.ts'
import './knowledge.css'

type Props = { ticket: { id: string; title: string } }
export function PushPanel({ ticket }: Props) {
  const t = useCareWords()
  const [open, setOpen] = useState(false)
  return <div className="knowledge-acts"><Button onClick={() => setOpen(true)}>{t('push')}</Button>{open ? <PushForm ticket={ticket} close={() => setOpen(false)} /> : null}</div>
}

function PushForm({ ticket, close }: Props & { close: () => void }) {
  const t = useCareWords()
  const { message } = App.useApp()
  const [text, setText] = useState(ticket.title)
  const [note, setNote] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const found = useQueryOf(searchEntries, { query: { text: useSettled(text), limit: 20 } }, { keepOld: true })
  const entries = (found.data?.items ?? []).filter(({ audience }) => audience === 'public')
  const push = useCall(pushPolicies, ({ messages }) => { void message.success(t('pushed', { n: messages })); close() })
  const toggle = (id: string, question: string) => setChosen((now) => { const next = new Map(now); if (!next.delete(id)) next.set(id, question); return next })
  const others = [...chosen].filter(([id]) => !entries.some((entry) => entry.id === id))
  return (
    <Modal open width={640} title={t('push')} okText={t('pushSend', { n: chosen.size })} cancelText={t('cancel')} okButtonProps={{ disabled: chosen.size === 0, loading: push.isPending }} onCancel={close}
      onOk={() => push.mutate({ body: { ticketId: ticket.id, entryIds: [...chosen.keys()], note: note.trim() || undefined } })}>
      <p className="quiet">{t('pushLead')}</p>
      <label htmlFor="push-find">{t('pushFind')}</label><Input id="push-find" allowClear maxLength={200} value={text} onChange={(event) => setText(event.target.value)} />
      <ul className="push-rows">
        {[...others.map(([id, question]) => ({ id, question, answer: '' })), ...entries].map(({ id, question, answer }) => (
          <li key={id}><Checkbox checked={chosen.has(id)} onChange={() => toggle(id, question)}>{question}</Checkbox><p className="quiet knowledge-answer">{answer}</p></li>))}
      </ul>
      {entries.length === 0 && !found.isPending ? <p className="quiet">{t('pushNone')}</p> : null}
      <label htmlFor="push-note">{t('pushNote')}</label><Input id="push-note" maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />
      {push.error ? <Failure error={push.error} /> : null}
    </Modal>
  )
}

import { Button, Input } from 'antd'
import { useState } from 'react'
import { useMatterWords } from './matter-words.ts'

type Props = { label: string; busy: boolean; send: (reason: string) => void; cancel: () => void }

/** One line of reason; it stands on the record. */
export function ReasonForm({ label, busy, send, cancel }: Props) {
  const w = useMatterWords()
  const [reason, setReason] = useState('')
  return (
    <form className="matter-reason" onSubmit={(event) => { event.preventDefault(); if (reason.trim()) send(reason.trim()) }}>
      <label>{label} <Input value={reason} maxLength={200} autoFocus onChange={(event) => setReason(event.target.value)} /></label>
      <Button htmlType="submit" type="primary" loading={busy} disabled={!reason.trim()}>{w('confirm')}</Button>
      <Button onClick={cancel}>{w('cancel')}</Button>
    </form>
  )
}

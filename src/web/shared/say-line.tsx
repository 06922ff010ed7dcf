/** One thing to write and one button to send it; empty again once it is sent. */
import { Button, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import './say-line.css'

type Props = { label: string; submit: string; busy?: boolean; long?: boolean; primary?: boolean; max?: number; start?: string; children?: ReactNode; send: (text: string) => Promise<unknown>; cancel?: () => void; cancelWord?: string }

export function SayLine({ label, submit, busy, long, primary, max = 500, start = '', children, send, cancel, cancelWord }: Props) {
  const [text, setText] = useState(start)
  // A refusal is shown by whoever asked; what was written stays.
  const go = () => { void send(text.trim()).then(() => setText(''), () => undefined) }
  return (
    <form className="say-line" onSubmit={(event) => { event.preventDefault(); if (text.trim()) go() }}>
      <label><span>{label}</span>{long
        ? <Input.TextArea value={text} maxLength={max} autoSize={{ minRows: 2, maxRows: 10 }} onChange={(event) => setText(event.target.value)} />
        : <Input value={text} maxLength={max} onChange={(event) => setText(event.target.value)} />}</label>
      {children}
      <Button htmlType="submit" type={primary ? 'primary' : 'default'} loading={busy ?? false} disabled={!text.trim()}>{submit}</Button>
      {cancel && <Button onClick={cancel}>{cancelWord}</Button>}
    </form>
  )
}

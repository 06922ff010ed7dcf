import { Button, Input } from 'antd'
import { useState } from 'react'
import { useAssessmentWords } from './assessment-words.ts'

type Props = { label: string; yes: string; no: string; busy: boolean; decide: (yes: boolean, reason: string) => void }

/** Yes or no, never without reasons: they stay with the decision. */
export function DecisionForm({ label, yes, no, busy, decide }: Props) {
  const w = useAssessmentWords()
  const [reason, setReason] = useState('')
  const empty = !reason.trim()
  return (
    <form className="claim-form" aria-label={`${yes} ${label}`} onSubmit={(event) => { event.preventDefault(); decide(true, reason) }}>
      <label>{w('decision')}<Input value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} /></label>
      <Button htmlType="submit" type="primary" size="small" disabled={empty} loading={busy}>{yes}</Button>
      <Button size="small" disabled={empty || busy} onClick={() => decide(false, reason)}>{no}</Button>
    </form>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { fileAppeal } from '#contract/assessment.ts'
import { Failure } from '../../shared/states.tsx'
import { useCall } from '../../shared/use-call.ts'
import { useAssessmentWords } from './assessment-words.ts'

type Props = ({ exclusionId: string } | { kpi: string; month: string; ticketIds: string[] }) & { onDone: () => void }

/** 考核申诉, about tickets of a frozen figure or about a refused exclusion. */
export function AppealForm({ onDone, ...subject }: Props) {
  const w = useAssessmentWords()
  const client = useQueryClient()
  const [grounds, setGrounds] = useState('')
  const send = useCall(fileAppeal, () => { void client.invalidateQueries(); onDone() })
  const label = 'exclusionId' in subject ? w('appeal') : w('appealFigure', { n: subject.ticketIds.length })
  return (
    <form className="claim-form" aria-label={label} onSubmit={(event) => { event.preventDefault(); send.mutate({ body: { ticketIds: [], ...subject, grounds } }) }}>
      <label>{w('grounds')}<Input value={grounds} maxLength={2000} onChange={(event) => setGrounds(event.target.value)} /></label>
      <Button htmlType="submit" type="primary" size="small" disabled={!grounds.trim()} loading={send.isPending}>{label}</Button>
      {send.error && <Failure error={send.error} />}
    </form>
  )
}

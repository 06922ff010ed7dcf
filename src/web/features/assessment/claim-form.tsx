import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { applyExclusion, assessmentRules } from '#contract/assessment.ts'
import { Failure } from '../../shared/states.tsx'
import { useCall, useQueryOf } from '../../shared/use-call.ts'
import { useAssessmentWords } from './assessment-words.ts'

/** 申请剔除, from the list the ticket stands in. */
export function ClaimForm({ month, ticketId, number, onClose }: { month: string; ticketId: string; number: string; onClose: () => void }) {
  const w = useAssessmentWords()
  const client = useQueryClient()
  const rules = useQueryOf(assessmentRules, {}, { staleTime: 60_000 })
  const [reason, setReason] = useState<string>()
  const [remark, setRemark] = useState('')
  const send = useCall(applyExclusion, () => { void client.invalidateQueries(); onClose() })
  return (
    <form className="claim-form" aria-label={w('claimOf', { number })} onSubmit={(event) => { event.preventDefault(); if (reason) send.mutate({ body: { month, ticketId, reason, remark } }) }}>
      <label>{w('reason')}<Select aria-label={w('reason')} value={reason} onChange={setReason} options={(rules.data?.reasons ?? []).map(({ code, name }) => ({ value: code, label: name }))} /></label>
      <label>{w('remark')}<Input value={remark} maxLength={1000} onChange={(event) => setRemark(event.target.value)} /></label>
      <Button htmlType="submit" type="primary" size="small" disabled={!reason || !remark.trim()} loading={send.isPending}>{w('send')}</Button>
      <Button size="small" onClick={onClose}>{w('cancel')}</Button>
      {send.error && <Failure error={send.error} />}
    </form>
  )
}

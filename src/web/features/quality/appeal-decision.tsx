/** 裁决: the first score stands, or the judge's own counts. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { decideAppeal, type InspectionView } from '#contract/quality.ts'
import { Failure } from '../../shared/states.tsx'
import { useCall } from '../../shared/use-call.ts'
import { useAppealWords } from './appeal-words.ts'
import { ScoreSheet } from './score-sheet.tsx'
import { ScoresGiven } from './scores-given.tsx'

export function AppealDecision({ inspection }: { inspection: InspectionView }) {
  const a = useAppealWords()
  const client = useQueryClient()
  const [again, setAgain] = useState(false)
  const [decision, setDecision] = useState('')
  const decide = useCall(decideAppeal, () => void client.invalidateQueries({ predicate: ({ queryKey: [key] }) => String(key).includes('/api/quality/inspections') }))
  const params = { inspectionId: inspection.id }
  const { sheet, version, abilities } = inspection
  return (
    <>
      <ScoresGiven inspection={inspection} />
      {abilities.includes('confirm') && !again && (
        <form className="quality-stack" onSubmit={(event) => { event.preventDefault(); if (decision.trim()) decide.mutate({ params, body: { version, decision: decision.trim() } }) }}>
          <label>{a('decide')} <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={2000} value={decision} onChange={(event) => setDecision(event.target.value)} /></label>
          <div className="quality-acts"><Button type="primary" htmlType="submit" loading={decide.isPending} disabled={!decision.trim()}>{a('confirm')}</Button><Button onClick={() => setAgain(true)}>{a('rescore')}</Button></div>
        </form>
      )}
      {again && sheet && abilities.includes('rescore') && <ScoreSheet sheet={sheet.sheet} number={sheet.number} busy={decide.isPending} submit={a('rescore')} remark={a('decide')} remarkNeeded initial={inspection.scores[0]?.marks ?? []}
        send={({ marks, remark }) => decide.mutate({ params, body: { version, decision: remark, sheetNumber: sheet.number, marks } })} />}
      {decide.error && <Failure error={decide.error} />}
    </>
  )
}

import { Form, Input, Radio } from 'antd'
import type { MoveDraft } from '#contract/ticket/moves.ts'
import { revisitPlanOf } from '#domain/profile/revisit-plan.ts'
import { needOne } from '../../shared/moves/field-rules.ts'
import { MoveForm } from '../../shared/moves/move-form.tsx'
import type { MoveTarget } from '../../shared/moves/use-move-form.ts'
import { useRules } from '../../shared/use-rules.ts'
import { useRevisitWords } from './revisit-words.ts'

const INITIAL: Required<MoveDraft<'attempt_revisit'>> = { reason: 'no_answer', remark: '' }

/** 未接通: the ticket goes back by itself with its next time. */
export function AttemptForm(target: MoveTarget) {
  const w = useRevisitWords()
  const rules = useRules()
  const max = rules?.revisit.maxAttempts
  const reasons = rules ? revisitPlanOf(rules).noContact : []
  return (
    <MoveForm move="attempt_revisit" {...target} initial={INITIAL} input={({ reason, remark }) => ({ reason, ...(remark.trim() ? { remark } : {}) })}
      {...(max ? { effect: w('unreachedNote', { n: target.ticket.revisitAttempts + 1, max }) } : {})}>
      <Form.Item name="reason" label={w('attemptReason')} rules={needOne(w('mustAll'))}><Radio.Group optionType="button" options={reasons.map(({ code, name }) => ({ value: code, label: name }))} /></Form.Item>
      <Form.Item name="remark" label={w('attemptRemark')}><Input maxLength={500} /></Form.Item>
    </MoveForm>
  )
}

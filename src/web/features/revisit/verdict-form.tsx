import { Button, Form, Input, Radio, Select } from 'antd'
import { giveVerdict, type JudgementView } from '#contract/reasonableness.ts'
import { revisitPlanOf } from '#domain/profile/revisit-plan.ts'
import { KeyCap } from '../../shared/key-cap.tsx'
import { need, needOne } from '../../shared/moves/field-rules.ts'
import { Failure } from '../../shared/states.tsx'
import { useCall } from '../../shared/use-call.ts'
import { useRules } from '../../shared/use-rules.ts'
import { useJudgementWords } from './judgement-words.ts'

type Values = { reasonable?: 'yes' | 'no'; reason?: string; basis: string }

/** 判定 or 裁定: a verdict, a reason out of the centre's list that fits it, and what it rests on. */
export function VerdictForm({ judgement, deciding, done }: { judgement: JudgementView; deciding: boolean; done: () => void }) {
  const w = useJudgementWords()
  const rules = useRules()
  const [form] = Form.useForm<Values>()
  const chosen = Form.useWatch('reasonable', form)
  const reasons = rules && chosen ? revisitPlanOf(rules).reasonableness.reasons.filter(({ reasonable }) => reasonable === (chosen === 'yes')) : []
  const give = useCall(giveVerdict, done)
  const send = ({ reasonable, reason = '', basis }: Values) => give.mutate({ params: { ticketId: judgement.ticket.id, round: judgement.round }, body: { version: judgement.version, reasonable: reasonable === 'yes', reason, basis } })
  return (
    <Form form={form} layout="vertical" requiredMark={false} className="verdict-form" aria-label={deciding ? w('decideTitle') : w('verdictTitle')} onFinish={send} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit() }}>
      <Form.Item name="reasonable" rules={needOne(w('pickVerdict'))}>
        <Radio.Group optionType="button" buttonStyle="solid" aria-label={w('verdictTitle')} onChange={() => form.setFieldValue('reason', undefined)} options={[{ value: 'yes', label: w('reasonable') }, { value: 'no', label: w('unreasonable') }]} />
      </Form.Item>
      <Form.Item name="reason" label={w('reason')} rules={needOne(w('pickVerdict'))}><Select disabled={!chosen} placeholder={chosen ? undefined : w('pickVerdict')} options={reasons.map(({ code, name }) => ({ value: code, label: name }))} /></Form.Item>
      <Form.Item name="basis" label={w('basis')} rules={need(w('basis'))}><Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} /></Form.Item>
      {give.error ? <Failure error={give.error} /> : null}
      <Button type="primary" htmlType="submit" loading={give.isPending}>{deciding ? w('decide') : w('save')} <KeyCap>Ctrl+Enter</KeyCap></Button>
    </Form>
  )
}
